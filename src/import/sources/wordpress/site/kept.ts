/**
 * A text to be kept while an export is read: a copy, for a part of a text holds the whole of it in memory, which is the piece
 * of the file that it was read in.
 */
export function kept(text: string): string {
  return text.length < 12 ? text : Buffer.from(text).toString();
}
