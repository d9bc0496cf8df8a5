/** No-break spaces. Those that an editor has set stay, whatever their width. */

import type { Stretch } from "../../kit/stretch.ts";
import { isLetterOrDigitAt } from "../../kit/words.ts";

export const NO_BREAK = "\u00A0";
export const NARROW_NO_BREAK = "\u202F";

/**
 * Sets the spaces after words that must not end a line, and before dashes.
 * @param words in lower case, of one letter or two
 */
export function boundTo(words: readonly string[]): (stretch: Stretch) => void {
  // The code of its last letter rules most words out.
  const short = byLastLetter(new Set(words.flatMap((word) => [word, capitalised(word), word.toUpperCase()])));
  return (stretch) => {
    const text = boundWords(stretch.text, short);
    stretch.text = text.includes("\n") ? boundLines(text, short) : text;
  };
}

/** By the code of a last letter: the codes that may stand before it, 0 for none. */
type ShortWords = readonly (readonly number[] | undefined)[];

function byLastLetter(words: Iterable<string>): ShortWords {
  const all = new Map<number, number[]>();
  for (const word of words) {
    const last = word.charCodeAt(word.length - 1);
    const before = word.length > 1 ? word.charCodeAt(0) : 0;
    all.set(last, [...(all.get(last) ?? []), before]);
  }
  return Array.from({ length: Math.max(...all.keys()) + 1 }, (_, code) => all.get(code));
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/**
 * The space after a short word, and the one before a dash, hold together what stands on either side. Parts of a text stay
 * where they are: one character replaces a space.
 */
function boundWords(text: string, short: ShortWords): string {
  let bound = "";
  let done = 0;
  for (let at = text.indexOf(" "); at >= 0; at = text.indexOf(" ", at + 1)) {
    if (!isBehindShortWord(text, at, short) && !isBeforeDash(text, at + 1)) continue;
    bound += text.slice(done, at) + NO_BREAK;
    done = at + 1;
  }
  return done === 0 ? text : bound + text.slice(done);
}

/** A line break after a short word is a space; one before a dash begins what somebody says. */
function boundLines(text: string, short: ShortWords): string {
  return text.replaceAll("\n", (end, at: number) => (isBehindShortWord(text, at, short) ? NO_BREAK : end));
}

const EM_DASH = 0x2014;
const EN_DASH = 0x2013;
const SPACE = 0x20;
const LINE_BREAK = 0x0a;

function isBeforeDash(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== EM_DASH && code !== EN_DASH) return false;
  return at + 1 === text.length || text.charCodeAt(at + 1) === SPACE;
}

function isBehindShortWord(text: string, end: number, short: ShortWords): boolean {
  const beginnings = short[text.charCodeAt(end - 1)];
  if (beginnings === undefined) return false;
  for (const before of beginnings) {
    if (before === 0 ? !isWithinWord(text, end - 2) : isPair(text, before, end - 2)) return true;
  }
  return false;
}

function isPair(text: string, code: number, at: number): boolean {
  return text.charCodeAt(at) === code && !isWithinWord(text, at - 1);
}

/** Letters and digits, and what joins them into one word. */
function isWithinWord(text: string, at: number): boolean {
  const code = at < 0 ? SPACE : text.charCodeAt(at);
  if (code === SPACE || code === LINE_BREAK) return false;
  return isLetterOrDigitAt(text, at) || "ʼ’'-‑.\uFFFC".includes(text[at] as string);
}
