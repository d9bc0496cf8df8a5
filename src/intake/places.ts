import type { Dirent } from "node:fs";
import { nearest, suggest } from "../kit/text.ts";
import type { PicturedRegister } from "../model/register-picture.ts";
import { type Refusal, withinTheme } from "./theme/places.ts";

export type { Refusal } from "./theme/places.ts";

/** Whether a folder directly contains texts; its path is below the content folder. */
export type HoldsTexts = (path: string) => boolean;

/** Where folders belong: that of a story is `articles/<year>/<month>/<day>-<name>/`, that of a page `pages/<name>/`. */
const STORIES_LIE =
  "A story has a folder of its own within those of its year and month: articles/2025/02/13-umerov-brussels/uk.md.";
const PAGES_LIE = "A page is a text in a folder of its own: pages/about/uk.md.";

/** Says where old addresses lead. */
export const REDIRECTS = "redirects.yaml";
/** Stories that belong together. */
export const SERIES = "series.yaml";
const ROOT_FILES = ["site.yaml", "topics.yaml", "authors.yaml", SERIES, REDIRECTS];
/** Holds files of one's own, which are published as they are. */
export const STATIC = "static";
/** Holds the newsroom's own look and words. */
const THEME = "theme";
/** The folders of registers: the pictures of series, and of authors. */
const REGISTERS: readonly string[] = ["series", "authors"] satisfies PicturedRegister[];
const ROOT_FOLDERS = ["articles", "pages", STATIC, THEME, ...REGISTERS];

/** True for the folder of files of one's own and those in it; its path is below the content folder. */
export function isStatic(folder: string): boolean {
  return folder === STATIC || folder.startsWith(`${STATIC}/`);
}

/** True for the place of a story's or a page's folder: folders inside it are not searched. */
export function isLeaf(path: string): boolean {
  return /^(?:articles\/[^/]+\/[^/]+|pages)\/[^/]+$/.test(path);
}

/** The folder of the entries of a live report, within that of its story. */
export const LIVE = "live";

/** True for the place of such a folder. */
export function isOfEntries(path: string): boolean {
  return /^articles\/[^/]+\/[^/]+\/[^/]+\/live$/.test(path);
}

/** True for the file of a text, by its name. */
export function isText(name: string): boolean {
  return /\.md$/i.test(name);
}

/**
 * Why an entry of the content folder is not read; `undefined` for one that is. What may hold a story or a page but is in
 * the wrong place is an error, since its text would be missed; anything else is a warning.
 * @param folder that contains the entry, below the content folder; empty for the content folder itself
 */
export function refusalOf(entry: Dirent, folder: string, holdsTexts: HoldsTexts): Refusal | undefined {
  const { name } = entry;
  const isFolder = entry.isDirectory();
  if (isStatic(folder)) return UNSERVABLE.test(name) ? NO_ADDRESS : undefined;
  if (name.startsWith(".")) return HIDDEN;
  if (folder === "") return atRoot(name, isFolder);
  if (isOfEntries(folder)) return isFolder ? withinEntries() : undefined;
  const [root, year, month] = folder.split("/");
  if (isLeaf(folder)) {
    const what = root === "pages" ? "page" : "story";
    if (isFolder && isOfEntries(`${folder}/${name}`)) return undefined;
    return isFolder ? folderWithin(name, what, holdsTexts(`${folder}/${name}`)) : fileOf(name, what);
  }
  if (root === THEME) return withinTheme(folder, name, isFolder);
  if (root !== undefined && REGISTERS.includes(root)) return isFolder ? withinRegister(root) : undefined;
  if (root === "pages") return isFolder ? undefined : besidePages(name);
  if (!isFolder) return besideStories(name);
  if (year === undefined) return notYear(name);
  return month === undefined ? notMonth(name) : notDay(name, Number(year), Number(month));
}

const HIDDEN: Refusal = {
  severity: "warning",
  message: "is not read: its name begins with a dot, like those of hidden files",
  hint: "Take the dot out of its name, or move it out of the content folder.",
};

/** What no address can say so that every host finds the file. */
const UNSERVABLE = /[\\\p{Cc}]/u;
const NO_ADDRESS: Refusal = {
  severity: "error",
  message: "has a character in its name that no address can have",
  hint: "Rename it without backslashes and control characters.",
};

function withinRegister(register: string): Refusal {
  return {
    severity: "warning",
    message: `is not read: pictures for ${register}.yaml lie in ${register}/ itself`,
    hint: "Move its files there, or out of the content folder.",
  };
}

const FILES_LIE = "Files that are to be published as they are lie in a folder: static/ads.txt.";

const HOMES: Readonly<Record<string, string>> = {
  [STATIC]: FILES_LIE,
  [THEME]: "What a newsroom looks like lies in a folder: theme/style.css.",
  series: "The pictures of series lie in a folder: series/artwork.png.",
  authors: "The pictures of authors lie in a folder: authors/koval.jpg.",
};

function atRoot(name: string, isFolder: boolean): Refusal | undefined {
  if (isFolder ? ROOT_FOLDERS.includes(name) : ROOT_FILES.includes(name)) return undefined;
  if (ROOT_FOLDERS.includes(name))
    return error("is a file, and must be a folder", HOMES[name] ?? STORIES_LIE);
  const near = suggest(nearest(name, isFolder ? ROOT_FOLDERS : ROOT_FILES), name);
  const hint =
    "Stories are in articles/, plain pages in pages/, files of your own in static/; beside them are site.yaml, topics.yaml and authors.yaml.";
  return warning("is not read: nothing belongs here", near ?? hint);
}

/** Texts in this place are reported where pages are read. */
function besidePages(name: string): Refusal | undefined {
  return isText(name) ? undefined : warning("is not read: only the texts of pages are", PAGES_LIE);
}

type Leaf = "story" | "page";

/** Whether the files of a story are shown is known only when it has been read. */
function fileOf(name: string, what: Leaf): Refusal | undefined {
  if (what === "story" || isText(name)) return undefined;
  return warning("is not read: a page has only texts", "Take it out of the content folder.");
}

/** Names that end like files of content. */
const CONTENT_NAME = /\.(?:md|ya?ml|jpe?g|png|webp|avif|gif|tiff?)$/i;

function folderWithin(name: string, what: Leaf, holdsTexts: boolean): Refusal {
  if (CONTENT_NAME.test(name))
    return error("is a folder, and must be a file", "Move its files to where they belong, and delete it.");
  const why = `is not read: the folder of a ${what} may not contain folders`;
  if (holdsTexts) return error(why, what === "story" ? STORIES_LIE : PAGES_LIE);
  return warning(why, `Move its files into the folder of the ${what}, or out of the content folder.`);
}

/** The names of entries are checked where they are read. */
function withinEntries(): Refusal {
  const hint = "Put its files into live/ itself: an entry of a live report is a file of its own there.";
  return error("is not read: the folder of a live report may not contain folders", hint);
}

function besideStories(name: string): Refusal {
  if (isText(name)) return error("is a text outside a story's folder, and is not read", STORIES_LIE);
  if (/^\d+(?:-|$)/.test(name)) return error("is a file, and must be a folder", STORIES_LIE);
  return warning("is not read: only the folders of stories are", STORIES_LIE);
}

function notYear(name: string): Refusal | undefined {
  if (/^[1-9]\d{3}$/.test(name)) return undefined;
  return error(`"${name}" is not a year, and nothing in it is read`, STORIES_LIE);
}

function notMonth(name: string): Refusal | undefined {
  if (/^(?:0[1-9]|1[0-2])$/.test(name)) return undefined;
  if (/^[1-9]$/.test(name))
    return error(`"${name}" is a month with one digit, and nothing in it is read`, `Rename it 0${name}.`);
  const why = /^\d+$/.test(name) ? `there is no month ${name}` : `"${name}" is not a month`;
  return error(`${why}, and nothing in it is read`, STORIES_LIE);
}

/** A name that begins with two digits states a day; a name without one is accepted, too. */
function notDay(name: string, year: number, month: number): Refusal | undefined {
  if (/^\d+$/.test(name)) {
    const hint =
      "A story's folder has a name after its day, such as 13-umerov-brussels, and holds its texts.";
    return error(`"${name}" is a day without a name, and nothing in it is read`, hint);
  }
  const day = /^(\d\d)-/.exec(name)?.[1];
  if (day === undefined || isDay(year, month, Number(day))) return undefined;
  const date = `${year}-${String(month).padStart(2, "0")}-${day}`;
  const hint = "Name the folder for a day that exists; the story's date is the one in its front matter.";
  return error(`there is no day ${date}, and nothing in it is read`, hint);
}

function isDay(year: number, month: number, day: number): boolean {
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function error(message: string, hint: string): Refusal {
  return { severity: "error", message, hint };
}

function warning(message: string, hint: string): Refusal {
  return { severity: "warning", message, hint };
}
