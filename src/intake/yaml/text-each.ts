import { LANGS } from "../../i18n/lang.ts";

/** How to write in YAML a text that differs by language, for a number of languages: `{ uk: …, en: … }`. */
export function textEach(languages: number): string {
  const texts = LANGS.slice(0, languages).map((lang) => `${lang}: …`);
  return `{ ${texts.join(", ")} }`;
}
