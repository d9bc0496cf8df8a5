import { withoutForbidden } from "../kit/xml.ts";

/** Text as every format can carry it to the letter: without what XML forbids, and on one line, because readers join lines anyway. */
export function lineOf(text: string): string {
  return withoutForbidden(text).replace(/[\t\n\r]+/g, " ");
}
