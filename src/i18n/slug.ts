import { APOSTROPHES } from "../kit/text.ts";
import { isLetterOrDigitAt } from "../kit/words.ts";
import { inEveryLang, type Lang, languageOf } from "./lang.ts";
import { LANGUAGES } from "./languages/index.ts";
import type { Romanisation } from "./languages/language.ts";
import { withoutAccents } from "./latin.ts";

const MAX_LENGTH = 80;

const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`);
const INSIDE_CYRILLIC = new RegExp(
  `(?<=\\p{Script=Cyrillic})[${APOSTROPHES}]+(?=\\p{Script=Cyrillic})`,
  "gu",
);
const INSIDE_WORD = new RegExp(`(?<=[\\p{L}\\p{N}])[${APOSTROPHES}]+(?=\\p{L})`, "gu");
/** Combining marks and invisible characters; none is among the letters that most titles are made of. */
const UNSEEN = /[\p{M}\p{Cf}]/gu;
const MAY_BE_UNSEEN = /[^\x20-\x7E\xA0-\xAC\xAE-\u02FF\u0400-\u0482\u048A-\u052F\u2010-\u2027\u2116]/;
const NOT_ASCII = /[^\0-\x7F]/;

/**
 * The part of an address that a title makes: lower-case Latin letters and digits in words joined by
 * hyphens, at most 80 characters, empty where the text has no letter or digit that can be written so.
 * Other scripts go by the romanisation of the language, else by that of the first language that has one for them; an
 * apostrophe inside a word is dropped, but separates words where a language elides vowels.
 */
export function slugOf(text: string, lang: Lang): string {
  return shorten(foldLatin(romanise(joinApostrophes(plainLetters(text), lang), TABLES[lang])));
}

/** The `id` of a heading: its slug, or `section` where that is empty. Not unique by itself. */
export function headingIdOf(text: string, lang: Lang): string {
  return slugOf(text, lang) || "section";
}

/** Lower case without stress marks, soft hyphens and the like; composed, because й and ї are letters of their own. */
function plainLetters(text: string): string {
  const lower = text.toLowerCase();
  return MAY_BE_UNSEEN.test(lower) ? lower.normalize("NFC").replace(UNSEEN, "") : lower;
}

function joinApostrophes(text: string, lang: Lang): string {
  if (!APOSTROPHE.test(text)) return text;
  return text.replace(languageOf(lang).slugs.elides ? INSIDE_CYRILLIC : INSIDE_WORD, "");
}

/** What letters become, by their codes. */
interface Letters {
  /** Inside a word, and everywhere; what has no entry stays. */
  inside: readonly (string | undefined)[];
  /** At the start of a word, where that differs. */
  initial: readonly (string | undefined)[];
  /** After another letter: the code of that one, and what the letter becomes. */
  pairs: ReadonlyMap<number, { behind: number; put: string }>;
  prepare: readonly ((text: string) => string)[];
}

const TABLES = inEveryLang(lettersOf);

function lettersOf(lang: Lang): Letters {
  const { slugs } = languageOf(lang);
  const own = slugs.romanisation;
  const all = LANGUAGES.flatMap((language) => {
    const { romanisation } = language.slugs;
    return romanisation === undefined || romanisation === own ? [] : [romanisation];
  });
  const known = own === undefined ? all : [own, ...all];
  return {
    inside: byCode([{ ...slugs.letters }, ...known.map(({ inside }) => inside)]),
    initial: byCode(known.map(({ initial }) => initial)),
    pairs: new Map(known.flatMap(pairsOf).toReversed()),
    prepare: known.flatMap(({ prepare }) => prepare ?? []),
  };
}

/** Where several tables have a letter, the first counts. */
function byCode(tables: readonly Readonly<Record<string, string>>[]): (string | undefined)[] {
  const all: Record<string, string> = Object.assign({}, ...tables.toReversed());
  const codes = Object.keys(all).map((letter) => letter.charCodeAt(0));
  return Array.from({ length: Math.max(0, ...codes) + 1 }, (_, code) => all[String.fromCharCode(code)]);
}

function pairsOf({ pairs }: Romanisation): [number, { behind: number; put: string }][] {
  return Object.entries(pairs).map(([pair, put]) => [
    pair.charCodeAt(1),
    { behind: pair.charCodeAt(0), put },
  ]);
}

function romanise(text: string, { inside, initial, pairs, prepare }: Letters): string {
  if (!NOT_ASCII.test(text)) return text;
  const letters = prepare.reduce((word, step) => step(word), text);
  let out = "";
  for (let at = 0; at < letters.length; at++) {
    const code = letters.charCodeAt(at);
    const written = inside[code];
    const pair = written === undefined ? undefined : pairs.get(code);
    if (written === undefined) out += letters[at];
    else if (pair !== undefined && letters.charCodeAt(at - 1) === pair.behind) out += pair.put;
    else if (initial[code] === undefined || isLetterOrDigitAt(letters, at - 1)) out += written;
    else out += initial[code];
  }
  return out;
}

function foldLatin(text: string): string {
  const latin = NOT_ASCII.test(text) ? withoutAccents(text) : text;
  return latin.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}

function shorten(slug: string): string {
  if (slug.length <= MAX_LENGTH) return slug;
  const hyphen = slug.lastIndexOf("-", MAX_LENGTH);
  return slug.slice(0, hyphen > 0 ? hyphen : MAX_LENGTH);
}
