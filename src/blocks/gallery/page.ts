import type { BlockPage } from "../../../templates/block-page.ts";
import type { Frame } from "../../../templates/frame.ts";
import { type PictureBox, picture } from "../../../templates/parts/picture.ts";
import { type Html, html } from "../../kit/html.ts";
import { largest, type Picture } from "../../model/photo.ts";
import { figcaption } from "../figure/page.ts";
import { type Row, rowsOf, TALLEST, WIDTH } from "./rows.ts";
import type { GallerySlot } from "./rule.ts";

/** Pixels of a rem, by which the boxes of pictures are given. */
const REM = 16;
/** A row that is so narrow stays one on a telephone: two portraits, such as of two candidates. */
const NARROW = 1.8;

/** A grid of photos, each of which leads to its large file; `script.ts` shows that in the page, by what is in the template. */
function gallery(frame: Frame, photos: readonly Picture[], first: number): Html {
  const rows = rowsOf(photos.map(ratioOf));
  const { gallery: words } = frame.messages;
  const figures = (row: Row) =>
    photos.slice(row.from, row.to).map((photo, i) => {
      const number = row.from + i;
      const position = words.position(number + 1, photos.length);
      return figure(frame, photo, { id: idOf(first + number), position, row });
    });
  const label = words.label(photos.length);
  return html`<div class="gallery" role="group" aria-label="${label}">
${rows.map((row) => html`<div class="gallery-row${row.ratio < NARROW && " gallery-narrow"}">\n${figures(row)}</div>\n`)}${viewer(frame, label)}</div>`;
}

/** Where a photo of a gallery is on its page; with an underscore, which ids of headings never have. */
function idOf(number: number): string {
  return `photo_${number}`;
}

function ratioOf({ jpeg }: Picture): number {
  const { width, height } = largest(jpeg);
  return width / height;
}

function figure(frame: Frame, shown: Picture, at: { id: string; position: string; row: Row }): Html {
  const large = frame.addresses.href((shown.vector ?? shown.motion ?? largest(shown.jpeg)).path);
  const name = shown.alt === "" && html` aria-label="${at.position}"`;
  return html`<figure class="figure" id="${at.id}" data-position="${at.position}">
<a href="${large}"${name}>${picture(frame, shown, { place: boxIn(at.row, ratioOf(shown)) })}</a>
${figcaption(frame, shown)}</figure>
`;
}

/**
 * The box of a photo: as high as those of all others, of which the rows of the sheet make what fits, in proportion.
 * @param ratio of width to height
 */
function boxIn(row: Row, ratio: number): PictureBox {
  const part = ratio / row.ratio;
  const wide = Math.min(WIDTH * part, TALLEST * ratio).toFixed(1);
  const percent = Math.round(100 * part);
  const narrow = row.ratio < NARROW ? `${percent}vw` : "100vw";
  return {
    sizes: `(min-width: 82rem) ${wide}rem, (min-width: 48rem) ${percent}vw, ${narrow}`,
    width: Math.max(1, Math.round(TALLEST * REM * ratio)),
    height: TALLEST * REM,
  };
}

/** What the script shows a photo with. */
function viewer({ messages: { gallery: words } }: Frame, label: string): Html {
  return html`<template>
<dialog class="viewer" aria-label="${label}">
<div class="viewer-strip" tabindex="0"></div>
<p class="viewer-position" role="status"></p>
<button class="viewer-close" type="button" aria-label="${words.close}"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 5l14 14M19 5L5 19"/></svg></button>
<button class="viewer-previous" type="button" aria-label="${words.previous}"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M15 4l-8 8 8 8"/></svg></button>
<button class="viewer-next" type="button" aria-label="${words.next}"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M9 4l8 8-8 8"/></svg></button>
</dialog>
</template>
`;
}

export default {
  slots: {
    gallery: ({ photos, first }: GallerySlot, body) =>
      gallery(
        body.frame,
        photos.map((photo) => body.picture(photo)),
        first,
      ),
  },
} satisfies BlockPage;
