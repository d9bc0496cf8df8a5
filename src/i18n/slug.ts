import { APOSTROPHES } from "../kit/text.ts";
import { isLetterOrDigitAt } from "../kit/words.ts";
import type { Lang } from "./lang.ts";
import { withoutAccents } from "./latin.ts";

const MAX_LENGTH = 80;

/** Resolution No. 55 of the Cabinet of Ministers of Ukraine (2010), letters inside a word. */
// biome-ignore format: a table reads better in rows
const UKRAINIAN: Record<string, string> = {
  а: "a", б: "b", в: "v", г: "h", ґ: "g", д: "d", е: "e", є: "ie", ж: "zh", з: "z", и: "y", і: "i",
  ї: "i", й: "i", к: "k", л: "l", м: "m", н: "n", о: "o", п: "p", р: "r", с: "s", т: "t", у: "u",
  ф: "f", х: "kh", ц: "ts", ч: "ch", ш: "sh", щ: "shch", ь: "", ю: "iu", я: "ia",
};

/** Letters of the neighbours' alphabets, by the same pattern. Where ъ is a vowel is seen before the table. */
// biome-ignore format: a table reads better in rows
const NEIGHBOURS: Record<string, string> = {
  ы: "y", э: "e", ё: "io", ъ: "", ў: "u", ѐ: "e", ѝ: "y", ѣ: "ie",
  ђ: "dj", ј: "j", љ: "lj", њ: "nj", ћ: "c", џ: "dz", ѕ: "dz", ѓ: "g", ќ: "k",
  ә: "a", ғ: "g", қ: "q", ң: "n", ө: "o", ұ: "u", ү: "u", һ: "h",
};

/** The same, at the start of a word. */
const INITIAL: Record<string, string> = { є: "ye", ї: "yi", й: "y", ю: "yu", я: "ya", ё: "yo" };

const GHE = "г".charCodeAt(0);
const ZE = "з".charCodeAt(0);
/** Behind the last letter of the tables. */
const END = 0x530;
/** What each letter becomes inside a word and at its start, by its code; what is no Cyrillic letter stays. */
const INSIDE = byCode((letter) => UKRAINIAN[letter] ?? NEIGHBOURS[letter] ?? letter);
const AT_START = byCode((letter) => INITIAL[letter] ?? "");

function byCode(write: (letter: string) => string): readonly string[] {
  return Array.from({ length: END }, (_, code) => write(String.fromCharCode(code)));
}

const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`);
const INSIDE_CYRILLIC = new RegExp(
  `(?<=\\p{Script=Cyrillic})[${APOSTROPHES}]+(?=\\p{Script=Cyrillic})`,
  "gu",
);
const INSIDE_WORD = new RegExp(`(?<=[\\p{L}\\p{N}])[${APOSTROPHES}]+(?=\\p{L})`, "gu");
const VOWEL_HARD_SIGN = /(?<=[бвгджзйклмнпрстфхцчшщ])ъ(?=[бвгджзйклмнпрстфхцчшщ])/g;
/** Marks, and signs that are not seen; all of them stand outside the letters that most titles are made of. */
const UNSEEN = /[\p{M}\p{Cf}]/gu;
const MAY_BE_UNSEEN = /[^\x20-\x7E\xA0-\xAC\xAE-\u02FF\u0400-\u0482\u048A-\u052F\u2010-\u2027\u2116]/;
const NOT_ASCII = /[^\0-\x7F]/;

/**
 * The part of an address that a title makes: lower-case Latin letters and digits in words joined by
 * hyphens, at most 80 characters, empty where the text has no letter or digit that can be written so.
 * Cyrillic goes by resolution No. 55 in pages of every language; an apostrophe inside a word is
 * dropped, but parts the words in French.
 */
export function slugOf(text: string, lang: Lang): string {
  return shorten(foldLatin(romanise(joinApostrophes(plainLetters(text), lang))));
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
  return text.replace(lang === "fr" ? INSIDE_CYRILLIC : INSIDE_WORD, "");
}

/** Cyrillic letters by the tables; the first of a word by its own, «зг» as one. */
function romanise(text: string): string {
  if (!NOT_ASCII.test(text)) return text;
  const letters = text.includes("ъ") ? text.replace(VOWEL_HARD_SIGN, "a") : text;
  let out = "";
  for (let at = 0; at < letters.length; at++) {
    const code = letters.charCodeAt(at);
    if (code >= END) out += letters[at];
    else if (code === GHE && letters.charCodeAt(at - 1) === ZE) out += "gh";
    else if (AT_START[code] === "" || isLetterOrDigitAt(letters, at - 1)) out += INSIDE[code];
    else out += AT_START[code];
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
