import type { Direction } from "../../kit/direction.ts";
import type { Stretch } from "../../kit/stretch.ts";
import type { Stemming } from "../stem/stemming.ts";
import type { Messages } from "./messages.ts";

/** What a script in a browser needs of a language, to search and to show what it found. */
export interface Reading<Code extends string = string> {
  /** As it stands in addresses, in the names of files and in `lang` (BCP 47). */
  code: Code;
  dates: DateStyle;
  stemming: Stemming;
}

/** All that there is to know of a language. */
export interface Language<Code extends string = string> extends Reading<Code> {
  /** In itself. */
  name: string;
  direction: Direction;
  /** Unicode's name of the script that it is written in. */
  script: string;
  /** Files of the typeface that its pages load, that with most of their letters first. */
  typeface: readonly TypefaceSubset[];
  /** The letters, in both cases, that it has in those files which are not served whole. */
  letters?: string;
  typography: Typography;
  slugs: SlugStyle;
  messages: Messages;
  /** What people write for yes and for no where they know no other word for it. */
  answers: { yes: readonly string[]; no: readonly string[] };
}

/** Files of the typeface's package. Those for Latin and Cyrillic are served whole, of the others the letters of the site's languages. */
export type TypefaceSubset = "latin" | "cyrillic" | "latin-ext" | "cyrillic-ext" | "greek" | "vietnamese";

export interface DateStyle {
  /** The language in the land whose customs of dates and numbers are its own, such as `en-GB` (BCP 47). */
  locale: string;
  /** What stands between a date and a time. */
  timeJoin: string;
  /** Puts right what CLDR's patterns cannot say. */
  corrected?: (date: string) => string;
}

/** How a language sets what writers type. */
export interface Typography {
  quotes: Quotes;
  /** The colon behind a label. */
  colon: string;
  /** Writers put spaces between quotation marks and what is quoted. */
  hasSpacedQuotes?: boolean;
  /** Single marks are those of the second level, also where no other quotation is around them. */
  hasSingleQuotes?: boolean;
  /** What words lose before a vowel, as it stands before the apostrophe: l’, qu’, lorsqu’. */
  elided?: RegExp;
  /** Of a language whose words begin and end with apostrophes. */
  apostrophes?: EdgeApostrophes;
  /** What else is set, behind marks and dashes, such as spaces at which no line breaks. Idempotent. */
  finish?: (stretch: Stretch) => void;
}

/** Opening and closing quotation marks, then those of a quotation within a quotation; spaces inside belong to the marks. */
export type Quotes = readonly [open: string, close: string, innerOpen: string, innerClose: string];

/** Apostrophes at the edges of words, which look like quotation marks. */
export interface EdgeApostrophes {
  /** How words that begin with one go on, behind the apostrophe and wherever they stand. */
  clipped: readonly RegExp[];
  /** What is a possessive behind something that is no letter; looked for from one sign before the apostrophe. */
  possessive: RegExp;
  /** What follows one that would open a quotation, where nothing closes it. */
  cut: RegExp;
}

/** How titles become parts of addresses. */
export interface SlugStyle {
  /** Of letters that pages in all languages write in Latin ones so, but for those whose own table has them. */
  romanisation?: Romanisation;
  /** Of Latin letters, in titles of this language: what is written for each but its base. */
  letters?: Readonly<Record<string, string>>;
  /** An apostrophe parts two words. */
  elides?: boolean;
}

/** A script in Latin letters. All letters are small. */
export interface Romanisation {
  inside: Readonly<Record<string, string>>;
  /** What is another at the start of a word. */
  initial: Readonly<Record<string, string>>;
  /** What the second of two letters becomes behind the first. */
  pairs: Readonly<Record<string, string>>;
  /** What has to be known of a whole word before. */
  prepare?: (text: string) => string;
}
