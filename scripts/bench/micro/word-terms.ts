import type { Lang } from "../../../src/i18n/lang.ts";
import { stemOfWord } from "../../../src/i18n/search-words.ts";
import { memo } from "../../../src/kit/memo.ts";
import { type SearchTerm, termOf } from "../../../src/search/format/term.ts";
import { NO_TERM, WordTerms } from "../../../src/search/index/word-terms.ts";
import type { Trick } from "./trick.ts";
import { writtenWords } from "./written-words.ts";

export const wordTerms: Trick = {
  title: "terms of words by a hash of their letters",
  plain: "a `memo` of words that are cut out",
  prepare(material) {
    const texts = material
      .texts()
      .flatMap(({ lang }, i) => ({ lang, text: material.rendered()[i]?.text ?? "" }));
    return {
      stories: material.stories,
      plain: () => {
        const terms: SearchTerm[] = [];
        const known = memo(termOfWord, { key: (written, lang) => `${lang} ${written}` });
        for (const { lang, text } of texts) {
          for (const word of writtenWords(text, lang)) {
            const term = known(word, lang);
            if (term !== NO_TERM) terms.push(term);
          }
        }
        return terms;
      },
      trick: () => {
        const terms: SearchTerm[] = [];
        const words = memo((lang: Lang) => new WordTerms(lang));
        for (const { lang, text } of texts) words(lang).eachTerm(text, (term) => terms.push(term));
        return terms;
      },
    };
  },
};

function termOfWord(written: string, lang: Lang): SearchTerm {
  const stem = stemOfWord(written, lang);
  return stem === undefined ? NO_TERM : termOf(stem);
}
