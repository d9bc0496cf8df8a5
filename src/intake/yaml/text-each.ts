import { LANGS } from "../../i18n/lang.ts";

/** How a text is written in YAML that is another in each language, for some languages: `{ uk: …, en: … }`. */
export function textEach(languages: number): string {
  const texts = LANGS.slice(0, languages).map((lang) => `${lang}: …`);
  return `{ ${texts.join(", ")} }`;
}
