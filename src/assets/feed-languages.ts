import { type Lang, languageOf } from "../i18n/lang.ts";
import type { Theme } from "../model/theme.ts";
import { wordsOf } from "../model/words.ts";

/** The rules for a feed as a browser shows it that its language decides: what is said above it, and its direction. */
export function feedLanguageRules(languages: readonly Lang[], theme: Theme): string {
  return languages
    .map((lang) => {
      const { direction } = languageOf(lang);
      const said = JSON.stringify(wordsOf({ theme }, lang).feeds.inBrowser);
      return `:is(channel, feed):lang(${lang}) { direction: ${direction}; &::before { content: ${said}; } }\n`;
    })
    .join("");
}
