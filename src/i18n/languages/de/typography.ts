import { replaceIn, type Stretch } from "../../../kit/stretch.ts";
import { NO_BREAK } from "../../typography/spaces.ts";
import type { Typography } from "../language.ts";

/** What is left of «es», «eine», «herein» and their like. */
const CLIPPED = /^(?:s|ne|nen|nem|ner|nes|rein|raus|rauf|runter|rüber|ran|rum)(?![\p{L}\p{N}'’])/iu;

/** The '90er; the letter may follow a hyphen. */
const DECADE = /^\d\der(?![\p{N}])/u;

export const typography: Typography = {
  quotes: ["„", "“", "‚", "‘"],
  colon: ":",
  apostrophes: {
    clipped: [DECADE, CLIPPED],
    possessive: /^[.!?)\]“‘"]'s(?![\p{L}\p{N}'’])/u,
    cut: /^(?:\p{L}|\d\d(?!\d))/u,
  },
  finish: setSpaces,
};

/** Abbreviations of several words, which are set with spaces, however they were typed. */
const OF_WORDS =
  /(?<![\p{L}\p{N}.])(?:[Zz]\.[ \n]?(?:B|T|Zt|Hd)|[Uu]\.[ \n]?(?:a|Ä|U|v\.[ \n]?[am]|a\.[ \n]?m)|[Dd]\.[ \n]?(?:h|J|M)|[Ii]\.[ \n]?(?:d\.[ \n]?R|A|V)|o\.[ \n]?(?:Ä|g)|[Ss]\.[ \n]?[ou]|[Vv]\.[ \n]?(?:a|l\.[ \n]?n\.[ \n]?r)|[nv]\.[ \n]?Chr|m\.[ \n]?E|a\.[ \n]?D|e\.[ \n]?V)\.(?!\p{L})/gu;

const MONTHS = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember";
const UNITS =
  "[kcm]?m[²³]?|[km]?g|t|ha|[hm]?l|°C|°|[kMGT]?Wh?|[kMGT]B|km/h|Uhr|Euro|US-Dollar|Dollar|Franken|Cent|Prozent|Grad|Kilometer|Meter|Tonnen|Hektar|Tausend|Millionen|Million|Milliarden|Milliarde|Billionen|Mio\\.|Mrd\\.|[$£]";

const SPACES: readonly (readonly [typed: RegExp, set: string])[] = [
  // «10%ige» is one word.
  [/(?<=\d)[ \n]?(?=[%‰€](?![\p{L}\p{N}]))/gu, NO_BREAK],
  [new RegExp(`(?<=\\d)[ \\n](?=(?:${UNITS})(?![\\p{L}\\p{N}]))`, "gu"), NO_BREAK],
  [new RegExp(`(?<=(?<!\\d)\\d{1,2}\\.)[ \\n]?(?=(?:${MONTHS})(?!\\p{L}))`, "gu"), NO_BREAK],
  [/(?<=(?<![\p{L}\p{N}])(?:Nr|Abs|Art|Kap|Bd|S|St|Dr|Prof)\.)[ \n](?=[\p{Lu}\d])/gu, NO_BREAK],
  [/(?<=§)[ \n]?(?=\d)/g, NO_BREAK],
  [/ (?=[–—](?:\s|$))/g, NO_BREAK],
];

function setSpaces(stretch: Stretch): void {
  if (stretch.text.includes(".")) replaceIn(stretch, OF_WORDS, spaced);
  if (!/[\d–—.]/.test(stretch.text)) return;
  for (const [typed, set] of SPACES) replaceIn(stretch, typed, set);
}

function spaced(abbreviation: string): string {
  return abbreviation.replace(/\.[ \n]?(?=\p{L})/gu, `.${NO_BREAK}`);
}
