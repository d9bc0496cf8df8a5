import type { Lang } from "../../../src/i18n/lang.ts";
import { searchWords } from "../../../src/i18n/search-words.ts";
import { termOf } from "../../../src/search/format/term.ts";
import { packWords } from "../../../src/search/index/pack-words.ts";
import type { Trick } from "./trick.ts";

export const packedWords: Trick = {
  title: "words of headlines and ledes by the same hash",
  plain: "stems that are held, and a `Map`",
  prepare(material) {
    const texts = material.texts();
    const all = (pack: typeof packWords) => texts.map(({ title, lede, lang }) => pack(title, lede, lang));
    return {
      stories: material.stories,
      plain: () => all(byMap),
      trick: () => all(packWords),
    };
  },
};

/** More than a headline and a lede of the corpus have. */
const MOST = 48;

function byMap(title: string, lede: string, lang: Lang): Uint8Array {
  const numbers = new Map<number, number>();
  for (const [text, flag] of [[title, 1] as const, [lede, 0] as const]) {
    for (const stem of searchWords(text, lang)) {
      const number = termOf(stem) * 2;
      if (numbers.size < MOST && !/^\d+$/.test(stem) && !numbers.has(number)) numbers.set(number, flag);
    }
  }
  return new Uint8Array(Uint32Array.from(numbers, ([number, flag]) => number + flag).buffer);
}
