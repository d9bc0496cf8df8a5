import { alternatives } from "../../../stem/alternatives.ts";

/** What is an ending in some words, and a part of others: «новій» and «подій», «синові» and «податкові». */

/** After these consonants nearly all words in -ій are nouns, except adjectives like «новій». */
const ADJECTIVES = `
  доро?г довг луг ног ^друг строг убог туг [вп]олог благ осьм борз ^[блкр][оиу]с (?:^|[^к])стар добр мокр хвор сір гостр
  бистр пестр мудр щедр хоробр бадьор прозор сувор остор хмур ^скор шир прям ^прим ^сам (?<!м)ум ^нім крем
  (?:^|[^нтл])ом питом [иі]м(?<!х[иі]м) тверд глузд бород тверез голос щир шкір хитр хор понур ^сир зор молод худ руд блід сід горд туп сліп скуп слаб груб люб
`;
/** After the others nearly all are adjectives, except nouns in -ій, or -ія. */
const NOUNS = `
  рх ^руш болів лікв уберн стих авс матв латв слав скандинав зінов парт рант наст мніст крат (?<!р)пат понт ент гнат ракл
  арсен корн фот мелет маврик анан ^водол ^пал ^крут ієт ипет (?<!с|три)тал [вр]итал рал (?<!оско)нал омал опол
  [ртгн]ол [зцст]ил рил тел [гф]іл ^філ ^кел ^реал ліл англ гел [рн]ел ^кал луціл лін мпан мон апон [дкт]он колон іспан
  британ рман естон ^ман албан вген ^ген гармон фон ірон агон ^антон ^кремн ^магн фрон словен мін ірджин румин абісин
  теч коліс
`;
const IN_YOT = new RegExp(`(?:[цф]|[гзсрмдпб](?<!${alternatives(ADJECTIVES)})|${alternatives(NOUNS)})$`);

/** Nouns in -ій that have -ою in the genitive («настрій», «спокій»). */
const IN_OYOT =
  /(?:^(?:(?:на|при)?стр|(?:по)?кр|[нз]ап|прип|(?:з|за|роз|при|дво|ви|на|у|по|від|пере)б|(?:на|за)ст)|(?<!нд)устр|ностр|водоп|звіроб|^сув|пок)$/;

/** Of a word in -ій without that: -ій is an ending of adjectives («новій»), or belongs to a noun («подій»). */
export function beforeYot(stem: string): string {
  if (IN_OYOT.test(stem)) return `${stem}о`;
  return IN_YOT.test(stem) ? `${stem}і` : stem;
}

/** Nouns with a dative in -ові or -еві; all other words with it are adjectives («податкові», «місцеві»). */
const GIVEN_OVI = `
  [єе]нт іст ист [тсднй]ор курор [иі]к енк чук [нлдс]юк [яа]нин [тг]арин [сднм]ир [нцтсрлмд]ер єр енант ержант ^син
  ^брат батьк міністр ^іван ^петр ^павл степан тарас роман богдан михайл ^дніпр дмитр сандр слав ман козак єрмак поляк
  путат идат лдат вокат [еу]ценат стал[іи]н розвитк путін трамп байден кличк олег вадим максим артем євген капітан
  окупант генерал ^свідк ^онук ^дід француз ^бог арх ^член ворог герцог педагог єпископ птах ^господ ^принц
`;
const GIVEN_EVI = `
  ар ач ич тел василі? ^учн ^княз дідус товариш (?<!міс|кін|пер|вин|глян|квар|сон|сер|кіль|реб)ц рол
`;
const DATIVE = new RegExp(
  `(?:(?:${alternatives(GIVEN_OVI)})о|(?:${alternatives(GIVEN_EVI)})е|(?<!^д)ів?є)ві$`,
);

/** Whether -ові or -еві is an ending of the word. */
export function isGiven(word: string): boolean {
  return DATIVE.test(word);
}

/** «Поліцей», unlike «людей»: after these consonants -ей is not an ending. */
export const HARD_YOT = /[цкфхпб]$/;

/** «Відкрите», unlike «робите». */
export const PARTICIPLE = /(?:кр|(?:від|під|роз|при|за|пере|^у|ви)б|озм|^пош|^наж|ков)$/;

/** «Обстріляно», unlike «повітряно». */
export const IMPERSONAL = /(?:і|ріл|ц)$/;

/** «Багатьма», unlike «пальма». */
export const OF_NUMBERS = /[яа]т$|льк$/;
