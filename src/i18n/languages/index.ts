/** The languages that a site can have; a line adds one. Where several share a script, the first one speaks for it. */
import { de } from "./de/index.ts";
import { en } from "./en/index.ts";
import { fr } from "./fr/index.ts";
import type { Language } from "./language.ts";
import { nl } from "./nl/index.ts";
import { OWN_LANGUAGES } from "./own-packs.ts";
import { pl } from "./pl/index.ts";
import { uk } from "./uk/index.ts";

// biome-ignore format: a line a language
export const LANGUAGES = [
  uk,
  en,
  fr,
  pl,
  de,
  nl,
  ...OWN_LANGUAGES,
] as const satisfies readonly Language[];
