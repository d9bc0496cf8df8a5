import type { Messages } from "./messages.ts";

type Sentence = (...args: never[]) => string;

/** The names of a function's arguments. */
type Names<F> = F extends (...args: infer A) => string ? { [I in keyof Required<A>]: string } : never;

type HasSentences<T> = T extends Sentence
  ? true
  : T extends string | readonly unknown[]
    ? false
    : true extends { [K in keyof T]-?: HasSentences<NonNullable<T[K]>> }[keyof T]
      ? true
      : false;

/** The same tree with nothing but its functions, and their arguments in the place of each. */
type ArgumentsOf<T> = {
  readonly [K in keyof T as HasSentences<NonNullable<T[K]>> extends true ? K : never]-?: NonNullable<
    T[K]
  > extends Sentence
    ? Readonly<Names<NonNullable<T[K]>>>
    : ArgumentsOf<NonNullable<T[K]>>;
};

/** Forms that scripts choose among. */
interface Forms {
  readonly search: { readonly found: readonly string[]; readonly foundAtLeast: readonly string[] };
}

/**
 * What messages are made with, by the names that a newsroom's own words have for it in braces. `n` decides the plural form;
 * in parentheses, it need not be shown. What ends with a question mark may be unknown: the message has a form without it.
 * A message whose arguments are not here does not compile.
 */
export const MESSAGE_ARGUMENTS: ArgumentsOf<Messages> & Forms = {
  byline: { authors: ["(n)"], minutes: ["n"] },
  credit: { photo: ["name"], illustration: ["name"] },
  corrections: { notice: ["n"] },
  list: { between: ["from", "to"], on: ["day"], count: ["n"], since: ["n", "day"], added: ["n"] },
  archive: { year: ["year"] },
  feeds: { title: ["name", "format"], page: { copyOf: ["name"], copied: ["name"] } },
  search: { found: ["n"], foundAtLeast: ["n"] },
  embed: { before: ["host"], opened: ["title"], onlyThere: ["site"] },
  contribution: { women: ["(n)"] },
  code: { label: ["language"] },
  podcast: { episode: ["n"], season: ["n"] },
  series: { part: ["n", "of?"] },
  gallery: { label: ["n"], position: ["number", "photos"] },
  ownership: { description: ["site"] },
  preview: { due: ["when"], dated: ["when"] },
};
