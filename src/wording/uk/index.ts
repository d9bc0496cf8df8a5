import { type PluralForms, pluralsOf } from "../../i18n/plural.ts";
import type { Words } from "../wording.ts";
import { CHECKS } from "./checks.ts";
import { DATES } from "./dates.ts";
import { FRONT_MATTER } from "./front-matter.ts";
import { YAML } from "./yaml.ts";

type Forms = PluralForms<"one" | "few" | "many" | "other">;
const pluralise = pluralsOf<keyof Forms>("uk-UA");

const ERRORS: Forms = { one: "{n} помилка", few: "{n} помилки", many: "{n} помилок", other: "{n} помилки" };
const WARNINGS: Forms = {
  one: "{n} попередження",
  few: "{n} попередження",
  many: "{n} попереджень",
  other: "{n} попередження",
};

/** Ukrainian. */
export const UKRAINIAN: Words = {
  error: "помилка",
  warning: "попередження",
  count: (errors, warnings) => `${pluralise(errors, ERRORS)}, ${pluralise(warnings, WARNINGS)}`,
  entries: [...CHECKS, ...DATES, ...FRONT_MATTER, ...YAML],
};
