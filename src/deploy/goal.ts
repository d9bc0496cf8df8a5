import { DeployError } from "./deploy-error.ts";
import type { Goal, Kept } from "./intent.ts";
import { filesOf } from "./manifest.ts";
import type { Notes } from "./notes.ts";
import { KeptSource, type Source } from "./sender.ts";
import type { SiteFiles } from "./site-files.ts";
import { type Found, whole } from "./state.ts";

/** What a target is to become, and where the content comes from. */
export interface Aim {
  goal: Goal;
  files: SiteFiles;
  /** Copies of which it is known that they were replaced, not withdrawn. */
  replaced?: ReadonlySet<string>;
  baseUrl: string;
  source: Source;
}

/**
 * The state to which `--back` leads: the one before the last deploy or, where that was cut off, the one that it began with.
 * @throws DeployError where there is none
 */
export async function aimBack({ index, manifest, cutOff }: Found, notes: Notes): Promise<Aim> {
  if (cutOff !== undefined && cutOff.intent.goal !== "before") {
    const { kept } = cutOff.intent;
    const files = new Map([...manifest.files].filter(([path]) => !manifest.waiting.has(path)));
    return { goal: "undone", files, baseUrl: index?.baseUrl ?? "", source: sourceOf(kept) };
  }
  const before = index?.before;
  if (before === undefined)
    throw new DeployError("There is nothing to go back to: this target has only seen one state of the site.");
  const kept = before.kept === undefined ? [] : await notes.kept(before.kept);
  return {
    goal: "before",
    files: await whole(filesOf(before.parts, notes.text)),
    baseUrl: before.baseUrl,
    source: sourceOf(kept),
  };
}

function sourceOf(kept: readonly Kept[]): Source {
  return new KeptSource(new Map(kept.map(({ path, note }) => [path, note])));
}
