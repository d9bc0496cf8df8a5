import { contentHash } from "../kit/files.ts";
import type { Aim } from "./goal.ts";
import type { Intent, Kept } from "./intent.ts";
import { FORMAT, type Index, listingOf, namesOf } from "./manifest.ts";
import type { DeployPlan } from "./plan.ts";
import type { Found } from "./state.ts";

/** The manifest that a deploy leaves. */
export interface NewManifest {
  index: Index;
  /** The texts that it names, by their hashes; many of them are at the target already. */
  texts: ReadonlyMap<string, string>;
  /** The hashes of texts that the manifest before it names, and this one does not. */
  obsolete: readonly string[];
  /** Notes of old content of which it knows. */
  kept: ReadonlySet<string>;
}

/**
 * @param old the notes of old content that the manifest before it knows of
 * @param at milliseconds since the epoch
 * @param purge leaves nothing to go back to
 */
export function newManifest(
  { found, aim, plan }: { found: Found; aim: Aim; plan: DeployPlan },
  { serial, kept, goal }: Intent,
  { old, at, purge }: { old: readonly string[]; at: number; purge: boolean },
): NewManifest {
  const { index: last, manifest, standing, cutOff } = found;
  const texts = new Map<string, string>();
  const keep = (text: string) => {
    const hash = contentHash(text);
    texts.set(hash, text);
    return hash;
  };
  const stated = { serial, at, baseUrl: aim.baseUrl };
  const listing = listingOf(aim.files, { files: standing.files, waiting: plan.waiting }, stated, keep);
  const isSameSite =
    goal === "undone" || (cutOff === undefined && plan.steps.every(({ path }) => manifest.waiting.has(path)));
  const before = purge ? undefined : isSameSite ? last?.before : beforeOf(last, kept, keep);
  const index = { format: FORMAT, ...listing, ...(before && { before }) } satisfies Index;
  const used = new Set([...namesOf(listing), ...namesOf(before)]);
  const named = new Set([...namesOf(last), ...namesOf(last?.before)]);
  return {
    index,
    texts,
    obsolete: [...named].filter((name) => !used.has(name)),
    kept: new Set(purge ? [] : isSameSite ? old : kept.map(({ note }) => note)),
  };
}

function beforeOf(
  index: Index | undefined,
  kept: readonly Kept[],
  keep: (text: string) => string,
): Index["before"] {
  if (index === undefined) return undefined;
  const { format: _format, before: _before, ...listing } = index;
  return kept.length === 0 ? listing : { ...listing, kept: keep(JSON.stringify(kept)) };
}
