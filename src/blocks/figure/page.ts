import type { BlockPage } from "../../../templates/block-page.ts";
import type { Frame } from "../../../templates/frame.ts";
import { isWide, picture, shapeOf } from "../../../templates/parts/picture.ts";
import { directionOf } from "../../kit/direction.ts";
import { type Html, html } from "../../kit/html.ts";
import { creditLine } from "../../model/credit-line.ts";
import { largest, type Picture, type Rendition } from "../../model/photo.ts";
import type { FigureSlot, ImageSlot } from "./rule.ts";

/**
 * A picture with its caption and the credit, which says what kind of picture it is.
 * @param lead the story's first picture, which is not loaded lazily
 */
export function figure(frame: Frame, shown: Picture, lead = false): Html {
  const wide = isWide(shown);
  const shape = shapeOf(shown);
  const place = wide ? (lead ? "page" : "wide") : "measure";
  const options = { place, first: lead } as const;
  const still = picture(frame, shown, options);
  return html`<figure class="figure${wide && " figure-wide"}${shape && ` figure-${shape}`}">
${shown.motion ? moving(frame, shown, shown.motion, still) : shape === "panorama" ? large(frame, shown, still) : still}
${figcaption(frame, shown)}</figure>`;
}

/** On a telephone a panorama is low: it leads to its largest file, in which it can be looked at from end to end. */
function large({ addresses }: Frame, { jpeg, alt }: Picture, still: Html): Html {
  return alt === "" ? still : html`<a href="${addresses.href(largest(jpeg).path)}">${still}</a>`;
}

/**
 * A picture that moves until the reader stops it, which needs no script, and never for those who asked for less motion; the
 * rest is in `css/sheets/photos.css`.
 */
function moving(frame: Frame, shown: Picture, motion: Rendition, still: Html): Html {
  const { path, width, height } = motion;
  return html`<div class="moving">
<img class="moving-frames" src="${frame.addresses.href(path)}" width="${width}" height="${height}" alt="${shown.alt}" loading="lazy" decoding="async">
<div class="moving-still">${still}</div>
<label class="moving-stop"><input type="checkbox"> ${frame.messages.gallery.stop}</label>
</div>`;
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
