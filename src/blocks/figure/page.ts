import type { BlockPage } from "../../../templates/block-page.ts";
import type { Frame } from "../../../templates/frame.ts";
import { isWide, picture } from "../../../templates/parts/picture.ts";
import { directionOf } from "../../kit/direction.ts";
import { type Html, html } from "../../kit/html.ts";
import { creditLine } from "../../model/credit-line.ts";
import type { Picture } from "../../model/photo.ts";
import type { FigureSlot, ImageSlot } from "./rule.ts";

/**
 * A picture with its caption and the credit, which says what kind of picture it is.
 * @param lead the story's first picture, which is not loaded lazily
 */
export function figure(frame: Frame, shown: Picture, lead = false): Html {
  const wide = isWide(shown);
  const place = wide ? (lead ? "page" : "wide") : "measure";
  return html`<figure class="figure${wide && " figure-wide"}">
${picture(frame, shown, { place, first: lead })}
${figcaption(frame, shown)}</figure>`;
}

/** The words below a picture; none where it has neither caption nor credit. */
export function figcaption(frame: Frame, shown: Picture): Html | null {
  const credit = creditLine(frame.messages, shown);
  if (!shown.caption && credit === "") return null;
  return html`<figcaption>${shown.caption ? html`<span class="caption"${directionOf(shown.caption, frame.direction)}>${shown.caption}</span> ` : null}${
    credit && html`<span class="credit">${credit}</span>`
  }</figcaption>
`;
}

export default {
  slots: {
    figure: ({ photos: [photo] }: FigureSlot, body) => figure(body.frame, body.picture(photo)),
    image: ({ photos: [photo] }: ImageSlot, body) =>
      html`<span class="inline-picture">${picture(body.frame, body.picture(photo), { place: "measure" })}</span>`,
  },
} satisfies BlockPage;
