import type { Stemming } from "./stemming.ts";
import { bare, endingOf } from "./ukrainian-endings.ts";
import { IRREGULAR, ROOTS, STOP_WORDS } from "./ukrainian-words.ts";

/** Ukrainian: rules of our own. */
export const UKRAINIAN: Stemming = {
  stopWords: STOP_WORDS,
  script: /^[а-яєії]+$/,
  elides: false,
  stem,
};

const VOWEL = /[аеєиіїоуюя]/;

/** A stem is a key, not a word: what alternates in the forms of a word is written as one letter. */
function stem(word: string): string {
  const initial = euphonic(word);
  const known = IRREGULAR.get(initial);
  if (known !== undefined) return known;
  return levelled(endingOf(initial));
}

/** «вчитель» and «учитель», «ймовірний» and «імовірний» are one word; which one stands depends on the word before. */
function euphonic(word: string): string {
  const first = word[0];
  if ((first !== "в" && first !== "й") || word.length < 4 || VOWEL.test(word[1] as string)) return word;
  return (first === "в" ? "у" : "і") + word.slice(1);
}

const LAST_VOWEL = /[іеїє](?=[^аеєиіїоуюя]+$)/;

/** Without soft signs and double consonants; і, е and о of a last closed syllable are one («камінь», «каменя»). */
function levelled(found: string): string {
  const consonants = bare(found);
  const root = ROOTS.get(consonants);
  if (root !== undefined) return root;
  if (!hasTwoVowels(consonants)) return consonants;
  return consonants.replace(LAST_VOWEL, (vowel) => (vowel === "ї" || vowel === "є" ? "є" : "о"));
}

function hasTwoVowels(text: string): boolean {
  let vowels = 0;
  for (const letter of text) if (VOWEL.test(letter)) vowels++;
  return vowels > 1;
}
