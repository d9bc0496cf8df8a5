/**
 * How each language sets what writers type: apostrophes, quotation marks, dashes, and the spaces at which a line must not
 * break. One set of rules for headlines, ledes, captions and bodies. Everything here is idempotent: a text that is set
 * already stays as it is.
 */
import { replaceIn, type Stretch } from "../../kit/stretch.ts";
import type { Lang } from "../lang.ts";
import { setDashes } from "./dashes.ts";
import { setEdges } from "./edges.ts";
import { setMarks } from "./marks.ts";
import { setFrenchSpaces, setUkrainianSpaces } from "./spaces.ts";
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
  setMarks(stretch, lang);
  setDashes(stretch);
  setEdges(stretch, lang);
  if (lang === "uk") {
    setLetterApostrophes(stretch);
    setUkrainianSpaces(stretch);
  } else if (lang === "fr") setFrenchSpaces(stretch);
  uncover(stretch, covered);
}

/** What is typed for an apostrophe, where a keyboard has none. */
const TYPED_APOSTROPHE = /['’‘`´′]/;
const BETWEEN_LETTERS = /(?<=\p{Script=Cyrillic})['’‘`´′](?=\p{Script=Cyrillic})/gu;

/** In Ukrainian the apostrophe is a letter, which belongs to the word as browsers and search take it. */
function setLetterApostrophes(stretch: Stretch): void {
  if (TYPED_APOSTROPHE.test(stretch.text)) replaceIn(stretch, BETWEEN_LETTERS, "ʼ");
}
