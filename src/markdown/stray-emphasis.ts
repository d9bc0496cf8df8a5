/** Emphasis marks that stayed text. Not those inside a word, which mask letters, nor a single one after it, which marks a note. */
const STRAY: readonly RegExp[] = [
  /(?<!\*)\*{2,3}(?!\*)/gu,
  /(?<![\p{L}\p{N}_/@])__(?=[^\s_])|(?<=[^\s_])__(?![\p{L}\p{N}_])/gu,
  /(?<![\p{L}\p{N}_/@])_(?=\p{L})/gu,
  /(?<![\p{L}\p{N}*])\*(?=[\p{L}«"„“(])/gu,
  /(?<=[^\s~])~~(?!~)|(?<!~)~~(?=[^\s~])/gu,
  /(?<![=\p{L}\p{N}])==(?=[\p{L}«"„“])/gu,
];

const WORD = /[\p{L}\p{N}]/u;

/** The first emphasis mark in a text that emphasises nothing. */
export function strayEmphasis(text: string): string | undefined {
  for (const pattern of STRAY) {
    for (const { 0: mark, index } of text.matchAll(pattern)) {
      const [before, after] = [text[index - 1] ?? "", text[index + mark.length] ?? ""];
      if (!WORD.test(before) || !WORD.test(after)) return mark;
    }
  }
  return undefined;
}
