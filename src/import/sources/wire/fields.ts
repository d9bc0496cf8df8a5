/** Fields of a story, from the lines of a plain text that hold them. */
import type { Instant, Source } from "../../../model/story.ts";
import type { ArchiveAuthor, ArchiveTopic } from "../../archive.ts";
import { dateIn } from "../dates.ts";

const SEPARATOR = /\s*[,;|•·/]\s*/;

/** Whether the topics of a line have nothing but spaces between them: then those of several words cannot be told for certain. */
export function areBySpaces(line: string): boolean {
  return !SEPARATOR.test(line) && !line.includes("#");
}

/** Topics of one line: between commas and the like, or `#`; else between spaces, where a small letter goes on with the topic before. */
export function topicNames(line: string): string[] {
  return namesApart(line)
    .map((name) => name.replace(/^#/, "").replace(/\.$/, "").trim())
    .filter((name) => name !== "");
}

function namesApart(line: string): string[] {
  if (SEPARATOR.test(line)) return line.split(SEPARATOR);
  if (line.includes("#")) return line.split(/\s*#/).map((name) => name.replaceAll("_", " "));
  return line.split(/\s+(?=[\p{Lu}\p{N}])/u);
}

export function topicsOf(names: readonly string[]): ArchiveTopic[] {
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()].map((name) => ({
    name,
    kind: "theme",
  }));
}

const ADDRESS = /https?:\/\/[^\s<>()"«»]+/;

export interface Reference {
  name: string;
  url?: string | undefined;
}

/** What a line names, and the address that it gives for it. */
export function referenceIn(line: string): Reference {
  const url = ADDRESS.exec(line)?.[0];
  const name = line
    .replace(url ?? "", "")
    .replace(/[()[\]]/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s:–—-]+|[\s:–—,.-]+$/g, "");
  return { name: name === "" ? (URL.parse(url ?? "")?.hostname.replace(/^www\./, "") ?? line) : name, url };
}

/** A text that says where it is from is a copy of what stands there, as far as is known. */
export function sourceOf({ name, url }: Reference): Source {
  return { name, url, relation: "reprint" };
}

/** Names of people: two to four words with capitals. */
const NAME = String.raw`\p{Lu}[\p{L}'’ʼ.-]*(?:\s+(?:de|van|von|der|den|du|la|le)\b)*(?:\s+\p{Lu}[\p{L}'’ʼ.-]*){1,3}`;
const NAMES = new RegExp(
  String.raw`^${NAME}(?:\s*(?:,|&|\band\b|\bet\b|\bund\b|\ben\b|та|і|й|i|oraz)\s+${NAME})*$`,
  "u",
);
const BYLINE = /^(?:By|Par|Von|Door|Автор|Авторка)\s+(?<names>\S.*)$/u;

export function isNames(text: string): boolean {
  return NAMES.test(text);
}

/** The names of a byline: `By Ann Ex`. */
export function bylineIn(line: string): string | undefined {
  const names = BYLINE.exec(line)?.groups?.names;
  return names !== undefined && isNames(names) ? names : undefined;
}

export function authorsOf(names: string): ArchiveAuthor[] {
  return names
    .split(/\s*(?:,|&|\s(?:and|et|und|en|та|і|й|i|oraz)\s)\s*/u)
    .filter((name) => name !== "")
    .map((name) => ({ name }));
}

/** A date that is all there is in a text. */
export function dateOf(text: string, timeZone: string): Instant | undefined {
  return /\d/.test(text) ? dateIn(text.replace(/^[\s(]+|[\s),.]+$/g, ""), timeZone) : undefined;
}

/** The date in the name or the path of a file: `2025/02/13/mist.txt`. */
export function dateInName(name: string, timeZone: string): Instant | undefined {
  const [, year, month, day, hour, minute] =
    /(?<!\d)(\d{4})[-_./]?(\d\d)[-_./]?(\d\d)(?:[T_-](\d\d)[-:h]?(\d\d))?(?!\d)/.exec(name) ?? [];
  const [, backDay, backMonth, backYear] = /(?<!\d)(\d\d)[-_.](\d\d)[-_.](\d{4})(?!\d)/.exec(name) ?? [];
  if (year !== undefined)
    return dateIn(`${year}-${month}-${day}${hour === undefined ? "" : `T${hour}:${minute}`}`, timeZone);
  return backYear === undefined ? undefined : dateIn(`${backYear}-${backMonth}-${backDay}`, timeZone);
}
