/**
 * How each language sets what writers type: apostrophes, quotation marks, dashes, and the spaces at which a line must not
 * break. One set of rules for headlines, ledes, captions and bodies. Everything here is idempotent: a text that is already
 * set stays as it is.
 */
import type { Stretch } from "../../kit/stretch.ts";
import { type Lang, languageOf } from "../lang.ts";
import { setDashes } from "./dashes.ts";
import { setEdges } from "./edges.ts";
import { setMarks } from "./marks.ts";
import { cover, uncover } from "./untouched.ts";

/** Sets a line of plain text, such as a headline. */
export function setLine(text: string, lang: Lang): string {
  const stretch = { text, ends: [] };
  setStretch(stretch, lang);
  return stretch.text;
}

/**
 * Sets running text of several parts as if it were in one piece. What looks like markup, a shortcode or an address is left
 * alone.
 */
export function setStretch(stretch: Stretch, lang: Lang): void {
  const covered = cover(stretch);
  const { typography } = languageOf(lang);
  typography.prepare?.(stretch);
  setMarks(stretch, typography);
  setDashes(stretch);
  setEdges(stretch, typography.quotes);
  typography.finish?.(stretch);
  uncover(stretch, covered);
}
