import type { Stemming } from "./stemming.ts";
import { withoutEnding, withoutReflexive } from "./ukrainian-endings.ts";
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
  const written = euphonic(word);
  const plain = withoutReflexive(written);
  return IRREGULAR.get(written) ?? IRREGULAR.get(plain) ?? levelled(withoutEnding(plain));
}

/** «вчитель» and «учитель», «ймовірний» and «імовірний» are one word; which one stands depends on the word before. */
function euphonic(word: string): string {
  const first = word[0];
  if ((first !== "в" && first !== "й") || word.length < 4 || VOWEL.test(word[1] as string)) return word;
  return (first === "в" ? "у" : "і") + word.slice(1);
}

/** Stems of verbs whose last consonant alternates in the present («каже», «допоможе»). */
const ALTERNATING: readonly [RegExp, string][] = [
  [/мож$/, "мог"],
  [/(?<=^|с|на|по|в|до)каж$/, "каз"],
  [/пиш$/, "пис"],
  [/(?<!ру|гра)біж$/, "біг"],
];

/** Without soft signs and double consonants; ц is к, because both stand in the forms of a word («рука», «руці»). */
function bare(found: string): string {
  const hard = found
    .replaceAll("ь", "")
    .replace(
      /(?<!^ці(?=н)|^со)([нлчшжсцз])\1$|(?<=^су|^лю|..[іяую]|..о|года)(т)т$|(?<=^гру|^мі|..[аеєиіїоуюя])(д)д$/,
      "$1$2$3",
    )
    .replace(/(?<!міс)ц$/, "к")
    .replace(ONE_OF_MANY, "");
  const verb = ALTERNATING.find(([pattern]) => pattern.test(hard));
  return verb === undefined ? hard : hard.replace(verb[0], verb[1]);
}

/** «Киянин» is one of «кияни». */
const ONE_OF_MANY = /(?<=..(?:[яа]н|[тг]ар)|^бояр)ин$/;

const LAST_VOWEL = /[ії](?=[^аеєиіїоуюя]+$)/;
/** Whose і is е where the syllable is open («камінь», «каменя»); that of all others is о, or і in all forms. */
const I_FOR_E =
  /(?:(?:^кам|кор|^рем|крем|пром|ст[еу]п|щеб|струм|^гус|рев|ячм|греб|^кур|пов|^ос|полом|перст|ірп)ін|(?:леб|ведм)ід|(?:^поп|куп|^пост|хм|кис)іл|папір|матір|(?:бе|те)ріг|ящір|важіл|рубіж|^беріз|^черід|коліс|погріб|причіп|(?:плат|граб)іж)$/;

/** Without soft signs and double consonants; і of a last closed syllable is what it is in the other forms. */
function levelled(found: string): string {
  const consonants = bare(found);
  const root = ROOTS.get(consonants);
  if (root !== undefined) return root;
  if (!hasTwoVowels(consonants)) return consonants;
  return consonants.replace(LAST_VOWEL, (vowel) => {
    if (vowel === "ї") return "є";
    return I_FOR_E.test(consonants) ? "е" : "о";
  });
}

function hasTwoVowels(text: string): boolean {
  let vowels = 0;
  for (const letter of text) if (VOWEL.test(letter)) vowels++;
  return vowels > 1;
}
