import { type PluralForms, pluralsOf } from "../../i18n/plural.ts";
import type { Words } from "../wording.ts";
import { ADMIN } from "./admin.ts";
import { BLOCKS } from "./blocks.ts";
import { CHARTS } from "./charts.ts";
import { CHECKS } from "./checks.ts";
import { DATES } from "./dates.ts";
import { DEPLOYING } from "./deploying.ts";
import { DESK } from "./desk.ts";
import { FOREIGN_MARKS } from "./foreign-marks.ts";
import { FORMS } from "./forms.ts";
import { FRONT_MATTER } from "./front-matter.ts";
import { LINKS } from "./links.ts";
import { LIVE } from "./live.ts";
import { LOOK } from "./look.ts";
import { MARKDOWN } from "./markdown.ts";
import { NEWSROOM } from "./newsroom.ts";
import { OLD_ADDRESSES } from "./old-addresses.ts";
import { OWN_CODE } from "./own-code.ts";
import { OWN_FONTS } from "./own-fonts.ts";
import { OWN_WORDS } from "./own-words.ts";
import { OWNERSHIP } from "./ownership.ts";
import { PHOTOS } from "./photos.ts";
import { PLACES } from "./places.ts";
import { RECORDINGS } from "./recordings.ts";
import { SERIES } from "./series.ts";
import { SHAPES } from "./shapes.ts";
import { SLOTS } from "./slots.ts";
import { STATIC_FILES } from "./static-files.ts";
import { THEME } from "./theme.ts";
import { VANISHED } from "./vanished.ts";
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
  desk: DESK,
  entries: [
    ...BLOCKS,
    ...CHARTS,
    ...CHECKS,
    ...DATES,
    ...DEPLOYING,
    ...FOREIGN_MARKS,
    ...FORMS,
    ...FRONT_MATTER,
    ...LINKS,
    ...LIVE,
    ...MARKDOWN,
    ...NEWSROOM,
    ...SERIES,
    ...OLD_ADDRESSES,
    ...PHOTOS,
    ...PLACES,
    ...RECORDINGS,
    ...SHAPES,
    ...STATIC_FILES,
    ...ADMIN,
    ...LOOK,
    ...OWNERSHIP,
    ...OWN_CODE,
    ...OWN_FONTS,
    ...OWN_WORDS,
    ...SLOTS,
    ...THEME,
    ...VANISHED,
    ...YAML,
  ],
};
