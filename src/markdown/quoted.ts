const LONGEST = 80;

/** A piece of the text as a message names it: in quotation marks, and cut short where it is long. */
export function quoted(text: string): string {
  return `"${text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text}"`;
}
