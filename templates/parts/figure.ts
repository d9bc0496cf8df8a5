import { creditLine } from "../../src/i18n/credit-line.ts";
import { directionOf } from "../../src/kit/direction.ts";
import { type Html, html } from "../../src/kit/html.ts";
import type { Picture } from "../../src/model/photo.ts";
import type { Frame } from "../frame.ts";
import { isWide, picture } from "./picture.ts";

/**
 * A picture with its caption and the credit, which says what kind of picture it is.
 * @param lead the story's first picture, which does not wait until it is scrolled to
 */
export function figure(frame: Frame, shown: Picture, lead = false): Html {
  const wide = isWide(shown);
  const place = wide ? (lead ? "page" : "wide") : "measure";
  return html`<figure class="figure${wide && " figure-wide"}">
${picture(frame, shown, { place, first: lead })}
${figcaption(frame, shown)}</figure>`;
}

function figcaption(frame: Frame, shown: Picture): Html | null {
  const credit = creditLine(frame.messages, shown);
  if (!shown.caption && credit === "") return null;
  return html`<figcaption>${shown.caption ? html`<span class="caption"${directionOf(shown.caption)}>${shown.caption}</span> ` : null}${
    credit && html`<span class="credit">${credit}</span>`
  }</figcaption>
`;
}
