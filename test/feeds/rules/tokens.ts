/** What a text or an attribute may be. Each check says what is wrong with it, or nothing. */

export type Check = (text: string) => string | undefined;

const MEDIA_TYPE = /^[a-z]+\/[a-z0-9][a-z0-9!#$&^_.+-]*$/;
const LANGUAGES = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });

/** Any text that every format carries: XML 1.0, section 2.2, which is what JSON should say as well. */
export const anyText: Check = (text) => {
  const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;
  return forbidden.test(text) ? "has characters that XML cannot carry" : undefined;
};

export const filled: Check = (text) => (text.trim() === "" ? "is blank" : anyText(text));

/** RFC 6838, section 4.2, in lower case and without parameters. */
export const mediaType: Check = (text) => (MEDIA_TYPE.test(text) ? undefined : "is no media type");

/** RFC 5646, section 2.1, and a language that there is: what both `xml:lang` and RSS's `language` take. */
export const languageTag: Check = (text) => {
  try {
    const [tag] = Intl.getCanonicalLocales(text);
    return tag !== undefined && LANGUAGES.of(tag) !== undefined ? undefined : "is no language";
  } catch {
    return "is no language tag";
  }
};

export const positive: Check = (text) => (/^[1-9]\d*$/.test(text) ? undefined : "is no number above zero");

export function oneOf(...words: readonly string[]): Check {
  return (text) => (words.includes(text) ? undefined : `is none of ${words.join(", ")}`);
}
