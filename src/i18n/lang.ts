import { LANGUAGES } from "./languages/index.ts";
import type { Language } from "./languages/language.ts";

export type Lang = (typeof LANGUAGES)[number]["code"];

/** The languages that a site can have. */
export const LANGS = LANGUAGES.map(({ code }) => code) as [Lang, ...Lang[]];

/** A text in every language of the site. */
export type Localised = Readonly<Record<Lang, string>>;

const BY_CODE = Object.fromEntries(LANGUAGES.map((language) => [language.code, language])) as Readonly<
  Record<Lang, Language>
>;

export function isLang(text: string): text is Lang {
  return (LANGS as readonly string[]).includes(text);
}

export function languageOf(lang: Lang): Language {
  return BY_CODE[lang];
}

/** One value for each language. */
export function inEveryLang<T>(make: (lang: Lang) => T): Readonly<Record<Lang, T>> {
  return Object.fromEntries(LANGS.map((lang) => [lang, make(lang)])) as Record<Lang, T>;
}
