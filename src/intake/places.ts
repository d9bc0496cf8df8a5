import type { Dirent } from "node:fs";
import { nearest, suggest } from "../kit/text.ts";

/** Why an entry of the content folder is not taken, and what there is to do. */
export interface Refusal {
  severity: "error" | "warning";
  message: string;
  hint: string;
}

/** Whether texts lie directly in a folder; its path is below the content folder. */
export type HoldsTexts = (path: string) => boolean;

/** What lies where: the folder of a story is `articles/<year>/<month>/<day>-<name>/`, that of a page `pages/<name>/`. */
const STORIES_LIE =
  "A story lies in folders of its year and month, in one of its own: articles/2025/02/13-umerov-brussels/uk.md.";
const PAGES_LIE = "A page is a text in a folder of its own: pages/about/uk.md.";

const ROOT_FILES = ["site.yaml", "topics.yaml", "authors.yaml"];
const ROOT_FOLDERS = ["articles", "pages"];

/** True for a folder that is to be that of a story or of a page: folders in it are not looked into. */
export function isLeaf(path: string): boolean {
  return /^(?:articles\/[^/]+\/[^/]+|pages)\/[^/]+$/.test(path);
}

/** True for a text's file, by its name. */
export function isText(name: string): boolean {
  return /\.md$/i.test(name);
}

/**
 * Says of each entry of the content folder why nothing is looked for there; nothing where something is. What may hold a
 * story or a page and lies at a wrong place among them is an error, since its text would be missed; anything else is a warning.
 * @param folder where the entry lies, below the content folder; empty for that itself
 */
export function refusalOf(entry: Dirent, folder: string, holdsTexts: HoldsTexts): Refusal | undefined {
  const { name } = entry;
  const isFolder = entry.isDirectory();
  if (name.startsWith(".")) return HIDDEN;
  if (folder === "") return atRoot(name, isFolder);
  const [root, year, month] = folder.split("/");
  if (isLeaf(folder)) {
    const what = root === "pages" ? "page" : "story";
    return isFolder ? folderWithin(name, what, holdsTexts(`${folder}/${name}`)) : fileOf(name, what);
  }
  if (root === "pages") return isFolder ? undefined : besidePages(name);
  if (!isFolder) return besideStories(name);
  if (year === undefined) return notYear(name);
  return month === undefined ? notMonth(name) : notDay(name, Number(year), Number(month));
}

const HIDDEN: Refusal = {
  severity: "warning",
  message: "is not read: its name begins with a dot, as those of hidden files do",
  hint: "Take the dot off its name, or take it out of the content folder.",
};

function atRoot(name: string, isFolder: boolean): Refusal | undefined {
  if (isFolder ? ROOT_FOLDERS.includes(name) : ROOT_FILES.includes(name)) return undefined;
  if (ROOT_FOLDERS.includes(name)) return error("is a file, and must be a folder", STORIES_LIE);
  const near = suggest(nearest(name, isFolder ? ROOT_FOLDERS : ROOT_FILES), name);
  const hint =
    "Stories lie in articles/, plain pages in pages/; beside them are site.yaml, topics.yaml and authors.yaml.";
  return warning("is not read: nothing is looked for here", near ?? hint);
}

/** Texts that lie here are told where pages are read. */
function besidePages(name: string): Refusal | undefined {
  return isText(name) ? undefined : warning("is not read: only the texts of pages are", PAGES_LIE);
}

type Leaf = "story" | "page";

/** Whether the files of a story are shown is known when it has been read. */
function fileOf(name: string, what: Leaf): Refusal | undefined {
  if (what === "story" || isText(name)) return undefined;
  return warning("is not read: a page has texts only", "Take it out of the content folder.");
}

/** What ends as files of content do. */
const CONTENT_NAME = /\.(?:md|ya?ml|jpe?g|png|webp|avif|gif|tiff?)$/i;

function folderWithin(name: string, what: Leaf, holdsTexts: boolean): Refusal {
  if (CONTENT_NAME.test(name))
    return error("is a folder, and must be a file", "Move what it holds to where it belongs, and delete it.");
  const why = `is not read: the folder of a ${what} has no folders in it`;
  if (holdsTexts) return error(why, what === "story" ? STORIES_LIE : PAGES_LIE);
  return warning(why, `Move what it holds into the folder of the ${what}, or out of the content folder.`);
}

function besideStories(name: string): Refusal {
  if (isText(name)) return error("is a text outside of a story's folder, and is not read", STORIES_LIE);
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
    return error(`"${name}" is a month of one digit, and nothing in it is read`, `Rename it 0${name}.`);
  const why = /^\d+$/.test(name) ? `there is no month ${name}` : `"${name}" is not a month`;
  return error(`${why}, and nothing in it is read`, STORIES_LIE);
}

/** A name that begins with two digits tells a day; one that tells none is a name, too. */
function notDay(name: string, year: number, month: number): Refusal | undefined {
  if (/^\d+$/.test(name)) {
    const hint =
      "A story's folder has a name after its day, such as 13-umerov-brussels, and holds its texts.";
    return error(`"${name}" is a day without a name, and nothing in it is read`, hint);
  }
  const day = /^(\d\d)-/.exec(name)?.[1];
  if (day === undefined || isDay(year, month, Number(day))) return undefined;
  const date = `${year}-${String(month).padStart(2, "0")}-${day}`;
  const hint = "Name the folder for a day that there is; the date of the story is that of its front matter.";
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
