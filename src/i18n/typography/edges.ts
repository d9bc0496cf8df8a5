/** Quotations of several paragraphs: each begins with a mark, and only the last, or none, closes. */
import { replaceIn, type Stretch } from "../../kit/stretch.ts";
import type { Quotes } from "../languages/language.ts";

const OPENING = /^"(?=[\p{L}\p{N}…])/gu;
/** Not after a number, which would be one of inches. */
const CLOSING = /(?<=[\p{L}\p{M}.!?…])"(?=[.,;:!?…]*$)/gu;

/** Sets the straight marks at either end of a text that have no partner in it. */
export function setEdges(stretch: Stretch, [open, close]: Quotes): void {
  if (!stretch.text.includes('"')) return;
  replaceIn(stretch, OPENING, () => open);
  replaceIn(stretch, CLOSING, () => close);
}
