import type { Localised } from "../i18n/lang.ts";

/** The colon after a label, as each language sets it. */
export const COLONS: Localised = { uk: ":", en: ":", fr: "\u202f:" };
