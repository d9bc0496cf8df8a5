/** Latin letters that Unicode does not decompose into a base and an accent. */
// biome-ignore format: a table reads better in rows
const LETTERS: Record<string, string> = {
  œ: "oe", æ: "ae", ß: "ss", ł: "l", ø: "o", đ: "d", ð: "d", þ: "th", ı: "i", ŋ: "n", ħ: "h",
  ŧ: "t", ə: "a", ĳ: "ij", "№": "no",
};

/** Lower-case Latin letters reduced to the 26 of the alphabet. Not for Cyrillic: й and ї would fall apart. */
export function withoutAccents(text: string): string {
  return text
    .replace(/[^\p{ASCII}]/gu, (letter) => LETTERS[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{M}/gu, "");
}
