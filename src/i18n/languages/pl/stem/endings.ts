import { alternatives } from "../../../stem/alternatives.ts";
import { levelledBefore, withoutFleetingVowel } from "./alternation.ts";
import { fixedBase } from "./bases.ts";

/** Endings of nouns and adjectives, and of the verbs' present: the longest is taken off. */
const ENDINGS = new Set(
  "yego yemu ego emu ymi imi ych ich ym im ej owie owi ow om ami ach em u a e o y i".split(" "),
);
const LONGEST = 4;

const VOWEL = /[aeiouy]/;
/** A vowel that is more than the softness of a consonant. */
const SYLLABLE = /[aeouy]|i(?![aeouy]|$)/;

/** Verbs in -ować, -ywać and -iwać, whose present is in -uje. */
const VERB_IN_UJE = new RegExp(
  `^(.*(?:${SYLLABLE.source}).*?)(?:i?(?:ow|yw)|iw)a(?:c|l(?:[aoiy]|em|am|es|as|ismy|ysmy)?|n(?:[yaeo]|ego|ej|emu|ych|ymi?|i[aeu]?|iem|iom|iach|iami)?)$`,
);
const PRESENT_IN_UJE = new RegExp(
  `^(.*(?:${SYLLABLE.source}).*?)i?uj(?:e(?:sz|my|cie)?|a|ac(?:[yae]|ego|ej|emu|ych|ymi?)?)?$`,
);

/** «Doszło» and «dojdzie» as «dojść». */
const GOING =
  /^((?:do|wy|przy|za|po|prze|na|u)|(?:o[db]|roz|nad|pod|w|z|wz)e|)(?:sz(?:edl|l[aoiy])|jd(?:zie|a|ac[yae]?)|jsc)$/;

/** «Podaje» as «podawać». */
const GIVING =
  /^((?:po|od|wy|s?prze|do|za|na|u|przy|roz|pod)?(?:d|st)|.+zn)aj(?:e|a|emy|ac(?:[yae]|ego|ej|emu|ych|ymi?)?)$/;

/** What ends the stems of verbs, before the endings of person, gender and case. */
const SUFFIX = new RegExp(
  `(?:${alternatives("ajac ejac aj ej al el il yl an en (?<![lgd])ion (?<=[lcz])on ac ec ic yc")})$`,
);

/** Ends verbs only where nothing, or no -i, follows. */
const INFINITIVE = /[eiy]c$/;
const PARTICIPLE = /ac$/;

/** Of Latin nouns in the singular («centrum»). */
const LATIN = /(?<=.{2}(?:[ei](?<!kosti)|[nk]tr|nd|aks[iy]m|for|plen|ministeri|ar))um$/;

/** Comparatives («ważniejszy», «najnowsza»). */
const COMPARATIVE = /^(?:naj)?(.{3,}?)i?ejsz(?:[yaei]|ego|ej|emu|ych|ymi?)$/;
const SUPERLATIVE = /^naj(?=.{3,}sz(?:[yaei]|ego|ej|emu|ych|ymi?)$)/;

/** A folded word without its ending. */
export function withoutEnding(word: string): string {
  if (word.length < 4) return withoutLongest(word);
  const base = fixedBase(word);
  if (base !== undefined) return base;
  const going = GOING.exec(word);
  if (going !== null) return `${going[1]}jsc`;
  const given = GIVING.exec(word);
  if (given !== null) return `${given[1]}aw`;
  const verb = VERB_IN_UJE.exec(word) ?? PRESENT_IN_UJE.exec(word);
  if (verb !== null) return verb[1] as string;
  const [, compared] = COMPARATIVE.exec(word) ?? [];
  if (compared !== undefined) return compared;
  return withoutLongest(word.replace(SUPERLATIVE, ""));
}

function withoutLongest(word: string): string {
  for (let length = Math.min(LONGEST, word.length - 2); length > 0; length--) {
    const ending = word.slice(-length);
    const rest = word.slice(0, -length);
    if (!ENDINGS.has(ending) || !VOWEL.test(rest)) continue;
    const written = levelledBefore(rest, ending);
    return fixedBase(written) ?? withoutSuffix(written, ending);
  }
  const short = withoutFleetingVowel(word.replace(LATIN, ""));
  return short === word ? withoutSuffix(word, "") : short;
}

function withoutSuffix(stem: string, ending: string): string {
  const hard = stem.replace(/i+$/, "");
  const [suffix] = SUFFIX.exec(hard) ?? [];
  if (suffix === undefined || (ending !== "" && INFINITIVE.test(suffix))) return stem;
  if (ending === "i" && PARTICIPLE.test(suffix)) return stem;
  const rest = hard.slice(0, -suffix.length);
  if (rest.length < 3 || !SYLLABLE.test(rest)) return stem;
  return suffix.startsWith("i") || (rest.endsWith("c") && /^[eo]n$/.test(suffix)) ? `${rest}i` : rest;
}
