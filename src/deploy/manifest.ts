/**
 * The manifest of a target: what it has. A small index, swapped in last, names parts by the hashes of what they hold; parts
 * never change, so that after one edit few are sent, and the manifest before shares most of them.
 */
import { fileInRow, filesInPart, inParts, partText } from "./parts.ts";
import type { SiteFile, SiteFiles } from "./site-files.ts";
import type { Standing } from "./standing.ts";

/** The manifest in which a deploy left the site: the hashes of its parts. */
export interface Listing {
  serial: number;
  /** When it was complete: milliseconds since the epoch. */
  at: number;
  baseUrl: string;
  /** By the names that `inParts` gives them. */
  parts: Readonly<Record<string, string>>;
  /** The part of files that wait to be deleted; absent where none do. */
  waiting?: string | undefined;
}

/** The note that is read first. */
export interface Index extends Listing {
  format: typeof FORMAT;
  /** The state to which `--back` leads, and the part that lists what was kept of it. */
  before?: (Listing & { kept?: string | undefined }) | undefined;
}

export const FORMAT = 1;
export const INDEX = "index.gz";

/** A file that waits to be deleted. */
interface WaitingFile extends SiteFile {
  since: number;
}

/** @param keep gives the name of a text, by its content */
export function listingOf(
  files: SiteFiles,
  { files: standing, waiting }: Standing,
  { serial, at, baseUrl }: Pick<Listing, "serial" | "at" | "baseUrl">,
  keep: (text: string) => string,
): Listing {
  const parts = [...inParts(files)].map(([name, part]) => [name, keep(partText(part))] as const);
  const listing = { serial, at, baseUrl, parts: Object.fromEntries(parts) };
  if (waiting.size === 0) return listing;
  const rows = [...waiting].flatMap(([path, since]) => {
    const file = standing.get(path);
    return file === undefined ? [] : [[path, { ...file, since }] as const];
  });
  return { ...listing, waiting: keep(waitingText(rows)) };
}

/** All that a manifest says there is. @param text of a part, by its hash */
export async function standingIn(
  { parts, waiting }: Listing,
  text: (hash: string) => Promise<string>,
): Promise<Standing> {
  const files = new Map<string, SiteFile>(await filesOf(parts, text));
  const since = new Map<string, number>();
  for (const [path, file] of waiting === undefined ? [] : waitingIn(await text(waiting))) {
    files.set(path, { hash: file.hash, bytes: file.bytes, kind: file.kind });
    since.set(path, file.since);
  }
  return { files, waiting: since };
}

/** The files of the site, without those that wait. */
export async function filesOf(
  parts: Listing["parts"],
  text: (hash: string) => Promise<string>,
): Promise<SiteFiles> {
  const all = await Promise.all(Object.values(parts).map(text));
  return new Map(all.flatMap((part) => [...filesInPart(part)]));
}

/** The hashes of all that a manifest names. */
export function namesOf(listing: (Listing & { kept?: string | undefined }) | undefined): string[] {
  if (listing === undefined) return [];
  const { parts, waiting, kept } = listing;
  return [...Object.values(parts), ...[waiting, kept].filter((name) => name !== undefined)];
}

function waitingText(rows: readonly (readonly [string, WaitingFile])[]): string {
  const sorted = rows.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(
    sorted.map(([path, { hash, bytes, kind, since }]) => [path, hash, bytes, kind, since]),
  );
}

/** @throws Error where it is none, or names what is not in a site */
function waitingIn(text: string): [string, WaitingFile][] {
  return (JSON.parse(text) as unknown[][]).map((row) => {
    const [path, file] = fileInRow(row);
    const since = row[4];
    if (typeof since !== "number") throw new Error(`${JSON.stringify(row)} does not wait`);
    return [path, { ...file, since }];
  });
}
