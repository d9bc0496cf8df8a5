/** Captions of photos, as they stand in a text without the photos. */
import { announced, CREDIT_WORDS } from "./words.ts";

export interface Caption {
  caption?: string | undefined;
  credit: string;
}

/** A line that is longer is no caption. */
const LONGEST = 300;

const WORD = CREDIT_WORDS.join("|");
/** `A caption. Photo: Somebody`, `A caption / photo: somebody`, `A caption (Photo: Somebody)` */
const BEHIND = new RegExp(
  `^(?<caption>.+?)(?<mark>\\s*[./|(–—-]+\\s*|\\s+)(?<word>${WORD})\\.?\\s*[:©/]\\s*(?<credit>[^:]{2,100}?)\\)?\\.?$`,
  "iu",
);
/** As agencies have it: `(AP Photo/Somebody)` */
const AGENCY_ALONE = /^\(?(?<credit>[A-Z]{2,}\s+Photo\s*\/[^()]+)\)?\.?$/;
const AGENCY = /^(?<caption>.+?)\s*\((?<credit>[A-Z]{2,}\s+Photo\s*\/[^()]+)\)\.?$/;
const COPYRIGHT = /^(?:©|\(c\)|Copyright:?)\s*(?<credit>.{2,100})$/i;

/** The credit that a line is: «Фото: Рустем Умєров», `© Reuters`. */
export function creditIn(line: string): string | undefined {
  if (line.length > LONGEST) return undefined;
  const named = announced(line);
  if (named?.part === "credit" && named.rest !== "") return named.rest.replace(/\.$/, "");
  return (COPYRIGHT.exec(line) ?? AGENCY_ALONE.exec(line))?.groups?.credit ?? creditByName(line);
}

/** `Photo by Somebody`, without a colon: short, and nothing but a name. */
function creditByName(line: string): string | undefined {
  return /^(?:Photo by|Foto von|Foto door)\s+(?<name>\p{Lu}[^.!?]{1,60})\.?$/u.exec(line)?.groups?.name;
}

/** The caption with its credit that a line is. */
export function captionIn(line: string): Caption | undefined {
  if (line.length > LONGEST) return undefined;
  const { caption, credit, mark, word } = (AGENCY.exec(line) ?? BEHIND.exec(line))?.groups ?? {};
  if (caption === undefined || credit === undefined) return undefined;
  const isApart =
    mark === undefined || mark.trim() !== "" || [word, credit].every((part = "") => /^\p{Lu}/u.test(part));
  return isApart ? { caption: caption.trim(), credit: credit.trim() } : undefined;
}

/** Whether a line above a credit may be its caption: it is short, and no sentence of the text unless nothing is between them. */
export function mayBeCaption(line: string, isNext: boolean): boolean {
  return line.length <= LONGEST && (isNext || !/[.!?…:;][»”"'’)]*$/.test(line));
}
