/** What a deploy is about to do, noted at the target before it begins: whoever comes after one that was cut off knows. */
import { legOf, type Step } from "./plan.ts";
import type { Standing, StandingFile } from "./standing.ts";

/** What a deploy makes of the target: the present site, the one before, or what an interrupted deploy began with. */
export type Goal = "site" | "before" | "undone";

/** Old content that is kept for `--back`: its address, and the note that holds it. */
export interface Kept {
  path: string;
  note: string;
}

export interface Intent {
  /** Tells this deploy from any other. */
  id: string;
  /** The number of the manifest that it is to write. */
  serial: number;
  goal: Goal;
  /** In what the target differs from its manifest as the deploy begins: `null` for what is not there. */
  differences: readonly (readonly [path: string, file: StandingFile | null])[];
  steps: readonly Step[];
  /** Complete when the first leg is begun. */
  kept: readonly Kept[];
}

/** How far a deploy came: the leg under way, -1 before the first. */
export interface Reached {
  id: string;
  leg: number;
  /** Notes that nobody needs when the manifest is written; named where all legs are done. */
  obsolete?: readonly string[] | undefined;
}

/** What a target has after a deploy was cut off. @param manifest what its manifest says */
export function standingAfter(manifest: Standing, { differences, steps }: Intent, leg: number): Standing {
  const files = new Map(manifest.files);
  for (const [path, file] of differences) {
    if (file === null) files.delete(path);
    else files.set(path, file);
  }
  for (const step of steps) {
    if (legOf(step) > leg) continue;
    const file = legOf(step) < leg ? step.file : inDoubt(step, files.get(step.path));
    if (file === undefined) files.delete(step.path);
    else files.set(step.path, file);
  }
  return { files, waiting: manifest.waiting };
}

/** What is at an address while a leg is under way. */
function inDoubt({ file }: Step, before: StandingFile | undefined): StandingFile | undefined {
  if (file === undefined) return before && { ...before, perhaps: true };
  const isThere = before !== undefined && before.perhaps === undefined;
  return { ...file, hash: "", ...(!isThere && { perhaps: true as const }) };
}

/** In what a target differs from its manifest. */
export function differencesOf(manifest: Standing, standing: Standing): Intent["differences"] {
  const differences: [string, StandingFile | null][] = [];
  for (const [path, file] of standing.files) {
    const noted = manifest.files.get(path);
    if (noted?.hash !== file.hash || file.perhaps) differences.push([path, file]);
  }
  for (const path of manifest.files.keys()) if (!standing.files.has(path)) differences.push([path, null]);
  return differences;
}
