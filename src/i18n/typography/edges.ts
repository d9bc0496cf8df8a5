/** Quotations of several paragraphs, of which each begins with a mark, and the last alone, or none, closes. */
import { replaceIn, type Stretch } from "../../kit/stretch.ts";
import type { Quotes } from "../languages/language.ts";

const OPENING = /^"(?=[\p{L}\p{N}…])/gu;
/** A number would be one of inches. */
const CLOSING = /(?<=[\p{L}\p{M}.!?…])"(?=[.,;:!?…]*$)/gu;

/** Sets the straight marks at both ends of a text that found no partner in it. */
export function setEdges(stretch: Stretch, [open, close]: Quotes): void {
  if (!stretch.text.includes('"')) return;
  replaceIn(stretch, OPENING, () => open);
  replaceIn(stretch, CLOSING, () => close);
}
