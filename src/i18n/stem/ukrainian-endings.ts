import { DATIVE, fixedBase, HARD_YOT, IN_YOT } from "./ukrainian-bases.ts";

/** Endings by what is written for them: of those that leave a vowel in the word, the longest is taken off. */
const ENDINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "": `ати ав ала ало али авши ає ають аємо аєте аєш аючи аєть ано
      яти яв яла яло яли явши яє яють яємо яючи яєть яно
      ити ив ила ило или ивши ить ять ать уть имо ите иш ено
      іти ів іла іло іли івши іє іють іємо ієш іючи ієть
      ути ув ула уло ули увши уто ете емо еш ють еть їть їмо їш ючи учи ячи
      ого ому ього ьому ими іми їми их іх їх им ім їм ої ьої ою ьою ий ій а я е є і ї у ю
      ам ям ами ями ах ях ом ем єм ею єю їв ей ові еві єві о и ь й ьма ьох ьом`,
    у: `увати ювати ував ював увала ювала увало ювало ували ювали увавши ювавши увано
      ує ює ують юють ую юю уємо юємо уєте уєш уєть юєть уючи юючи`,
    г: "гти гла гло гли",
  }).flatMap(([written, endings]) =>
    endings.split(/\s+/).map((ending): [string, string] => [ending, written]),
  ),
);
const LONGEST = 6;

const VOWEL = /[аеєиіїоуюя]/;
const REFLEXIVE = /(?<=(?:т[иь]|в|л[аои]|[юуш]|мо|[теє]|чи|но))ся$|(?<=(?:в|л[аои]|ти|мо|те|чи|но))сь$/;
const FUTURE = /(?<=ти)м(?:у|е|еш|емо|ете|уть)$/;
/** The only verb in -оти of the news. */
const IN_OTY = /(?<=бор)(?:оти|ов|ол[аои])$/;

/** A verb without -ся. */
export function withoutReflexive(word: string): string {
  return word.replace(REFLEXIVE, "");
}

/** A folded word, not reflexive, without its ending. */
export function withoutEnding(word: string): string {
  if (word.length < 3) return word;
  const base = fixedBase(word);
  if (base !== undefined) return base;
  const rest = word.replace(FUTURE, "").replace(IN_OTY, "");
  for (let length = Math.min(LONGEST, rest.length - 2); length > 0; length--) {
    const stem = takeOff(rest, length);
    if (stem !== undefined) return stem;
  }
  return withoutFleetingVowel(rest);
}

/** The word without so many letters, if they are an ending of it. */
function takeOff(word: string, length: number): string | undefined {
  const ending = word.slice(-length);
  const written = ENDINGS.get(ending);
  const rest = word.slice(0, -length);
  if (written === undefined || !VOWEL.test(rest)) return undefined;
  if (ending === "ь") return withoutFleetingVowel(word);
  if (ending === "ій" && IN_YOT.test(rest)) return `${rest}і`;
  if (ending === "ей" && HARD_YOT.test(word)) return `${rest}е`;
  if (/^[оеє]ві$/.test(ending) && !DATIVE.test(rest + ending)) return undefined;
  return ending === "і" ? beforeI(rest) : rest + written;
}

/** Before -і, г is з and х is с; where the language has words in з and с, those in г and х are few. */
function beforeI(stem: string): string {
  if (G_BEFORE_I.test(stem)) return `${stem.slice(0, -1)}г`;
  return KH_BEFORE_I.test(stem) ? `${stem.slice(0, -1)}х` : stem;
}

const G_BEFORE_I =
  /(?:(?:^|пере|роз|у|по|від|зне)ва|пра|гаа|спра|[нмв]о|(?:^|до|по)ро|(?:^|за|пере|ви|сто|у)ло|бо|кни|^ри|вол|ол|лі|ту|му|чер|пру|слу|дру|сму|бере)з$/;
const KH_BEFORE_I = /(?:^му|^ву|^ру|епо|повер|успі|горі|шля|зду|стрі|шту)с$/;

const FLEETING: readonly [RegExp, string][] = [
  [/(?<!^у|^ви|про|^по|^на)ок$/, "к"],
  [/ець$/, "ц"],
  [/єць$/, "йц"],
  [/(?<!ол|киш|жм|ступ|тюл|пельм)ень$/, "н"],
  [/(?<=^віт|сест|^від|^реб|майст|церк?)[еє]р$/, "р"],
  [/(?<=зем|крап|ів|^вуз|^ор|^коз)ель?$/, "л"],
  [/(?<=^по)сол$/, "сл"],
  [/(?<=вік|сос|вог)онь?$/, "н"],
  [/(?<=церк|молит|морк)ов$/, "в"],
];

/** «Ринок» as in «ринку», «жінок» as in «жінка». */
function withoutFleetingVowel(word: string): string {
  for (const [pattern, written] of FLEETING) {
    const short = word.replace(pattern, written);
    if (short !== word) return VOWEL.test(short) ? short : word;
  }
  return word;
}
