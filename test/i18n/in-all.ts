import { inEveryLang, type Lang } from "../../src/i18n/lang.ts";

/** What is given in some languages, in every one that the program has: those that are not named get what Ukrainian has. */
export function inAll<T>(given: Partial<Record<Lang, T>> & { uk: T }): Readonly<Record<Lang, T>> {
  return inEveryLang((lang) => given[lang] ?? given.uk);
}
