const OTHER = /[\r\u0085\u2028\u2029]/;

/**
 * A text with LF for every line end: CR LF, CR alone, and, in a text with none of these, the separators of Unicode. Within
 * lines those are spaces, so that lines are counted as editors do.
 */
export function withLineFeeds(text: string): string {
  if (!OTHER.test(text)) return text;
  const lines = text.replace(/\r\n?/g, "\n");
  return lines.replace(/[\u0085\u2028\u2029]/g, lines.includes("\n") ? " " : "\n");
}
