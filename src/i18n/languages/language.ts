import type { Direction } from "../../kit/direction.ts";
import type { Stretch } from "../../kit/stretch.ts";
import type { Stemming } from "../stem/stemming.ts";
import type { Messages } from "./messages.ts";

/** What a script in a browser needs to know of a language to search and to show what it found. */
export interface Reading<Code extends string = string> {
  /** As it stands in addresses, in the names of files and in `lang` (BCP 47). */
  code: Code;
  dates: DateStyle;
  stemming: Stemming;
}

/** Everything that the program knows of a language. */
export interface Language<Code extends string = string> extends Reading<Code> {
  /** The language's own name for itself. */
  name: string;
  direction: Direction;
  /** Unicode's name of the script that it is written in. */
  script: string;
  /** The letters that its words are written with, in lower case; absent where these are the 26 from a to z. */
  alphabet?: string;
  /** Files of the typeface that its pages load, the one with most of their letters first. */
  typeface: readonly TypefaceSubset[];
  /** The letters, in both cases, that it needs of the files that are not served whole. */
  letters?: string;
  typography: Typography;
  slugs: SlugStyle;
  messages: Messages;
  /** What people write for yes and no if they know no other word for them. */
  answers: { yes: readonly string[]; no: readonly string[] };
}

/** Files of the typeface's package. Those for Latin and Cyrillic are served whole; of the others, only the letters of the site's languages. */
export type TypefaceSubset = "latin" | "cyrillic" | "latin-ext" | "cyrillic-ext" | "greek" | "vietnamese";

export interface DateStyle {
  /** The language with the country whose dates and numbers it follows, such as `en-GB` (BCP 47). */
  locale: string;
  /** What stands between a date and a time. */
  timeJoin: string;
  /** Corrects what CLDR's patterns cannot express. */
  corrected?: (date: string) => string;
}

/** How a language sets what writers type. */
export interface Typography {
  quotes: Quotes;
  /** The colon after a label. */
  colon: string;
  /** True where writers put spaces between quotation marks and what is quoted. */
  hasSpacedQuotes?: boolean;
  /** True where single marks are of the second level even with no other quotation around them. */
  hasSingleQuotes?: boolean;
  /** What stands before the apostrophe where a word loses its vowel before another: l’, qu’, lorsqu’. */
  elided?: RegExp;
  /** For a language whose words begin and end with apostrophes. */
  apostrophes?: EdgeApostrophes;
  /** Sets what decides how straight marks are told apart. Idempotent. */
  prepare?: (stretch: Stretch) => void;
  /** Sets what remains after marks and dashes, such as no-break spaces. Idempotent. */
  finish?: (stretch: Stretch) => void;
}

/** Opening and closing quotation marks, then those of a quotation within a quotation; spaces inside belong to the marks. */
export type Quotes = readonly [open: string, close: string, innerOpen: string, innerClose: string];

/** Apostrophes at the edges of words, which look like quotation marks. */
export interface EdgeApostrophes {
  /** What follows the apostrophe in words that begin with one wherever they stand. */
  clipped: readonly RegExp[];
  /** A possessive after something other than a letter; matched from one character before the apostrophe. */
  possessive: RegExp;
  /** What follows an apostrophe that looks like an opening mark that nothing closes. */
  cut: RegExp;
}

/** How titles become parts of addresses. */
export interface SlugStyle {
  /** How pages in all languages write its letters in Latin ones, unless their own table has them. */
  romanisation?: Romanisation;
  /** Latin letters that titles in this language write as something other than their base. */
  letters?: Readonly<Record<string, string>>;
  /** True where an apostrophe separates two words. */
  elides?: boolean;
}

/** A script in Latin letters. All letters are lower case. */
export interface Romanisation {
  inside: Readonly<Record<string, string>>;
  /** Letters that are written differently at the start of a word. */
  initial: Readonly<Record<string, string>>;
  /** What the second of two letters becomes after the first. */
  pairs: Readonly<Record<string, string>>;
  /** Changes what depends on a whole word, before the tables apply. */
  prepare?: (text: string) => string;
}
