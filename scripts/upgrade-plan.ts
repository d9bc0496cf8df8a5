import { readFileSync } from "node:fs";
import { join } from "node:path";
import { exists } from "../src/kit/files.ts";
import type { CodeFault } from "../src/kit/overlay.ts";
import { UsageError } from "../src/kit/problems.ts";
import { findOverlay } from "../src/overlay/find.ts";
import { changedSince } from "../src/overlay/replaced.ts";
import { type Release, releasesBetween } from "../src/upgrade/changelog.ts";
import { type Edit, editsFor } from "../src/upgrade/mend-content.ts";
import { type Pinned, pinnedIn, withPin } from "../src/upgrade/newsroom-manifest.ts";
import { compareVersions, isVersion } from "../src/upgrade/versions.ts";

/** A newsroom on this disk. */
export interface NewsroomFolders {
  project: string;
  content: string;
}

/** The version that a newsroom is to have: that of the program which runs. */
export interface NewVersion extends Pinned {
  version: string;
  /** What the program says that its versions changed. */
  changelog: string;
}

/** What an upgrade would do. */
export interface UpgradePlan {
  from: string;
  to: string;
  releases: readonly Release[];
  edits: readonly Edit[];
  manifest: { before: string; after: string };
  /** What is to be looked at in the newsroom's own code, now that the program's is another. */
  ownCode: readonly CodeFault[];
}

export const MANIFEST = "package.json";

/** The folder of the program that is installed in a newsroom. */
export function installedProgram(project: string): string {
  return join(project, "node_modules/visnyk");
}

/** The version that is installed, or else the one that is pinned. @throws UsageError where neither says */
export function presentVersion(project: string): string {
  const pinned = pinnedIn(manifestOf(project));
  const file = join(installedProgram(project), MANIFEST);
  const version = exists(file)
    ? (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version
    : pinned;
  if (isVersion(version)) return version;
  throw new UsageError(
    `Which visnyk this newsroom has cannot be told from "${pinned}". Run npm install first.`,
  );
}

/**
 * What is to be done so that a newsroom has a version; nothing is changed.
 * @returns nothing where it has it: installed, pinned and with all that it wants
 * @throws UsageError where the newsroom has a newer one
 */
export async function planUpgrade(
  { project, content }: NewsroomFolders,
  wish: NewVersion,
): Promise<UpgradePlan | undefined> {
  const from = presentVersion(project);
  const to = wish.version;
  if (compareVersions(from, to) > 0)
    throw new UsageError(`This newsroom has visnyk ${from}, which is newer than ${to}.`);
  const before = manifestOf(project);
  const after = withPin(before, wish);
  if (from === to && before === after) return undefined;
  return {
    from,
    to,
    releases: releasesBetween(wish.changelog, from, to),
    edits: editsFor(content, { from, to }),
    manifest: { before, after },
    ownCode: await ownCodeToSee(content),
  };
}

/** By the program that runs, which is the new one: what cannot be read, takes the place of nothing, or of another part. */
async function ownCodeToSee(content: string): Promise<CodeFault[]> {
  const overlay = await findOverlay(content);
  return overlay === undefined ? [] : [...overlay.faults, ...changedSince(overlay)];
}

function manifestOf(project: string): string {
  const file = join(project, MANIFEST);
  if (exists(file)) return readFileSync(file, "utf8");
  throw new UsageError(`There is no package.json in ${project}. Run this in the folder of a newsroom.`);
}
