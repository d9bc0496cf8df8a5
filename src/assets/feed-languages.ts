import { type Lang, languageOf } from "../i18n/lang.ts";

/** The rules for a feed as a browser shows it that its language decides: what is said above it, and its direction. */
export function feedLanguageRules(languages: readonly Lang[]): string {
  return languages
    .map((lang) => {
      const { direction, messages } = languageOf(lang);
      const feed = `:is(channel, feed):lang(${lang})`;
      const turned = direction === "rtl" ? `${feed} { direction: rtl; }\n` : "";
      return `${turned}${feed}::before { content: ${JSON.stringify(messages.feeds.inBrowser)}; }\n`;
    })
    .join("");
}
