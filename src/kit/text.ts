import { distance } from "fastest-levenshtein";
import { looksOf, unseenDifference } from "./look-alikes.ts";
import { withoutForbidden } from "./xml.ts";

/** Characters that people type as an apostrophe, for use inside a character class. */
export const APOSTROPHES = "ʼ’'`‘′";

const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, "g");

/** Any character but the usual ones that are in NFC whatever stands beside them. */
const MAY_BE_UNCLEAN =
  /[^\t\n\r\x20-\x7E\xA0-\u02FF\u0400-\u0482\u048A-\u052F\u2002-\u2027\u202F-\u203F\u2116]/;

/**
 * For every text of content, as it comes in: without noncharacters and controls, without unclosed direction marks,
 * and in NFC. Idempotent.
 */
export function cleanText(text: string): string {
  if (!MAY_BE_UNCLEAN.test(text)) return text;
  return withoutOpenDirections(withoutControls(text)).normalize("NFC");
}

/** Line and page breaks that do not end a line of a file: word processors leave them. */
const BREAKS = /[\v\f\x85\u2028\u2029]/g;

/** Controls, noncharacters, and byte order marks. */
const NO_CHARACTERS = /(?![\t\n\r])\p{Cc}|\uFEFF|\p{Noncharacter_Code_Point}/gu;

/** Without controls, noncharacters and lone surrogates; what breaks a line or a page becomes a space. */
export function withoutControls(text: string): string {
  return withoutForbidden(text.replace(BREAKS, " ").replace(NO_CHARACTERS, ""));
}

/** Direction marks: embeddings, overrides and isolates, and what ends each. */
const DIRECTIONS = /[\u202A-\u202E\u2066-\u2069]/g;
const EMBEDDING = /[\u202A\u202B]/;
const OVERRIDE = /[\u202D\u202E]/;
const END_OF_EMBEDDING = "\u202C";
const END_OF_ISOLATE = "\u2069";

/** A line loses its direction marks where one of them is not closed, or overrides the order in which letters are read. */
function withoutOpenDirections(text: string): string {
  if (text.search(DIRECTIONS) < 0) return text;
  const lines = text.split(/(?<=[\r\n])/);
  return lines.map((line) => (closesDirections(line) ? line : line.replace(DIRECTIONS, ""))).join("");
}

function closesDirections(line: string): boolean {
  const ends: string[] = [];
  for (const [mark] of line.matchAll(DIRECTIONS)) {
    if (OVERRIDE.test(mark)) return false;
    if (EMBEDDING.test(mark)) ends.push(END_OF_EMBEDDING);
    else if (mark !== END_OF_EMBEDDING && mark !== END_OF_ISOLATE) ends.push(END_OF_ISOLATE);
    else if (ends.pop() !== mark) return false;
  }
  return ends.length === 0;
}

/** The form in which names are compared: without differences of case, apostrophe, white space and Unicode form. */
export function foldText(text: string): string {
  return text.toLowerCase().normalize("NFC").replace(APOSTROPHE, "'").replace(/\s+/g, " ").trim();
}

/** The candidate that the word looks like, else the one it is most plausibly a slip for, the first of equals; `undefined` where none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const folded = foldText(word);
  const looks = looksOf(word);
  let limit = Math.max(2, Math.floor(folded.length * 0.4));
  let best: string | undefined;
  for (const candidate of candidates) {
    const other = foldText(candidate);
    const steps = looksOf(candidate) === looks ? 0 : distance(folded, other);
    const hasNothingInCommon = steps > 0 && steps >= Math.max(folded.length, other.length);
    if (steps > limit || hasNothingInCommon) continue;
    best = candidate;
    limit = steps - 1;
  }
  return best;
}

/** A hint that names the nearest right word, where there is one, and the differences that cannot be seen. */
export function suggest(near: string | undefined, written: string): string | undefined {
  if (near === undefined) return undefined;
  return [`Did you mean "${near}"?`, ...unseenDifference(written, near)].join(" ");
}
