import { printable } from "../kit/printable.ts";
import { formAt } from "../library/compressed.ts";
import { ASSETS_FOLDER, PHOTOS_FOLDER } from "../model/own-paths.ts";
import { OUTPUT_KINDS } from "../outputs/index.ts";
import type { Build } from "../session/build.ts";
import type { Stage } from "../session/progress.ts";
import { isReservedHost } from "../session/reserved-hosts.ts";

/** What a build did, in one line. */
export function summaryOf(build: Build): string {
  const { plan, copies, read, photosMade, shareImagesDrawn, pressed, deletions, waiting } = build;
  const kinds = Map.groupBy(plan.orders, ({ output }) => output.kind);
  const counts = OUTPUT_KINDS.flatMap((kind) => {
    const number = kinds.get(kind)?.length ?? 0;
    return number === 0 ? [] : [`${number} ${kind}`];
  });
  let bytes = 0;
  for (const output of pressed.values()) bytes += output.bytes;
  return [
    `${plan.orders.length} pages pressed${counts.length > 0 ? ` (${counts.join(", ")}; ${size(bytes)})` : ""}`,
    `${read} stories read`,
    `${photosMade} photos made`,
    ...(shareImagesDrawn === 0 ? [] : [`${shareImagesDrawn} share images drawn`]),
    `${copies.copies.length} files copied`,
    `${deletions.length} files deleted`,
    ...(waiting === 0 ? [] : [`${waiting} kept for readers of older pages`]),
  ].join(", ");
}

const STAGE_NAMES: Readonly<Record<Stage, string>> = {
  reading: "Reading",
  photos: "Photos",
  "share images": "Share images",
  planning: "Planning",
  joining: "Joining",
  pressing: "Pressing",
  compressing: "Compressing",
  publishing: "Publishing",
};

/**
 * How far a stage has come: `Pressing: 4500 of 24203, 1800 a second, 11 s left`.
 * @param time milliseconds since the stage began
 */
export function progressLine(stage: Stage, done: number, total: number, time: number, what?: string): string {
  const rate = done / Math.max(time, 1);
  const parts = [`${STAGE_NAMES[stage]}: ${done} of ${total}`];
  if (done > 0) parts.push(`${Math.round(rate * 10_000) / 10} a second`);
  if (done > 0 && done < total) parts.push(`${duration((total - done) / rate)} left`);
  return parts.join(", ") + (what === undefined ? "" : ` (${printable(what)})`);
}

/** The outputs that took longest, where there were many. */
export function slowestOf({ pressed }: Build): string {
  if (pressed.size < 100) return "";
  const slowest = [...pressed].sort(([, a], [, b]) => b.time - a.time).slice(0, 3);
  return `Slowest: ${slowest.map(([path, { time }]) => `${path} ${duration(time)}`).join(", ")}\n`;
}

/** Bytes beyond which some readers refuse a feed, and all load it slowly. */
const HEAVY = 2_000_000;

/** A warning about pressed feeds that are too large. */
export function heavyFeedsOf({
  plan,
  pressed,
  context,
}: Pick<Build, "plan" | "pressed" | "context">): string {
  const { items } = context.newsroom.site.feeds;
  const heavy = plan.orders.flatMap(({ output: { kind, path } }) => {
    const bytes = pressed.get(path)?.bytes ?? 0;
    return kind === "feed" && bytes > HEAVY ? [`${path} (${size(bytes)})`] : [];
  });
  if (heavy.length === 0) return "";
  const names = heavy.slice(0, 3).join(", ") + (heavy.length > 3 ? ` and ${heavy.length - 3} more` : "");
  return `warning: feeds of more than ${size(HEAVY)}, which some readers refuse: ${names}\n    Give them fewer stories in site.yaml: feeds: { items: ${Math.max(1, items >> 1)} }.\n`;
}

/** How many deleted files to name; `--why` names all. */
const DELETED = 5;

/**
 * Says which files were deleted that no build made.
 * @param folder the site's, as it is to be named
 * @param content the content folder, as it is to be named
 */
export function straysOf({ strays }: Pick<Build, "strays">, folder: string, content: string): string {
  if (strays.length === 0) return "";
  const where = `Deleted from ${printable(folder)}, which holds only what builds make`;
  return `${where}: ${some(strays)}\n    What is to stay in the site belongs in ${printable(content)}/static/.\n`;
}

/**
 * Says which other files were deleted; those with hashes in their names come and go, and tell nobody anything, nor do
 * compressed forms of what went.
 */
export function goneOf({ strays, deletions }: Pick<Build, "strays" | "deletions">): string {
  const foreign = new Set(strays);
  const went = new Set(deletions);
  const isForm = (file: string) => went.has(formAt(file)?.file ?? "");
  const gone = deletions.filter((file) => !foreign.has(file) && !HASHED.test(file) && !isForm(file));
  return gone.length === 0 ? "" : `Deleted, as the content no longer calls for them: ${some(gone)}\n`;
}

const HASHED = new RegExp(`^(?:${ASSETS_FOLDER}|${PHOTOS_FOLDER})`);

function some(files: readonly string[]): string {
  const more = files.length - DELETED;
  return files.slice(0, DELETED).map(printable).join(", ") + (more > 0 ? ` … and ${more} more` : "");
}

/** A note where pages were pressed for an address that is only good for trying out. */
export function unreachableOf({
  pressed,
  preview,
  context,
}: Pick<Build, "pressed" | "preview" | "context">): string {
  const { baseUrl } = context.newsroom.site;
  if (pressed.size === 0 || preview || !isReservedHost(new URL(baseUrl).hostname)) return "";
  return `note: Readers and search engines cannot reach ${baseUrl}, which canonical links, feeds and sitemaps name.\n    Before the site goes online, set "baseUrl" in site.yaml, or VISNYK_BASE_URL, to the address that it will have.\n`;
}

/** @param time milliseconds */
export function duration(time: number): string {
  const seconds = time / 1000;
  if (seconds < 100) return `${seconds.toFixed(seconds < 10 ? 2 : 1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

function size(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
