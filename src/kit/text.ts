import { distance } from "fastest-levenshtein";
import { looksOf, unseenDifference } from "./look-alikes.ts";
import { withoutForbidden } from "./xml.ts";

/** Characters that people type as an apostrophe, for use inside a character class. */
export const APOSTROPHES = "ʼ’'`‘′";

const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, "g");

/** Any character but those that are in NFC whatever stands beside them, and that XML carries. */
const MAY_BE_UNCLEAN = /[^\t\n\r\x20-\u02FF\u0400-\u0482\u048A-\u052F\u2002-\u203F\u2116]/;

/** For every text of content, at the door: without the characters that XML cannot carry, and in NFC. Idempotent. */
export function cleanText(text: string): string {
  if (!MAY_BE_UNCLEAN.test(text)) return text;
  return withoutForbidden(text).normalize("NFC");
}

/** The form in which names are compared: without differences of case, apostrophe, white space and Unicode form. */
export function foldText(text: string): string {
  return text.toLowerCase().normalize("NFC").replace(APOSTROPHE, "'").replace(/\s+/g, " ").trim();
}

/** The candidate that the word looks like, else is most plausibly a slip of, the first of equals; `undefined` where none is near. */
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

/** A hint that names the nearest right thing, where there is one, and what cannot be seen of the difference. */
export function suggest(near: string | undefined, written: string): string | undefined {
  if (near === undefined) return undefined;
  return [`Did you mean "${near}"?`, ...unseenDifference(written, near)].join(" ");
}
