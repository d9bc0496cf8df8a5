/**
 * The order in which a site at a target becomes another one, while readers ask for anything at any moment. Whatever stage
 * is under way, each file that readers can reach is of the old site or of the new one, and so is all that it refers to:
 * what is new comes before anything refers to it, and what is old goes when nothing does. So the order within a stage is free.
 */
import { ASSETS_FOLDER, ATTACHMENTS_FOLDER, PHOTOS_FOLDER } from "../model/own-paths.ts";
import { phaseOfKind } from "../outputs/index.ts";
import { PHASES } from "../outputs/record.ts";
import type { SiteFile, SiteFiles } from "./site-files.ts";
import type { Standing, StandingFile } from "./standing.ts";
import { filesInTheWay } from "./ways.ts";

/** The stages of a deploy, each begun when the one before is complete. */
export const STAGES = [
  "in the way of others",
  "new photos, styles and other copies",
  "changed copies",
  "new pages, lists and feeds",
  "new front pages",
  "the first front page",
  "changed pages",
  "changed lists",
  "changed feeds and sitemaps",
  "deleted pages",
  "deleted copies",
] as const;
const [WAY, NEW_COPIES, CHANGED_COPIES, NEW, NEW_FRONT, FIRST, CHANGED_PAGES, GONE, GONE_COPIES] = [
  0, 1, 2, 3, 4, 5, 6, 9, 10,
];

/**
 * Stages that come one after another but need not be told apart in a deploy that was cut off: what its legs are. All that
 * comes in the same leg is either new or there already, so whatever of it was done, nothing that readers can reach is missing.
 */
const LEGS: readonly number[] = [0, 1, 1, 1, 1, 2, 3, 3, 3, 4, 4];

/** The leg under way where all are done. */
export const ALL_LEGS = 5;

export function legOf({ stage }: Pick<Step, "stage">): number {
  return LEGS[stage] as number;
}

/** One file that is put or removed. */
export interface Step {
  path: string;
  /** Index in `STAGES`. */
  stage: number;
  /** What is put; absent where the file is removed. */
  file?: SiteFile;
}

export interface DeployPlan {
  /** By their stages. */
  steps: readonly Step[];
  /** Files that wait to be deleted, and since when. */
  waiting: ReadonlyMap<string, number>;
}

interface Circumstances {
  /** Milliseconds since the epoch. */
  now: number;
  /** Milliseconds for which copies that pages no longer show stay for readers who have an older page open. */
  grace: number;
  /** Copies of which it is known that they were replaced, not withdrawn. */
  replaced?: ReadonlySet<string> | undefined;
  /** Deletes all that waits. */
  purge?: boolean | undefined;
}

/** What makes the wanted site out of what a target has. */
export function planDeploy(wanted: SiteFiles, standing: Standing, circumstances: Circumstances): DeployPlan {
  const steps: Step[] = [];
  for (const [path, file] of wanted) {
    const there = standing.files.get(path);
    const isThere = there !== undefined && there.perhaps === undefined;
    if (!isThere || there.hash !== file.hash) steps.push({ path, stage: stageOf(path, file, isThere), file });
  }
  const gone = [...standing.files].filter(([path]) => !wanted.has(path));
  const inTheWay = filesInTheWay(
    steps.map(({ path }) => path),
    gone.map(([path]) => path),
  );
  const waiting = new Map<string, number>();
  const since = sinceOf(wanted, standing, circumstances);
  for (const [path, file] of gone) {
    const waits = inTheWay.has(path) ? undefined : since(path, file);
    if (waits !== undefined) waiting.set(path, waits);
    else steps.push({ path, stage: inTheWay.has(path) ? WAY : isHashed(path) ? GONE_COPIES : GONE });
  }
  return { steps: steps.toSorted((a, b) => a.stage - b.stage), waiting };
}

/** Since when a file waits that is no longer of the site; nothing for one that is to be deleted now. */
function sinceOf(
  wanted: SiteFiles,
  { files, waiting }: Standing,
  { now, grace, replaced, purge }: Circumstances,
): (path: string, file: StandingFile) => number | undefined {
  const isWithdrawing = [...files].some(
    ([path, { kind }]) => kind === "story" && wanted.get(path)?.kind !== "story",
  );
  return (path: string, { perhaps }: StandingFile) => {
    if (!isHashed(path) || perhaps || purge) return undefined;
    if (isWithdrawing && !path.startsWith(ASSETS_FOLDER) && !replaced?.has(path)) return undefined;
    const since = waiting.get(path) ?? now;
    return now - since >= grace ? undefined : since;
  };
}

/** The name of such a file contains the hash of its content, so pages of several states of the site may refer to it. */
function isHashed(path: string): boolean {
  return [ASSETS_FOLDER, PHOTOS_FOLDER, ATTACHMENTS_FOLDER].some((folder) => path.startsWith(folder));
}

function stageOf(path: string, { kind }: SiteFile, isThere: boolean): number {
  const phase = phaseOfKind(kind);
  if (phase === PHASES.copies) return isThere ? CHANGED_COPIES : NEW_COPIES;
  if (isThere) return CHANGED_PAGES + phase - PHASES.pages;
  // Readers ask for a front page though nothing refers to it.
  if (path === "index.html") return FIRST;
  return kind === "home" ? NEW_FRONT : NEW;
}
