import { replaceIn, type Stretch } from "../../../kit/stretch.ts";
import { NARROW_NO_BREAK, NO_BREAK } from "../../typography/spaces.ts";
import type { Typography } from "../language.ts";

export const typography: Typography = {
  quotes: [`«${NARROW_NO_BREAK}`, `${NARROW_NO_BREAK}»`, "“", "”"],
  colon: `${NARROW_NO_BREAK}:`,
  hasSpacedQuotes: true,
  elided: /(?<![\p{L}\p{N}])(?:[cdjlmnst]|\p{L}*qu)$/iu,
  finish: setSpaces,
};

const SPACES: readonly (readonly [typed: RegExp, set: string])[] = [
  [/«[ \n\u00A0\u202F]*(?=\S)/g, `«${NARROW_NO_BREAK}`],
  [/(?<=\S)[ \n\u00A0\u202F]*»/g, `${NARROW_NO_BREAK}»`],
  [/(?<=\S)[ \n\u00A0\u202F](?=[;!?]+(?:[\s)\]”’»…]|$))/gu, NARROW_NO_BREAK],
  [/(?<=\S)[ \n\u00A0\u202F](?=:(?:\s|$))/gu, NO_BREAK],
  [/(?<=[\p{L}\p{M}\p{N}\p{Sc}\p{So}.)\]”’»%…\uFFFC])(?=[;!?]+(?:[\s)\]”’»…]|$))/gu, NARROW_NO_BREAK],
  [/(?<=[\p{L}\p{M}\p{N}\p{Sc}\p{So}.)\]”’»%…\uFFFC])(?=:(?:\s|$))/gu, NO_BREAK],
  [/(?<=\d)[ \n\u00A0\u202F]?(?=[%€])/g, NARROW_NO_BREAK],
  [/ (?=[–—](?:\s|$))/g, NO_BREAK],
];

function setSpaces(stretch: Stretch): void {
  if (!/[«»;:!?%€–—]/.test(stretch.text)) return;
  for (const [typed, set] of SPACES) replaceIn(stretch, typed, set);
}
