/** The languages that a site can have; a line adds one. Where several know the same of a script, the first does. */
import { en } from "./en/index.ts";
import { fr } from "./fr/index.ts";
import type { Language } from "./language.ts";
import { uk } from "./uk/index.ts";

export const LANGUAGES = [uk, en, fr] as const satisfies readonly Language[];
