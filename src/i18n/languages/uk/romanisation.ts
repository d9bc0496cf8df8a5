import type { Romanisation } from "../language.ts";

/** Resolution No. 55 of the Cabinet of Ministers of Ukraine (2010), letters inside a word. */
// biome-ignore format: a table reads better in rows
const UKRAINIAN: Record<string, string> = {
  а: "a", б: "b", в: "v", г: "h", ґ: "g", д: "d", е: "e", є: "ie", ж: "zh", з: "z", и: "y", і: "i",
  ї: "i", й: "i", к: "k", л: "l", м: "m", н: "n", о: "o", п: "p", р: "r", с: "s", т: "t", у: "u",
  ф: "f", х: "kh", ц: "ts", ч: "ch", ш: "sh", щ: "shch", ь: "", ю: "iu", я: "ia",
};

/** Letters of the neighbours' alphabets, by the same pattern. Where ъ is a vowel, `prepare` has replaced it. */
// biome-ignore format: a table reads better in rows
const NEIGHBOURS: Record<string, string> = {
  ы: "y", э: "e", ё: "io", ъ: "", ў: "u", ѐ: "e", ѝ: "y", ѣ: "ie",
  ђ: "dj", ј: "j", љ: "lj", њ: "nj", ћ: "c", џ: "dz", ѕ: "dz", ѓ: "g", ќ: "k",
  ә: "a", ғ: "g", қ: "q", ң: "n", ө: "o", ұ: "u", ү: "u", һ: "h",
};

/** The same, at the start of a word. */
const INITIAL: Record<string, string> = { є: "ye", ї: "yi", й: "y", ю: "yu", я: "ya", ё: "yo" };

const VOWEL_HARD_SIGN = /(?<=[бвгджзйклмнпрстфхцчшщ])ъ(?=[бвгджзйклмнпрстфхцчшщ])/g;

/** Cyrillic letters by the tables; the first of a word has one of its own, «зг» counts as one letter. */
export const romanisation: Romanisation = {
  inside: { ...UKRAINIAN, ...NEIGHBOURS },
  initial: INITIAL,
  pairs: { зг: "gh" },
  prepare: (text) => (text.includes("ъ") ? text.replace(VOWEL_HARD_SIGN, "a") : text),
};
