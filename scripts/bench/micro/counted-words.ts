import { APOSTROPHES } from "../../../src/kit/text.ts";
import { countWords } from "../../../src/kit/words.ts";
import type { Trick } from "./trick.ts";

const WORD = new RegExp(
  `[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}]|[${APOSTROPHES}‐‑-](?=[\\p{L}\\p{N}\\p{M}]))*`,
  "gu",
);

export const countedWords: Trick = {
  title: "words counted by a table of characters",
  plain: "a pattern",
  prepare(material) {
    const texts = material.rendered().map(({ text }) => text);
    return {
      stories: material.stories,
      plain: () => texts.map((text) => text.match(WORD)?.length ?? 0),
      trick: () => texts.map(countWords),
    };
  },
};
