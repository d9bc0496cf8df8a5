import { APOSTROPHES } from "../../../src/kit/text.ts";
import type { Trick } from "./trick.ts";
import { writtenWords } from "./written-words.ts";

const LETTER = "[\\p{L}\\p{N}]";
const UNSEEN = "[\\p{M}\\xAD\\u200B-\\u200D\\u2060]";
const BEFORE_NUMBER = `(?!\\d)${LETTER}(?:(?!\\d)${LETTER}|${UNSEEN}){0,2}[-‐‑](?=\\d)`;
const WORD = new RegExp(
  `(?:${BEFORE_NUMBER})?${LETTER}(?:${LETTER}|${UNSEEN}|[${APOSTROPHES}](?=${LETTER}))*`,
  "gu",
);

export const wordPlaces: Trick = {
  title: "words found by a table of characters",
  plain: "a pattern",
  prepare(material) {
    const texts = material.texts().map(({ lang }, i) => ({ lang, text: material.rendered()[i]?.text ?? "" }));
    return {
      stories: material.stories,
      plain: () => texts.map(({ text }) => text.match(WORD)),
      trick: () => texts.map(({ lang, text }) => writtenWords(text, lang)),
    };
  },
};
