/** The languages in which a text can be searched; in a script for browsers that of its pages alone takes the place of the list. */
import { LANGUAGES } from "./index.ts";
import type { Reading } from "./language.ts";

export const READINGS: readonly Reading[] = LANGUAGES;
