import { replaceIn, type Stretch } from "../../../kit/stretch.ts";
import { boundTo, NO_BREAK } from "../../typography/spaces.ts";
import type { Typography } from "../language.ts";

export const typography: Typography = {
  quotes: ["«", "»", "„", "“"],
  colon: ":",
  finish(stretch) {
    setLetterApostrophes(stretch);
    bindShortWords(stretch);
    if (stretch.text.includes("№")) replaceIn(stretch, /№[ \n]?(?=\d)/g, `№${NO_BREAK}`);
  },
};

/** Words that must not end a line. */
const bindShortWords = boundTo(["в", "у", "з", "і", "й", "на", "до", "та", "не"]);

/** What people type for an apostrophe when their keyboard has none. */
const TYPED_APOSTROPHE = /['’‘`´′]/;
const BETWEEN_LETTERS = /(?<=\p{Script=Cyrillic})['’‘`´′](?=\p{Script=Cyrillic})/gu;

/** In Ukrainian the apostrophe is a letter, which browsers and search then count as part of the word. */
function setLetterApostrophes(stretch: Stretch): void {
  if (TYPED_APOSTROPHE.test(stretch.text)) replaceIn(stretch, BETWEEN_LETTERS, "ʼ");
}
