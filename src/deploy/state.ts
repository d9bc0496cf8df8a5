import { DeployError } from "./deploy-error.ts";
import { type Intent, standingAfter } from "./intent.ts";
import { type Index, standingIn } from "./manifest.ts";
import type { CutOff, Notes } from "./notes.ts";
import { legOf } from "./plan.ts";
import type { SentRecord } from "./sent-record.ts";
import { doubted, NOTHING, type Standing } from "./standing.ts";

/** What a deploy finds at a target. */
export interface Found {
  /** Absent at a target to which nothing was deployed. */
  index?: Index | undefined;
  /** What the manifest says. */
  manifest: Standing;
  /** What there is. */
  standing: Standing;
  /** A deploy that was cut off. */
  cutOff?: CutOff | undefined;
  /** Notes that a deploy did not come to remove when it was complete; absent where there are none. */
  obsolete?: readonly string[] | undefined;
}

/**
 * Finds out what a target has, by what deploys noted there.
 * @param record of what this machine sent in a deploy that may have been cut off
 * @param all nothing of it is relied on: files may have been changed by others, notes may be damaged
 * @throws DeployError where the notes are damaged
 */
export async function find(
  notes: Notes,
  record: SentRecord,
  { all = false, say }: { all?: boolean | undefined; say: (notice: string) => void },
): Promise<Found> {
  try {
    const found = await findNoted(notes, record);
    return all ? { ...found, standing: doubted(found.standing) } : found;
  } catch (error) {
    if (!all || !(error instanceof DeployError)) throw error;
    say(`${error.message.split(": ")[0]}. Everything is sent, and what it has besides is left there.`);
    return { manifest: NOTHING, standing: NOTHING };
  }
}

async function findNoted(notes: Notes, record: SentRecord): Promise<Found> {
  const index = await notes.index();
  const manifest = index === undefined ? NOTHING : await whole(standingIn(index, notes.text));
  const cutOff = await notes.intent();
  if (cutOff === undefined) return { index, manifest, standing: manifest };
  if (cutOff.intent.serial !== (index?.serial ?? 0) + 1)
    return { index, manifest, standing: manifest, obsolete: cutOff.obsolete ?? [] };
  const { intent, leg } = cutOff;
  const standing = standingAfter(manifest, intent, leg);
  return { index, manifest, standing: withSent(standing, intent, leg, record), cutOff };
}

/** What this machine sent in the leg that was under way is there for certain. */
function withSent({ files, waiting }: Standing, intent: Intent, leg: number, record: SentRecord): Standing {
  const sent = record.of(intent.id);
  const known = new Map(files);
  for (const step of intent.steps)
    if (legOf(step) === leg && step.file !== undefined && sent.get(step.path) === step.file.hash)
      known.set(step.path, step.file);
  return { files: known, waiting };
}

/** What notes say. @throws DeployError where something else is in them */
export async function whole<T>(noted: Promise<T>): Promise<T> {
  return noted.catch((error: unknown) => {
    throw error instanceof DeployError || (error as NodeJS.ErrnoException).code !== undefined
      ? error
      : unreadable();
  });
}

function unreadable(): DeployError {
  return new DeployError(
    "What the target has is not known: what was noted there cannot be read. Send everything with --all.",
  );
}
