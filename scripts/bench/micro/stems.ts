import { stemOfWord } from "../../../src/i18n/search-words.ts";
import { memo } from "../../../src/kit/memo.ts";
import type { Trick } from "./trick.ts";
import { writtenWords } from "./written-words.ts";

export const stems: Trick = {
  title: "stems of the words of headlines and ledes held",
  plain: "each found anew",
  prepare(material) {
    const texts = material.texts().map(({ lang, title, lede }) => ({ lang, text: `${title} ${lede}` }));
    const stemsBy = (stemOf: typeof stemOfWord) =>
      texts.map(({ lang, text }) => writtenWords(text, lang).map((word) => stemOf(word, lang)));
    return {
      stories: material.stories,
      plain: () => stemsBy(stemOfWord),
      trick: () => stemsBy(memo(stemOfWord, { key: (written, lang) => `${lang} ${written}` })),
    };
  },
};
