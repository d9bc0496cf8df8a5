/** Plain texts on this disk, and the photos beside them. */
import { isUtf8 } from "node:buffer";
import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { isLang } from "../../../i18n/lang.ts";
import { filesBelow } from "../../../kit/files.ts";
import { withLineFeeds } from "../../../kit/line-ends.ts";

/** Texts that are about a site or a program, and no news. */
const NO_NEWS =
  /^(?:robots|humans|ads|app-ads|security|requirements|license|licence|readme|changelog|llms(?:-full)?)(?:[-_.].*)?\.txt$/i;
const PHOTO = /\.(?:jpe?g|png|webp|avif|gif|tiff?)$/i;

export interface WireFile {
  /** From the folder that is imported, or its name alone. */
  path: string;
  /** The name without date, language and extension. */
  name: string;
  lang?: string | undefined;
  /** Shared by the languages of a story. */
  group: string;
  /** Paths of the photos beside it. */
  photos: readonly string[];
}

export function isNews(name: string): boolean {
  return /\.txt$/i.test(name) && !NO_NEWS.test(name);
}

/** Whether there is a plain text below a folder. */
export function hasWireFiles(folder: string): boolean {
  for (const [path, isPlain] of filesBelow(folder, isOfPeople))
    if (isPlain && isNews(basename(path))) return true;
  return false;
}

/** The plain texts below a folder, by path, each with its photos. */
export function wireFilesIn(folder: string): WireFile[] {
  return filesAmong(
    [...filesBelow(folder, isOfPeople)].flatMap(([path, isPlain]) => (isPlain ? [path] : [])),
  );
}

/** One plain text, with the photos that are named as it is, and those in a folder of its name: others in its folder may be anybody's. */
export function wireFileAt(file: string): WireFile {
  const folder = dirname(file);
  const name = basename(file);
  const group = groupOf(name);
  const beside = readdirSync(folder).filter((other) => PHOTO.test(other));
  const within = [...filesBelow(join(folder, group))].map(([path]) => `${group}/${path}`);
  return withPhotos(name, photosAmong([...beside, ...within]), false);
}

function isOfPeople(folder: string): boolean {
  return basename(folder) !== "node_modules";
}

function filesAmong(paths: readonly string[]): WireFile[] {
  const texts = paths.filter((path) => isNews(basename(path))).sort();
  const groups = new Map<string, Set<string>>();
  for (const path of texts) {
    const folder = dirname(path);
    groups.set(folder, (groups.get(folder) ?? new Set()).add(groupOf(path)));
  }
  const photos = photosAmong(paths);
  return texts.map((path) => withPhotos(path, photos, groups.get(dirname(path))?.size === 1));
}

/** By their folders. */
function photosAmong(paths: readonly string[]): Map<string, string[]> {
  const photos = paths.filter((path) => PHOTO.test(path)).sort();
  return Map.groupBy(photos, dirname);
}

/** @param isAlone whether all photos in its folder are its own */
function withPhotos(
  path: string,
  photos: ReadonlyMap<string, readonly string[]>,
  isAlone: boolean,
): WireFile {
  const group = groupOf(path);
  return { ...fileAt(path, group), photos: photosOf(path, group, photos, isAlone) };
}

function fileAt(path: string, group: string): Omit<WireFile, "photos"> {
  const lang = langIn(path);
  const name = basename(group).replace(
    /^\d{4}[-_.]?\d\d[-_.]?\d\d[-_.\s]*|[-_.\s]*\d{4}[-_.]?\d\d[-_.]?\d\d$/g,
    "",
  );
  return { path, group, lang, name };
}

/** The path without language and extension: in a folder of languages, `uk.txt`, the folder. */
function groupOf(path: string): string {
  const bare = bareName(path);
  const lang = langIn(path);
  if (lang === undefined) return bare;
  return basename(bare).length === lang.length ? dirname(path) : bare.slice(0, -lang.length - 1);
}

/** As the name says: `umerov-brussels.uk.txt`, `uk.txt`. */
function langIn(path: string): string | undefined {
  const lang = /(?:^|[.])([a-z]{2})\.txt$/i.exec(basename(path))?.[1]?.toLowerCase();
  return lang !== undefined && isLang(lang) ? lang : undefined;
}

/** Photos of the same name with a number behind it, in a folder of that name, or in a folder that has no other story. */
function photosOf(
  path: string,
  group: string,
  photos: ReadonlyMap<string, readonly string[]>,
  isAlone: boolean,
): string[] {
  const beside = (photos.get(dirname(path)) ?? []).filter((photo) => {
    const bare = bareName(photo);
    return (
      isAlone || (bare.startsWith(group) && /^(?:[-_.\s]?\(?\d{1,3}\)?)?$/.test(bare.slice(group.length)))
    );
  });
  const own = [...beside, ...(group === dirname(path) ? [] : (photos.get(group) ?? []))];
  return own.sort((a, b) => BY_NUMBER.compare(bareName(a), bareName(b)));
}

const BY_NUMBER = new Intl.Collator("und", { numeric: true });

function bareName(path: string): string {
  return path.slice(0, -extname(path).length);
}

export interface Decoded {
  text: string;
  /** Where it is not UTF-8. */
  encoding?: string | undefined;
}

/** A text in the encoding that it is most likely in. */
export async function decoded(folder: string, path: string): Promise<Decoded> {
  const bytes = await readFile(join(folder, path));
  const encoding = encodingOf(bytes);
  const text = withLineFeeds(new TextDecoder(encoding).decode(bytes));
  return { text, encoding: encoding === "utf-8" ? undefined : encoding };
}

/** Of letters in a Cyrillic text of one byte each, this many are beyond ASCII. */
const CYRILLIC = 0.5;

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (isUtf8(bytes)) return "utf-8";
  const high = bytes.filter((byte) => byte >= 0xc0).length;
  const low = bytes.filter((byte) => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a).length;
  return high > CYRILLIC * (high + low) ? "windows-1251" : "windows-1252";
}
