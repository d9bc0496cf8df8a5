import { de } from "./de.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl } from "./nl.ts";
import { pl } from "./pl.ts";
import { uk } from "./uk.ts";
import type { DeskWords, FirstWords } from "./words.ts";

/** The first stands in for languages that have none. */
const ALL: readonly [FirstWords, ...FirstWords[]] = [en, uk, fr, pl, de, nl];

/** What a newsroom begins with in a language of the site. */
export function firstWords(lang: string): FirstWords {
  return ALL.find(({ code }) => code === lang) ?? ALL[0];
}

/** What is said to a desk of this language. */
export function deskWords(lang: string): DeskWords {
  return firstWords(lang).desk;
}
