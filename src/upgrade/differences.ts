import { isUtf8 } from "node:buffer";
import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { bytesIn, fileHash } from "../kit/files.ts";

/** How a site differs from another. */
export interface Differences {
  /** Files of both. */
  same: number;
  added: readonly string[];
  removed: readonly string[];
  /** Files that differ in the same way, the most frequent way first. */
  changed: readonly Change[];
}

export interface Change {
  paths: readonly string[];
  /** A place where the first of them differs, as it was and as it is; absent where they are no texts. */
  place?: { before: string; after: string } | undefined;
}

/** The part of the name of an asset that stands for its content. */
const HASH = /(?<=[.-])[0-9a-f]{8,20}(?=\.[a-z0-9]+)/g;

/** Characters that are shown around what differs. */
const AROUND = 24;
/** Characters that are shown of what differs. */
const MOST = 160;

/** How the site in one folder differs from that in another. Names of assets, which change with their content, say nothing. */
export function differencesBetween(before: string, after: string): Differences {
  const [old, fresh] = [filesOf(before), filesOf(after)];
  const common = [...old].filter((path) => fresh.has(path));
  const changed = common.filter((path) => fileHash(join(before, path)) !== fileHash(join(after, path)));
  const ways = Map.groupBy(
    changed.map((path) => ({ path, place: placeOf(join(before, path), join(after, path)) })),
    ({ path, place }) => wayOf(path, place),
  );
  return {
    same: common.length - changed.length,
    added: [...fresh].filter((path) => !old.has(path)),
    removed: [...old].filter((path) => !fresh.has(path)),
    changed: [...ways.values()]
      .map((alike) => ({ paths: alike.map(({ path }) => path), place: alike[0]?.place }))
      .toSorted((a, b) => b.paths.length - a.paths.length),
  };
}

/** All files of a site, those of `.well-known` too. */
function filesOf(folder: string): Set<string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) =>
    relative(folder, join(parentPath, name)).replaceAll("\\", "/"),
  );
  return new Set(paths.sort());
}

/** Files that differ alike are of one type, and what was and is there begins alike. */
function wayOf(path: string, place: Change["place"]): string {
  const type = /\.[a-z0-9]+$/i.exec(path)?.[0] ?? "";
  return place === undefined ? type : JSON.stringify([type, shapeOf(place.before), shapeOf(place.after)]);
}

/** What is left of a text without what each page has of its own: elements and their classes. */
function shapeOf(text: string): string {
  return [...text.matchAll(/<\/?[a-z][a-z0-9-]*(?: class="[^"]*")?/g)].map(([tag]) => tag).join("");
}

function placeOf(before: string, after: string): Change["place"] {
  const [one, other] = [textIn(before), textIn(after)];
  if (one === undefined || other === undefined || one === other) return undefined;
  const start = sharedStart(one, other);
  const end = sharedEnd(one, other, start);
  return { before: shown(one, start, one.length - end), after: shown(other, start, other.length - end) };
}

/** What a file says, whatever its assets are named; nothing where it is no text. */
function textIn(file: string): string | undefined {
  const bytes = bytesIn(file);
  return isUtf8(bytes) ? new TextDecoder().decode(bytes).replace(HASH, "…") : undefined;
}

function sharedStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one[length] === other[length]) length++;
  return length;
}

function sharedEnd(one: string, other: string, start: number): number {
  const most = Math.min(one.length, other.length) - start;
  let length = 0;
  while (length < most && one.at(-1 - length) === other.at(-1 - length)) length++;
  return length;
}

/** A part of a text in one line, from the beginning of the line, element or word that it is in. */
function shown(text: string, start: number, end: number): string {
  const begins = Math.max(text.lastIndexOf("<", start), text.lastIndexOf("\n", start - 1) + 1);
  const from = begins >= start - 2 * AROUND ? begins : text.lastIndexOf(" ", start - AROUND) + 1;
  const line = text.indexOf("\n", end);
  const to = Math.min(line < 0 ? text.length : line, end + AROUND, from + MOST);
  const cut = text.slice(from, to).toWellFormed().replace(/\s+/g, " ").trim();
  return to < end ? `${cut}…` : cut;
}
