import type { Intent } from "./intent.ts";
import type { Attempt, Notes } from "./notes.ts";
import { legOf, STAGES, type Step } from "./plan.ts";
import type { Coming, Source } from "./sender.ts";
import type { SentRecord } from "./sent-record.ts";
import type { Target } from "./target.ts";

/** Called to tell how far a deploy has come. @param stage in words */
export type DeployProgress = (stage: string, done: number, total: number) => void;

export interface CarryingOut {
  target: Target;
  notes: Notes;
  source: Source;
  record: SentRecord;
  attempt: Attempt;
  progress: DeployProgress;
  /** Ends the deploy after the deeds under way. */
  signal: AbortSignal;
}

/** The most files that are named in one deed, where deeds take many. */
const MOST = 200;

/**
 * Does all that an intent names, stage by stage; within a stage as much at once as the target takes. Old content is kept
 * before any of it is replaced.
 * @param fresh old content that is still to be kept, of that which the intent names
 */
export async function carryOut(intent: Intent, fresh: Intent["kept"], means: CarryingOut): Promise<void> {
  const { target, notes, attempt, progress, signal } = means;
  let kept = 0;
  await inChunks(fresh, target.atOnce, signal, async (pairs) => {
    await attempt(() => target.keep(pairs));
    kept += pairs.length;
    progress("keeping what is replaced", kept, fresh.length);
  });
  let leg = -1;
  for (const [stage, name] of STAGES.entries()) {
    const steps = intent.steps.filter((step) => step.stage === stage);
    if (steps.length === 0) continue;
    signal.throwIfAborted();
    if (legOf({ stage }) > leg) {
      leg = legOf({ stage });
      await notes.writeReached({ id: intent.id, leg });
    }
    await carryOutStage(name, steps, means);
  }
}

async function carryOutStage(name: string, steps: readonly Step[], means: CarryingOut): Promise<void> {
  const { target, source, record, attempt, progress, signal } = means;
  let done = 0;
  const tell = (count: number) => {
    done += count;
    progress(name, done, steps.length);
  };
  const coming = steps.flatMap(({ path, file }) => (file === undefined ? [] : [{ path, file }]));
  const going = steps.flatMap(({ path, file }) => (file === undefined ? [path] : []));
  const bring = async (files: readonly Coming[]) => {
    const left = new Map(files.map((each) => [each.path, each]));
    await attempt(() =>
      source.bring(target, [...left.values()], (path) => {
        const hash = left.get(path)?.file.hash;
        if (hash === undefined) return;
        left.delete(path);
        record.add(path, hash);
        tell(1);
      }),
    );
  };
  tell(0);
  // A target that does one deed at a time takes many files in one.
  await inChunks(coming, target.atOnce, signal, bring, target.atOnce === 1 ? coming.length : 1);
  await inChunks(going, target.atOnce, signal, async (paths) => {
    await attempt(() => target.remove(paths));
    tell(paths.length);
  });
}

/** Works through things, several chunks at once. What fails ends all, after the deeds under way. */
async function inChunks<T>(
  things: readonly T[],
  atOnce: number,
  signal: AbortSignal,
  deed: (chunk: readonly T[]) => Promise<void>,
  size = Math.min(MOST, Math.ceil(things.length / atOnce)),
): Promise<void> {
  let next = 0;
  let failed = false;
  const work = async () => {
    while (next < things.length && !failed) {
      signal.throwIfAborted();
      const chunk = things.slice(next, next + Math.max(1, size));
      next += chunk.length;
      await deed(chunk).catch((error: unknown) => {
        failed = true;
        throw error;
      });
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: atOnce }, work));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}
