import { isLang, type Lang } from "../i18n/lang.ts";
import type { Site } from "../model/site.ts";

/** A language of the site, by a code as systems write it: `en`, `en-US`, `uk_UA`. */
export function siteLang(code: string, { languages }: Pick<Site, "languages">): Lang | undefined {
  const lang = code.toLowerCase().split(/[-_]/)[0] as string;
  return isLang(lang) && languages.includes(lang) ? lang : undefined;
}

/** A code, with or without a country: `/en/`, `/en-gb/`, and not `/en-route/`. */
const PREFIX = /^[a-z]{2}(?:[-_][a-z]{2})?$/i;

/** The language that the first part of a path names. */
export function langOfPath(path: string, site: Pick<Site, "languages">): Lang | undefined {
  const first = path.split(/[/?]/)[1] ?? "";
  return PREFIX.test(first) ? siteLang(first, site) : undefined;
}

/** Numbers of texts by their languages. */
export class LangCount {
  readonly #texts = new Map<Lang, number>();

  add(lang: Lang, texts = 1): void {
    this.#texts.set(lang, (this.#texts.get(lang) ?? 0) + texts);
  }

  has(lang: Lang): boolean {
    return this.#texts.has(lang);
  }

  /** The language of most texts. @param main wins where it has as many as another, or where there are none */
  most(main: Lang): Lang {
    let [most, texts] = [main, this.#texts.get(main) ?? 0];
    for (const [lang, number] of this.#texts) if (number > texts) [most, texts] = [lang, number];
    return most;
  }
}
