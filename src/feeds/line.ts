import { withoutForbidden } from "../kit/xml.ts";

/** Text that every format can carry literally: without what XML forbids, and on one line, as readers join lines anyway. */
export function lineOf(text: string): string {
  return withoutForbidden(text).replace(/[\t\n\r]+/g, " ");
}
