import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { contentHash } from "../kit/files.ts";
import { attempts, USUAL_PAUSES } from "./attempts.ts";
import { carryOut, type DeployProgress } from "./carry-out.ts";
import { type Aim, aimBack } from "./goal.ts";
import { keepRenewed, type LockManners, takeLock } from "./holding.ts";
import { differencesOf, type Intent, type Kept } from "./intent.ts";
import { type Index, namesOf } from "./manifest.ts";
import { newManifest } from "./new-manifest.ts";
import { type Attempt, Notes, partNote } from "./notes.ts";
import { ALL_LEGS, type DeployPlan, planDeploy } from "./plan.ts";
import { SentRecord } from "./sent-record.ts";
import { type Found, find } from "./state.ts";
import type { Target } from "./target.ts";

/** What is asked of a deploy. */
export interface DeployWishes {
  /** Everything is sent again, whatever the target's notes say. */
  all?: boolean | undefined;
  /** Brings back the state before. */
  back?: boolean | undefined;
  /** Only says what would be done. */
  dryRun?: boolean | undefined;
  /** Deletes what waits to be deleted, and what is kept to go back. */
  purge?: boolean | undefined;
  /** Waits for a deploy that is under way. */
  wait?: boolean | undefined;
}

export interface DeployMeans {
  target: Target;
  /** A folder of this machine, for this target alone. */
  cache: string;
  by: string;
  isDead: (by: string) => boolean;
  /** Milliseconds for which copies that pages no longer show stay. */
  grace: number;
  clock: () => number;
  say: (notice: string) => void;
  progress: DeployProgress;
  signal: AbortSignal;
  lock?: LockManners;
  /** Milliseconds before each further attempt at what failed. */
  pauses?: readonly number[];
}

export interface DeployOutcome {
  plan: DeployPlan;
  /** Nothing was deployed here before. */
  isFirst: boolean;
  /** A deploy that was cut off is completed, or undone. */
  wasCutOff: boolean;
  /** The number of the manifest; nothing was written where it is that of before. */
  serial: number;
}

/**
 * Makes the site at a target what it is to be, in an order that readers do not notice, or says what that would take.
 * @param aim the present site
 * @throws DeployError for what whoever deploys can mend; the reason of `signal` where that ends it
 */
export async function deploy(aim: Aim, wishes: DeployWishes, given: DeployMeans): Promise<DeployOutcome> {
  const { target, pauses = USUAL_PAUSES, say } = given;
  const lost = new AbortController();
  const means = { ...given, signal: AbortSignal.any([given.signal, lost.signal]) };
  const attempt = attempts(pauses, means.signal, say);
  const course = new Course(means, attempt);
  if (wishes.dryRun) return (await course.prepare(aim, wishes)).outcome;
  await takeLock(target, {
    ...means,
    attempt,
    wait: wishes.wait === true,
    ...(means.lock && { manners: means.lock }),
  });
  const renewing = keepRenewed(target, (error) => lost.abort(error), means.lock);
  try {
    return await course.run(aim, wishes);
  } finally {
    renewing.stop();
    await target
      .unlock()
      .catch((error: Error) => say(`The lock of the target could not be given back: ${error.message}`));
  }
}

interface Prepared {
  found: Found;
  aim: Aim;
  plan: DeployPlan;
  outcome: DeployOutcome;
}

/** One deploy, from what the target has to its new manifest. */
class Course {
  readonly #means: DeployMeans;
  readonly #attempt: Attempt;
  readonly #notes: Notes;
  readonly #record: SentRecord;

  constructor(means: DeployMeans, attempt: Attempt) {
    this.#means = means;
    this.#attempt = attempt;
    this.#notes = new Notes(means.target, means.cache, attempt);
    this.#record = new SentRecord(join(means.cache, "sent"));
  }

  async prepare(site: Aim, wishes: DeployWishes): Promise<Prepared> {
    const { clock, grace, say } = this.#means;
    const found = await find(this.#notes, this.#record, { all: wishes.all, say });
    const aim = wishes.back ? await aimBack(found, this.#notes) : site;
    const { purge } = wishes;
    const plan = planDeploy(aim.files, found.standing, {
      now: clock(),
      grace,
      purge,
      replaced: aim.replaced,
    });
    const { index, cutOff } = found;
    const outcome = {
      plan,
      isFirst: index === undefined && cutOff === undefined,
      wasCutOff: cutOff !== undefined,
      serial: index?.serial ?? 0,
    };
    return { found, aim, plan, outcome };
  }

  async run(site: Aim, wishes: DeployWishes): Promise<DeployOutcome> {
    const { target } = this.#means;
    const prepared = await this.prepare(site, wishes);
    const { plan, found, outcome } = prepared;
    if (found.obsolete !== undefined) await this.#notes.clear(found.obsolete);
    if (isNothing(prepared, wishes.purge === true)) return outcome;
    const fresh = toKeep(prepared);
    const intent = intentOf(prepared, fresh);
    await this.#notes.writeIntent(intent);
    this.#record.begin(intent.id);
    await carryOut(intent, fresh, {
      ...this.#means,
      notes: this.#notes,
      source: prepared.aim.source,
      record: this.#record,
      attempt: this.#attempt,
    });
    await this.#conclude(prepared, intent, wishes.purge === true);
    const changed = plan.steps
      .filter(({ path }) => !found.manifest.waiting.has(path))
      .map(({ path }) => path);
    await this.#attempt(async () => target.published?.(changed));
    return { ...outcome, serial: intent.serial };
  }

  /** Writes what the target has now, and removes what was noted only until then. */
  async #conclude(prepared: Prepared, intent: Intent, purge: boolean): Promise<void> {
    const { target, clock } = this.#means;
    const last = prepared.found.index;
    const old = await this.#keptBefore(last);
    const at = clock();
    const { index, texts, obsolete, kept } = newManifest(prepared, intent, { old, at, purge });
    this.#notes.noteThere([...namesOf(last), ...namesOf(last?.before)]);
    await this.#notes.writeTexts(texts);
    const notes = new Set([...old, ...intent.kept.map(({ note }) => note)]);
    const gone = [...obsolete.map(partNote), ...[...notes].filter((note) => !kept.has(note))];
    await this.#notes.writeReached({ id: intent.id, leg: ALL_LEGS, obsolete: gone });
    await this.#attempt(() => target.renew());
    await this.#notes.writeIndex(index);
    await this.#notes.clear(gone);
    this.#notes.forgetOthers(new Set([...namesOf(index), ...namesOf(index.before)]));
    await this.#attempt(async () => target.commit?.(`Site of ${new Date(at).toISOString()}`));
    this.#record.end();
  }

  /** The notes of old content that the state before the last one would have been brought back from. */
  async #keptBefore(index: Index | undefined): Promise<string[]> {
    const kept = index?.before?.kept;
    if (kept === undefined) return [];
    const all = await this.#notes.kept(kept).catch(() => []);
    return all.map(({ note }) => note);
  }
}

/** Whether the target is what it is to be, and its notes say so. */
function isNothing({ found: { index, manifest, cutOff }, plan }: Prepared, purge: boolean): boolean {
  const waits = [...plan.waiting.keys()];
  return (
    index !== undefined &&
    cutOff === undefined &&
    plan.steps.length === 0 &&
    !(purge && index.before !== undefined) &&
    waits.length === manifest.waiting.size &&
    waits.every((path) => manifest.waiting.has(path))
  );
}

/** Old content that is about to go, and is not kept already. */
function toKeep({ found, aim, plan }: Prepared): Kept[] {
  if (aim.goal === "undone") return [];
  const { manifest } = found;
  const kept = new Set(inherited(found).map(({ path }) => path));
  return plan.steps.flatMap(({ path, file }) => {
    const old = manifest.files.get(path);
    if (old === undefined || old.hash === file?.hash || kept.has(path) || manifest.waiting.has(path))
      return [];
    return [{ path, note: `kept-${contentHash(`${path}\n${old.hash}`)}` }];
  });
}

/** What a deploy that was cut off had kept before it changed anything. */
function inherited({ cutOff }: Found): readonly Kept[] {
  return cutOff !== undefined && cutOff.leg >= 0 ? cutOff.intent.kept : [];
}

function intentOf({ found, aim, plan }: Prepared, fresh: readonly Kept[]): Intent {
  return {
    id: randomUUID(),
    serial: (found.index?.serial ?? 0) + 1,
    goal: aim.goal,
    differences: differencesOf(found.manifest, found.standing),
    steps: plan.steps,
    kept: [...inherited(found), ...fresh],
  };
}
