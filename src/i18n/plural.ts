import { memo } from "../kit/memo.ts";

/** A text for every plural category of a language, with `{n}` where the number stands. */
export type PluralForms<Category extends Intl.LDMLPluralRule> = Readonly<Record<Category, string>>;

/** The form that goes with the count, with the count in it as the language writes numbers: «21 хвилина», «5 хвилин». */
export type Pluralise<Category extends Intl.LDMLPluralRule> = (
  count: number,
  forms: PluralForms<Category>,
) => string;

/** Counts to remember. */
const COUNTS = 1000;

/** How a language counts. @param Category those that CLDR has for the language's whole numbers and fractions */
export function pluralsOf<Category extends Intl.LDMLPluralRule>(locale: string): Pluralise<Category> {
  // They are costly to make, and most runs say nothing in most languages.
  const rules = memo(() => new Intl.PluralRules(locale));
  const numbers = memo(() => new Intl.NumberFormat(locale));
  // Most counts are small, and come again and again.
  const known = memo(
    (count: number) => ({
      category: rules().select(count) as Category,
      written: numbers().format(count),
    }),
    { most: COUNTS },
  );
  return (count, forms) => {
    const { category, written } = known(count);
    return forms[category].replaceAll("{n}", () => written);
  };
}
