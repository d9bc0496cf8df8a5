import { beforeI, withoutFleetingVowel } from "./alternation.ts";
import { fixedBase } from "./bases.ts";
import { beforeYot, HARD_YOT, IMPERSONAL, isGiven, OF_NUMBERS, PARTICIPLE } from "./cases.ts";

/** Endings by what is written for them: of those that leave a vowel in the word, the longest is taken off. */
const ENDINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "": `ати ав ала ало али авши ає ають аємо аєте аєш аючи аєть ано
      яти яв яла яло яли явши яє яють яємо яючи яєть яно
      ити ив ила ило или ивши ить ять ать уть имо ите иш ено
      іти ів іла іло іли івши іє іють іємо ієш іючи ієть
      ути ув ула уло ули увши уто ете емо еш ють еть їть їмо їш ючи учи ячи
      ого ому ього ьому ими іми їми их іх їх им ім їм ої ьої ою ьою ий ій а я е є і ї у ю
      ам ям ами ями ах ях ом ем єм ею єю їв ей ові еві єві о и ь й ьма ьох ьом іва іву івим івою івій івої івих івими`,
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
const FUTURE = /(?<=ти)(?<!пусти)м(?:у|е|еш|емо|ете|уть)$/;
/** The only verb in -оти that news use. */
const IN_OTY = /(?<=бор)(?:оти|ов|ол[аои])$/;

/** Names and relatives in -ся, which are not verbs. */
const IN_SYA = /(?:^|о|а)леся$|(?:баб|мат|мар|гал|катр|наст|ган|^д|дід|тат)уся$|^лос[ья]$/;

/** Plural endings of the young of people and animals («курчата»), after their stem. */
const YOUNG =
  /(?<=.ен|(?:кур|вну|зай|кач)ч|тинч|лош|ведмеж|пташ|тел|ягн|порос|козл|немовл|^мал|гус|звір|горн|зерн|хлоп|шкільн|близн)[ая]т(?:а|ам|ами|ах|и|і)?$/;
/** The old instrumental («дверима», «грішми»), after its stem. */
const IN_MA =
  /(?<=двер|плеч|гр[оі]ш|гус|кур|штан|сан|груд|колін|ворот|кін|сліз|г[оі]ст|к[оі]ст|крил)(?:има|ь?ми)$/;
/** Genitives of nouns in -ття, which look like verbs («занять»). */
const IN_TTYA = /(?:зан|пон|йн|обн|закл|баг)[яа]ть$/;

/** A verb without -ся. */
export function withoutReflexive(word: string): string {
  return IN_SYA.test(word) ? word : word.replace(REFLEXIVE, "");
}

/** A folded word, not reflexive, without its ending. */
export function withoutEnding(word: string): string {
  if (word.length < 3) return word;
  if (IN_TTYA.test(word)) return word.slice(0, -1);
  const base = fixedBase(word);
  if (base !== undefined) return word === `${base}ій` ? beforeYot(base) : base;
  const rest = word.replace(FUTURE, "").replace(IN_OTY, "");
  const stem = rest.replace(YOUNG, "").replace(IN_MA, "");
  return stem === rest ? withoutLongest(rest) : stem;
}

function withoutLongest(word: string): string {
  for (let length = Math.min(LONGEST, word.length - 2); length > 0; length--) {
    const stem = takeOff(word, length);
    if (stem !== undefined) return stem;
  }
  return withoutFleetingVowel(word);
}

/** The word without its last `length` letters, if they are an ending of it. */
function takeOff(word: string, length: number): string | undefined {
  const ending = word.slice(-length);
  const written = ENDINGS.get(ending);
  const rest = word.slice(0, -length);
  if (written === undefined || !VOWEL.test(rest)) return undefined;
  if (ending === "ь") return withoutFleetingVowel(word);
  if (ending === "ій") return beforeYot(rest);
  if (ending === "ей" && HARD_YOT.test(rest)) return `${rest}е`;
  if (ending === "ите" && PARTICIPLE.test(rest)) return `${rest}ит`;
  if (ending === "яно" && !IMPERSONAL.test(rest)) return undefined;
  if (ending === "ьма" && !OF_NUMBERS.test(rest)) return undefined;
  if (/^[оеє]ві$/.test(ending) && !isGiven(word)) return undefined;
  return ending === "і" ? beforeI(rest) : rest + written;
}
