/** How texts are put in quotes in YAML, and where quotes end. */

/** A text as YAML accepts it whatever it contains: in the kind of quotes that needs the fewest escapes. */
export function inQuotes(text: string): string {
  if (!/["\\]/.test(text)) return `"${text}"`;
  if (!text.includes("'")) return `'${text}'`;
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}

/** A text in quotes that end too early, without those around it; any other as it is. */
export function withoutQuotesAround(text: string): string {
  const [first = ""] = text;
  const isQuoted = /["']/.test(first) && text.length > 2 && text.endsWith(first);
  return isQuoted && text.split(first).length > 3 ? text.slice(1, -1) : text;
}

/**
 * Where a text in quotes ends.
 * @param start of its first quote
 * @returns the offset after its last quote; `undefined` where it is not closed
 */
export function endOfQuoted(text: string, start: number): number | undefined {
  const quote = text[start] as string;
  for (let at = start + 1; at < text.length; at++) {
    if (quote === '"' && text[at] === "\\") at++;
    else if (text[at] === quote) {
      if (quote === '"' || text[at + 1] !== "'") return at + 1;
      at++;
    }
  }
  return undefined;
}

/** What a backslash may stand before in double quotes (YAML 1.2.2, section 5.7). */
const ESCAPE = /\\(?:[0abt\tnvfre "/\\N_LP]|x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8}|$)/iy;

/** The first backslash of a text in double quotes that begins no valid escape, with the letter after it. */
export function wrongEscapeIn(quoted: string): string | undefined {
  for (let at = quoted.indexOf("\\"); at >= 0; at = quoted.indexOf("\\", at + 2)) {
    ESCAPE.lastIndex = at;
    if (!ESCAPE.test(quoted)) return quoted.slice(at, at + 2);
  }
  return undefined;
}

const LONGEST = 240;

/** A line as it is to be written, without its indentation; a long one is cut. */
export function shownLine(line: string): string {
  const text = line.trim();
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
