/** How the words of a language are made ready for search. */
export interface Stemming {
  /** Words that every text has, folded. */
  stopWords: ReadonlySet<string>;
  /** The letters of the language's own words, folded; words in other letters are only folded. */
  script: RegExp;
  /** True where what follows an apostrophe is a word of its own («l’Ukraine»). */
  elides: boolean;
  /** The stem of a folded word in the language's script: the same for all its forms. */
  stem(word: string): string;
}
