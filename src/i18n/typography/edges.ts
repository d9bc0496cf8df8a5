/** Quotations of several paragraphs, of which each begins with a mark, and the last alone, or none, closes. */
import { replaceIn, type Stretch } from "../../kit/stretch.ts";
import type { Lang } from "../lang.ts";
import { quotesFor } from "./quotes.ts";

const OPENING = /^"(?=[\p{L}\p{N}…])/gu;
/** A number would be one of inches. */
const CLOSING = /(?<=[\p{L}\p{M}.!?…])"(?=[.,;:!?…]*$)/gu;

/** Sets the straight marks at both ends of a text that found no partner in it. */
export function setEdges(stretch: Stretch, lang: Lang): void {
  if (!stretch.text.includes('"')) return;
  const [open, close] = quotesFor(lang);
  replaceIn(stretch, OPENING, () => open);
  replaceIn(stretch, CLOSING, () => close);
}
