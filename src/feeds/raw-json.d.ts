/** In Node since 21; in no library of TypeScript yet (https://tc39.es/proposal-json-parse-with-source/). */
interface JSON {
  /** A value that `JSON.stringify` writes as this text: that of a string, a number, a boolean or null. */
  rawJSON(text: string): object;
}
