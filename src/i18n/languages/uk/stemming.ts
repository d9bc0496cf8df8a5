import type { Stemming } from "../../stem/stemming.ts";
import { I_FOR_E } from "./stem/alternation.ts";
import { withoutEnding, withoutReflexive } from "./stem/endings.ts";
import { IRREGULAR, STOP_WORDS } from "./stem/words.ts";

/** Ukrainian: rules of our own. */
export const stemming: Stemming = {
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

/** ц becomes к, since words have both in their forms («рука», «руці»), but not where most have ц in all («столиця»). */
const TS_FOR_K = /(?<!міс|[лнжшчвб]и|^тан|(?<!те|ля|шпи|по|лю|[гк]у)ль|куп|^бій)ць?ц?$/;

/** Without soft signs and double consonants. */
function bare(found: string): string {
  const hard = found
    .replace(TS_FOR_K, "к")
    .replaceAll("ь", "")
    .replace(
      /(?<!^ці(?=н)|^со)([нлчшжсз])\1$|(?<=^су|^лю|..[іяую]|..о|года)(т)т$|(?<=^гру|^мі|..[аеєиіїоуюя])(д)д$/,
      "$1$2$3",
    )
    .replace(ONE_OF_MANY, "");
  const verb = ALTERNATING.find(([pattern]) => pattern.test(hard));
  return verb === undefined ? hard : hard.replace(verb[0], verb[1]);
}

/** «Киянин» is one of «кияни». */
const ONE_OF_MANY = /(?<=..(?:[яа]н|[тг]ар)|^бояр)ин$/;

const LAST_VOWEL = /[ії](?=[^аеєиіїоуюя]+$)/;

/** Without soft signs and double consonants; і of a last closed syllable is what it is in the other forms. */
function levelled(found: string): string {
  const consonants = bare(found);
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
