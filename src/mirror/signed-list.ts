/**
 * The signed list of a site's files, by which anybody can prove that a mirror is whole. It is a small index, signed, that
 * names parts by their hashes; each part is a text as `sha256sum --check` reads it. So a change of one story changes one
 * small part, and no program of ours is needed to check a mirror.
 */
import { hash } from "node:crypto";

/** Below the root of the site. */
export const LIST_FOLDER = ".well-known/visnyk/";
export const INDEX_FILE = `${LIST_FOLDER}manifest.json`;
export const SIGNATURE_FILE = `${LIST_FOLDER}manifest.sig`;

/** A file of the site, by its path below the root, and the SHA-256 of what it holds, in hex. */
export interface ListedFile {
  path: string;
  sha256: string;
}

/** One part of the list. */
export interface ListPart {
  name: string;
  /** Of the text of the part. */
  sha256: string;
  files: number;
}

export interface ListIndex {
  version: 1;
  /** Where the site is at home. */
  site: string;
  /** The date of its newest story, as an ISO instant: a mirror that was left behind names an older one. */
  newest: string;
  parts: readonly ListPart[];
}

const VERSION = 1;

export function partFile(name: string): string {
  return `${LIST_FOLDER}${name}.sha256`;
}

/** Folders in which names contain a hash of the content: their files are shared out evenly. */
const HASHED = /^(?:assets|photos|attachments)\//;

/** The name of the part that lists a file. */
export function partOf({ path, sha256 }: ListedFile): string {
  const hashed = HASHED.exec(path)?.[0].slice(0, -1);
  if (hashed !== undefined) return `${hashed}-${sha256[0]}`;
  const month = /^(?:[a-z]{2}\/)?(\d{4})\/(\d\d)\//.exec(path);
  if (month !== null) return `${month[1]}-${month[2]}`;
  return /^(?:[a-z]{2}\/)?([a-z][a-z0-9-]{2,})\//.exec(path)?.[1] ?? "root";
}

/** The texts of all parts, by their names. */
export function listTexts(files: Iterable<ListedFile>): Map<string, string> {
  const parts = new Map([...Map.groupBy(files, partOf)].sort(([a], [b]) => (a < b ? -1 : 1)));
  return new Map([...parts].map(([name, listed]) => [name, textOf(listed)]));
}

function textOf(files: readonly ListedFile[]): string {
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return sorted.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join("");
}

/** @throws Error for a line that is none of such a list */
export function filesOfText(text: string): ListedFile[] {
  return text
    .split("\n")
    .slice(0, -1)
    .map((line) => {
      const [, sha256, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
      if (sha256 === undefined || path === undefined) throw new Error(`"${line}" lists no file`);
      return { sha256, path };
    });
}

/** The text of the index. */
export function indexText(
  { site, newest }: Pick<ListIndex, "site" | "newest">,
  texts: ReadonlyMap<string, string>,
): string {
  const parts = [...texts].map(
    ([name, text]): ListPart => ({
      name,
      sha256: hash("sha256", text, "hex"),
      files: text.split("\n").length - 1,
    }),
  );
  const index: ListIndex = { version: VERSION, site, newest, parts };
  return `${JSON.stringify(index, undefined, 1)}\n`;
}

/** @throws Error where it is none, or one of another version. Only a text whose signature is right may be handed in. */
export function parseIndex(text: string): ListIndex {
  const index = JSON.parse(text) as ListIndex;
  if (index.version !== VERSION) throw new Error(`the list is of version ${index.version}`);
  return index;
}
