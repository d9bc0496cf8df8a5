import { APOSTROPHES } from "./text.ts";

/** A word in which letters of one script stand for those of another that look like them. */
export interface MixedWord {
  word: string;
  /** The letters that are probably slips, as they stand together. */
  slips: readonly string[];
  script: Script;
}

type Script = "Latin" | "Cyrillic";

/** Letters of the same script side by side. */
interface Run {
  script: Script;
  text: string;
}

/** What may stand between the letters of a word: a stress mark, and what people type as an apostrophe. */
const WITHIN = `\\u0301${APOSTROPHES}`;
const [LATIN, CYRILLIC] = ["[A-Za-zÀ-ɏ]", "[\\u0400-\\u052f]"];
/** A Latin letter beside a Cyrillic one. Most texts have none. The pattern begins at Latin letters, which are fewer. */
const MEET = new RegExp(`${LATIN}(?:[${WITHIN}]?${CYRILLIC}|(?<=${CYRILLIC}[${WITHIN}]?${LATIN}))`);
const WORD = new RegExp(`\\p{L}(?:[\\p{L}\\p{M}${WITHIN}]*[\\p{L}\\p{M}])?`, "gu");
const RUN = /\p{Script=Latin}+|\p{Script=Cyrillic}+/gu;
/** What stands between two spaces. */
const CHUNK = /\S+/g;
/** Found in addresses, and in account names of social networks. */
const IN_ADDRESS = /@|:\/\//;
/** Letters in the longest word that is checked: anything longer is not a word. */
const LONGEST = 100;

/** Letters that look the same in both scripts. */
const LOOKS_CYRILLIC = /^[aceiopxyïABCEHIKMOPTXYÏ]+$/;
const LOOKS_LATIN = /^[асеіорхуїАВСЕНІКМОРТХУЇ]+$/;
/** What Ukrainian adds to a name in Latin letters. */
const ENDING = /^(?:[аеиіїоуюяє]|[оеє]м|[оеє]ю|ам|ям|ами|ями|ах|ях|ів|їв|[оеє]ві)$/;
const UPPER = /^\p{Lu}+$/u;
const LOWER_FIRST = /^\p{Ll}/u;
/** Letters that a name has at least before its ending. */
const NAME = 3;

/** Whether Latin and Cyrillic letters meet in a text: a quick test; where they do not, nothing else needs to be done. */
export function scriptsMeet(text: string): boolean {
  return MEET.test(text);
}

/**
 * The words, each once, in which letters of one script are probably slips of another. Names and abbreviations in Latin
 * letters with a Ukrainian ending (COVIDом, SMSка, ITшник) do not count, nor do addresses; digits and hyphens part words.
 */
export function mixedScriptWords(text: string): MixedWord[] {
  if (!scriptsMeet(text)) return [];
  const found = new Map<string, MixedWord>();
  for (const [word] of withoutAddresses(text).matchAll(WORD)) {
    const isNew = word.length <= LONGEST && !found.has(word);
    const mixed = isNew && scriptsMeet(word) ? mixedWord(word) : undefined;
    if (mixed) found.set(word, mixed);
  }
  return [...found.values()];
}

function withoutAddresses(text: string): string {
  return text.replace(CHUNK, (chunk) => (IN_ADDRESS.test(chunk) ? " " : chunk));
}

/** `"c" and "i" are Latin` */
export function slipsOf({ slips, script }: MixedWord): string {
  const letters = slips.map((letters) => `"${letters}"`).join(" and ");
  return `${letters} ${slips.length === 1 && slips[0]?.length === 1 ? "is" : "are"} ${script}`;
}

/** The script with fewer letters is tried first: it is likelier to be the wrong one. */
function mixedWord(word: string): MixedWord | undefined {
  const runs: Run[] = [...word.matchAll(RUN)].map(([text]) => ({ script: scriptOf(text), text }));
  const letters = (script: Script) =>
    runs.reduce((sum, run) => sum + (run.script === script ? run.text.length : 0), 0);
  const order: readonly Script[] =
    letters("Latin") <= letters("Cyrillic") ? ["Latin", "Cyrillic"] : ["Cyrillic", "Latin"];
  for (const script of order) {
    const slips = runs.filter((run, i) => run.script === script && IS_SLIP[script](runs, i));
    if (slips.length > 0) return { word, slips: [...new Set(slips.map(({ text }) => text))], script };
  }
  return undefined;
}

function scriptOf(text: string): Script {
  return /^\p{Script=Latin}/u.test(text) ? "Latin" : "Cyrillic";
}

const IS_SLIP: Readonly<Record<Script, (runs: readonly Run[], at: number) => boolean>> = {
  Latin: isLatinSlip,
  Cyrillic: (runs, at) => {
    const [before, run, after] = [runs[at - 1], runs[at] as Run, runs[at + 1]];
    // What ends a Latin word is its ending.
    if (after === undefined) return false;
    return LOOKS_LATIN.test(run.text) || (before !== undefined && run.text.length === 1);
  },
};

function isLatinSlip(runs: readonly Run[], at: number): boolean {
  const [before, { text }, after] = [runs[at - 1]?.text, runs[at] as Run, runs[at + 1]?.text];
  const looksAlike = LOOKS_CYRILLIC.test(text);
  if (before !== undefined && after !== undefined) return looksAlike || text.length === 1;
  if (before !== undefined)
    return !UPPER.test(text) || UPPER.test(before) ? looksAlike || isOneSmall(text) : false;
  return looksAlike && !isName(text, after ?? "", runs.length);
}

function isOneSmall(text: string): boolean {
  return text.length === 1 && LOWER_FIRST.test(text);
}

/** Whether the start of a word is meant to be Latin: an abbreviation, a name with its ending, an i before a capital. */
function isName(text: string, after: string, count: number): boolean {
  if (!LOWER_FIRST.test(after)) return LOWER_FIRST.test(text);
  if (UPPER.test(text)) return text.length > 1;
  return count === 2 && text.length >= NAME && ENDING.test(after);
}
