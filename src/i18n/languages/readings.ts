/** The languages in which a text can be searched; a script for browsers has only that of its pages in place of the list. */
import { LANGUAGES } from "./index.ts";
import type { Reading } from "./language.ts";

export const READINGS: readonly Reading[] = LANGUAGES;
