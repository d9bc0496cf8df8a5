import type { Lang } from "../../../src/i18n/lang.ts";
import { memo } from "../../../src/kit/memo.ts";
import { LEVEL_BITS, storyTerms } from "../../../src/search/index/story-terms.ts";
import { WordTerms } from "../../../src/search/index/word-terms.ts";
import type { Trick } from "./trick.ts";

export const termList: Trick = {
  title: "terms of a story in a table of numbers",
  plain: "a `Map`",
  prepare(material) {
    const stories = material.texts().map(({ lang, title, lede }, i) => ({
      lang,
      texts: [[title], [lede], [material.rendered()[i]?.text ?? ""]],
      topics: [],
    }));
    const words = memo((lang: Lang) => new WordTerms(lang));
    return {
      stories: material.stories,
      plain: () =>
        stories.map(({ lang, texts }) => {
          const levels = new Map<number, number>();
          for (const [level, its] of texts.entries())
            for (const text of its)
              words(lang).eachTerm(text, (term) => {
                if (!levels.has(term)) levels.set(term, level);
              });
          const numbers = Uint32Array.from(levels, ([term, level]) => term * 2 ** LEVEL_BITS + level);
          return new Uint8Array(numbers.buffer);
        }),
      trick: () => stories.map(storyTerms),
    };
  },
};
