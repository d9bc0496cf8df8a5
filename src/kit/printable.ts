/** What a terminal obeys, what reverses the text after it, what nobody sees, and what begins another line. */
const OBEYED = /[\p{C}\p{Zl}\p{Zp}]/gu;
/** Joins emoji into one sign, which people see. */
const JOINER = "\u200D";
const EMOJI = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)$/u;

/** A text as it can be shown on one line of a terminal, whatever it holds: an escape character becomes `\u{1b}`. */
export function printable(text: string): string {
  return text.replace(OBEYED, (sign, at: number) => {
    if (sign === JOINER && EMOJI.test(text.slice(Math.max(0, at - 2), at))) return sign;
    return `\\u{${sign.codePointAt(0)?.toString(16)}}`;
  });
}

/** The same, but line breaks stay. */
export function printableLines(text: string): string {
  return text.split("\n").map(printable).join("\n");
}
