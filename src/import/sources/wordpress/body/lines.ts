/** HTML is changed so that each line of it stays the line of the original that it came from. */

/** HTML on one line, read as the same. */
export function oneLine(html: string): string {
  if (!html.includes("\n")) return html;
  return html.replace(/<[a-z/!][^>]*>|\n/gi, (part) =>
    part === "\n" ? "&#10;" : part.replaceAll("\n", " "),
  );
}

/** HTML that stands for a part of the original, with as many line breaks as that. */
export function inPlace(html: string, original: string): string {
  return oneLine(html) + breaksOf(original);
}

const COMMENT = /<!--(?:[\s\S]*?-->|[\s\S]*$)/g;

/** HTML without comments; one that does not end goes to the end of the text, as browsers have it. */
export function withoutComments(html: string): string {
  return html.includes("<!--") ? html.replace(COMMENT, breaksOf) : html;
}

/** The line breaks of a text alone. */
function breaksOf(text: string): string {
  return "\n".repeat(countLines(text));
}

/** How many line breaks a text has between two places in it. */
export function countLines(text: string, from = 0, end = text.length): number {
  let count = 0;
  for (let at = text.indexOf("\n", from); at >= 0 && at < end; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
