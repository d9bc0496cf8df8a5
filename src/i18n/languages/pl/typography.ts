import { replaceIn, type Stretch } from "../../../kit/stretch.ts";
import { boundTo, NO_BREAK } from "../../typography/spaces.ts";
import type { Typography } from "../language.ts";

export const typography: Typography = {
  quotes: ["„", "”", "«", "»"],
  colon: ":",
  prepare: setLowMarks,
  finish(stretch) {
    bindShortWords(stretch);
    bindNumbers(stretch);
  },
};

/** Two commas, which keyboards without „ have for it; and a straight mark that closes what a low one opened. */
const COMMAS = /(?<![,\p{L}\p{N}]),,(?=[\p{L}\p{N}])/gu;
const CLOSING = /(?<=„[^„”"]*[\p{L}\p{N}.,!?…)])"/gu;

function setLowMarks(stretch: Stretch): void {
  if (stretch.text.includes(",,")) replaceIn(stretch, COMMAS, "„");
  if (stretch.text.includes("„") && stretch.text.includes('"')) replaceIn(stretch, CLOSING, "”");
}

/** Words that must not end a line. */
const bindShortWords = boundTo(["a", "i", "o", "u", "w", "z"]);

/** Short words that say what a number is, after it and before it. */
const UNITS = "tys|mln|mld|bln|proc|godz|min|zł|gr|euro|km|m|cm|mm|kg|g|t|ha|ha|MW|kW|GW|MB|GB";
const LABELS = "nr|art|ust|pkt|par|godz|str|tel";

const BOUND: readonly RegExp[] = [
  // A whole number in groups of three.
  /(?<=(?<![\p{L}\p{N}.,–-] ?)\d{1,3}(?: \d{3})*) (?=\d{3}(?: \d{3})*(?![\p{L}\p{N}]))/gu,
  new RegExp(`(?<=\\d) (?=(?:%|‰|°|[€$£]|(?:${UNITS})(?![\\p{L}\\p{N}])))`, "gu"),
  // Of a year, and of a century.
  /(?<=\d) (?=r\.)|(?<=(?<!\p{L})[IVX]+) (?=w\.)/gu,
  new RegExp(`(?<=(?<![\\p{L}\\p{N}])(?:(?:${LABELS})\\.?|§)) (?=\\d)`, "giu"),
];

function bindNumbers(stretch: Stretch): void {
  if (!/\d|[IVX] w\./.test(stretch.text)) return;
  for (const space of BOUND) replaceIn(stretch, space, NO_BREAK);
}
