import type { Lang } from "./lang.ts";

/** The categories of whole and broken numbers that CLDR has for each language. */
interface PluralCategories {
  uk: "one" | "few" | "many" | "other";
  en: "one" | "other";
  fr: "one" | "many" | "other";
}

/** A text for every plural category of the language, with `{n}` where the number stands. */
export type PluralForms<L extends Lang> = Readonly<Record<PluralCategories[L], string>>;

const RULES: Readonly<Record<Lang, Intl.PluralRules>> = {
  uk: new Intl.PluralRules("uk"),
  en: new Intl.PluralRules("en"),
  fr: new Intl.PluralRules("fr"),
};

const NUMBERS: Readonly<Record<Lang, Intl.NumberFormat>> = {
  uk: new Intl.NumberFormat("uk"),
  en: new Intl.NumberFormat("en"),
  fr: new Intl.NumberFormat("fr"),
};

/** The form that goes with the count, with the count in it as the language writes numbers: «21 хвилина», «5 хвилин». */
export function pluralise<L extends Lang>(lang: L, count: number, forms: PluralForms<L>): string {
  const form = (forms as Readonly<Record<string, string>>)[RULES[lang].select(count)] as string;
  return form.replaceAll("{n}", () => NUMBERS[lang].format(count));
}
