import { UKRAINIAN } from "./uk/index.ts";
import type { Words } from "./wording.ts";

/** The languages of messages besides English. */
export const WORDINGS: Readonly<Record<string, Words>> = {
  uk: UKRAINIAN,
};
