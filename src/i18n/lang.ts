/** The languages that Visnyk has messages, dates, plurals and slugs for. */
export const LANGS = ["uk", "en", "fr"] as const;
export type Lang = (typeof LANGS)[number];

/** A text in every language of the site. */
export type Localised = Readonly<Record<Lang, string>>;

export function isLang(text: string): text is Lang {
  return (LANGS as readonly string[]).includes(text);
}
