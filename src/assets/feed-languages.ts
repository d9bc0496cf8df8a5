import { type Lang, languageOf } from "../i18n/lang.ts";

/** The rules for a feed as a browser shows it that its language decides: what is said above it, and its direction. */
export function feedLanguageRules(languages: readonly Lang[]): string {
  return languages
    .map((lang) => {
      const { direction, messages } = languageOf(lang);
      const said = JSON.stringify(messages.feeds.inBrowser);
      return `:is(channel, feed):lang(${lang}) { direction: ${direction}; &::before { content: ${said}; } }\n`;
    })
    .join("");
}
