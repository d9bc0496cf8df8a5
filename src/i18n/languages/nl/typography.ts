import { replaceIn, type Stretch } from "../../../kit/stretch.ts";
import { NO_BREAK } from "../../typography/spaces.ts";
import type { Typography } from "../language.ts";

/** What is left of «des», «het», «een», «hem», «er», «ik»; in quotation marks it is a letter. */
const CLIPPED = /^(?:[stmrk]|ns|em|ie|tis|twas)(?![\p{L}\p{N}'’])|^n(?![\p{L}\p{N}])/iu;

export const typography: Typography = {
  quotes: ["“", "”", "‘", "’"],
  colon: ":",
  hasSingleQuotes: true,
  apostrophes: {
    clipped: [CLIPPED],
    possessive: /^[.!?)\]”’"]'s(?![\p{L}\p{N}'’])/u,
    // A word or a year: «de jaren '60».
    cut: /^(?:\p{L}|\d\d(?!\d))/u,
  },
  finish: setSpaces,
};

const MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december";
const UNITS =
  "[kcm]?m[²³]?|[km]?g|t|ha|[hm]?l|°C|°|[kMGT]?Wh?|[kMGT]B|km/u|uur|euro|dollar|frank|cent|procent|graden|kilometer|meter|ton|hectare|duizend|miljoen|miljard|biljoen|[%‰€$£]";

const SPACES: readonly (readonly [typed: RegExp, set: string])[] = [
  [new RegExp(`(?<=\\d)[ \\n](?=(?:${UNITS})(?![\\p{L}\\p{N}]))`, "gu"), NO_BREAK],
  [/(?<=[€$£])[ \n](?=\d)/g, NO_BREAK],
  [new RegExp(`(?<=(?<!\\d)\\d{1,2})[ \\n](?=(?:${MONTHS})(?!\\p{L}))`, "gu"), NO_BREAK],
  [/(?<=(?<![\p{L}\p{N}])(?:nr|art|blz|p|dr|prof|St)\.)[ \n](?=[\p{Lu}\d])/giu, NO_BREAK],
  [/(?<=(?<![\p{L}\p{N}])’s)[ \n](?=\p{L})/giu, NO_BREAK],
  [/ (?=[–—](?:\s|$))/g, NO_BREAK],
];

function setSpaces(stretch: Stretch): void {
  if (!/[\d–—’.]/.test(stretch.text)) return;
  for (const [typed, set] of SPACES) replaceIn(stretch, typed, set);
}
