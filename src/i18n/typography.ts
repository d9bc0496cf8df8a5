/**
 * How each language sets what writers type: apostrophes, quotation marks, dashes, and the spaces at which a line must not
 * break. Everything here is idempotent: a text that is set already stays as it is.
 */
import { isLetterOrDigitAt } from "../kit/words.ts";
import type { Lang } from "../model/lang.ts";
import { quotesFor } from "./quotes.ts";

const NO_BREAK = "\u00A0";
const NARROW_NO_BREAK = "\u202F";

/** The rules of a language for a stretch of running text, whose quotation marks are set. */
const SPACING: Readonly<Record<Lang, (text: string) => string>> = {
  uk: (text) => withUkrainianApostrophes(boundNumbers(boundWords(text))),
  en: (text) => text,
  fr: frenchSpaces,
};

/** Sets the apostrophes and spaces of running text, in which no code and no address stands. */
export function setSpaces(text: string, lang: Lang): string {
  return SPACING[lang](text);
}

/** Sets a line of plain text, such as a headline. */
export function setLine(text: string, lang: Lang): string {
  return setSpaces(withDashes(withApostrophes(withQuotes(text, lang))), lang);
}

/** Ukrainian words that do not stand at the end of a line. */
const SHORT_WORDS = ["в", "у", "з", "і", "й", "на", "до", "та", "не"];

/** Their letters as numbers, the last letter first, so that most words are told apart by one look. */
const BY_LAST_LETTER = byLastLetter(
  new Set(SHORT_WORDS.flatMap((word) => [word, capitalised(word), word.toUpperCase()])),
);

/** By the code of a last letter: the codes that may stand before it, 0 for none. */
function byLastLetter(words: Iterable<string>): ReadonlyMap<number, readonly number[]> {
  const all = new Map<number, number[]>();
  for (const word of words) {
    const last = word.charCodeAt(word.length - 1);
    const before = word.length > 1 ? word.charCodeAt(0) : 0;
    all.set(last, [...(all.get(last) ?? []), before]);
  }
  return all;
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** The space after a short word, and the one before a dash, hold together what stands on both sides. */
function boundWords(text: string): string {
  let bound = "";
  let done = 0;
  for (let at = text.indexOf(" "); at >= 0; at = text.indexOf(" ", at + 1)) {
    if (!isBehindShortWord(text, at) && !isBeforeDash(text, at + 1)) continue;
    bound += text.slice(done, at) + NO_BREAK;
    done = at + 1;
  }
  return done === 0 ? text : bound + text.slice(done);
}

const EM_DASH = 0x2014;
const EN_DASH = 0x2013;
const SPACE = 0x20;

function isBeforeDash(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== EM_DASH && code !== EN_DASH) return false;
  return at + 1 === text.length || text.charCodeAt(at + 1) === SPACE;
}

function isBehindShortWord(text: string, end: number): boolean {
  const beginnings = BY_LAST_LETTER.get(text.charCodeAt(end - 1));
  if (beginnings === undefined) return false;
  for (const before of beginnings) {
    if (before === 0 ? !isWithinWord(text, end - 2) : isPair(text, before, end - 2)) return true;
  }
  return false;
}

function isPair(text: string, code: number, at: number): boolean {
  return text.charCodeAt(at) === code && !isWithinWord(text, at - 1);
}

/** Letters and digits, and what joins them to one word. */
function isWithinWord(text: string, at: number): boolean {
  if (at < 0 || text.charCodeAt(at) === SPACE) return false;
  return isLetterOrDigitAt(text, at) || "ʼ’'-‑.".includes(text[at] as string);
}

function boundNumbers(text: string): string {
  return text.includes("№") ? text.replace(/№ ?(?=\d)/g, `№${NO_BREAK}`) : text;
}

/** The letter apostrophe, which belongs to the word, as browsers and search take it. */
function withUkrainianApostrophes(text: string): string {
  if (!text.includes("’") && !text.includes("'")) return text;
  return text.replace(/(?<=\p{Script=Cyrillic})['’](?=\p{Script=Cyrillic})/gu, "ʼ");
}

const FRENCH: readonly (readonly [typed: RegExp, set: string])[] = [
  [/«[ \u00A0\u202F]*(?=\S)/g, `«${NARROW_NO_BREAK}`],
  [/(?<=\S)[ \u00A0\u202F]*»/g, `${NARROW_NO_BREAK}»`],
  [/(?<=[\p{L}\p{N})\]”»%€])[ \u00A0\u202F]?(?=[;!?]+(?:[\s)”\]]|$))/gu, NARROW_NO_BREAK],
  [/(?<=[\p{L}\p{N})\]”»%€])[ \u00A0\u202F]?(?=:(?:\s|$))/gu, NO_BREAK],
  [/(?<=\d)[ \u00A0\u202F]?(?=[%€])/g, NARROW_NO_BREAK],
  [/ (?=[–—](?: |$))/g, NO_BREAK],
];

function frenchSpaces(text: string): string {
  if (!/[«»;:!?%€–—]/.test(text)) return text;
  let spaced = text;
  for (const [typed, set] of FRENCH) spaced = spaced.replace(typed, set);
  return spaced;
}

/** What stands before a mark that opens: nothing, a space, an opening bracket, mark or dash. */
const BEFORE_OPENING = /[\s([{«„“—–/-]/;

/** What does not stand behind it: a space, what closes, a mark of punctuation. */
const NOT_BEHIND_OPENING = /[\s»”)\]}.,;:!?…]/;

/** Straight marks that pair; others stay. A mark within a pair is one of the second level. */
function withQuotes(text: string, lang: Lang): string {
  if (!text.includes('"')) return text;
  const [open, close, innerOpen, innerClose] = quotesFor(lang);
  const parts = text.split('"');
  const marks: string[] = [];
  const opened: number[] = [];
  for (let i = 0; i < parts.length - 1; i++) {
    const before = parts[i]?.at(-1) ?? (i === 0 ? " " : (marks[i - 1] ?? " "));
    const after = parts[i + 1]?.[0] ?? (i + 2 < parts.length ? "x" : " ");
    if (BEFORE_OPENING.test(before) && !NOT_BEHIND_OPENING.test(after)) {
      marks[i] = '"';
      opened.push(i);
      continue;
    }
    const start = opened.pop();
    marks[i] = '"';
    if (start === undefined) continue;
    const isInner = opened.length > 0;
    marks[start] = isInner ? innerOpen : open;
    marks[i] = isInner ? innerClose : close;
  }
  return parts.map((part, i) => part + (marks[i] ?? "")).join("");
}

/** A straight mark between letters is an apostrophe in every language. */
function withApostrophes(text: string): string {
  return text.includes("'") ? text.replace(/(?<=[\p{L}\p{N}])'(?=\p{L})/gu, "’") : text;
}

const DASHES: readonly (readonly [typed: RegExp, set: string])[] = [
  [/(?<= )---(?= )/g, "—"],
  [/(?<= )--?(?= )/g, "–"],
  [/\.{3,}/g, "…"],
];

function withDashes(text: string): string {
  let set = text;
  for (const [typed, dash] of DASHES) set = set.replace(typed, dash);
  return set;
}
