import { type Html, html } from "../../src/kit/html.ts";
import type { Picture, Rendition } from "../../src/model/photo.ts";
import { largest } from "../../src/model/photo.ts";
import type { Frame } from "../frame.ts";

/** Where a picture stands on a page: decides which of its widths the browser fetches. */
export type PicturePlace = "lead" | "figure" | "top-story" | "column" | "row" | "thumb";

/** Widths of the places in `css/layout.css`, from wide screens to narrow ones. */
const SIZES: Readonly<Record<PicturePlace, string>> = {
  lead: "(min-width: 80rem) 62.5rem, (min-width: 64rem) calc(100vw - 17.5rem), calc(100vw - 2.5rem)",
  figure: "(min-width: 80rem) 62.5rem, (min-width: 64rem) calc(100vw - 17.5rem), calc(100vw - 2.5rem)",
  "top-story": "(min-width: 80rem) 46rem, (min-width: 64rem) 60vw, calc(100vw - 2.5rem)",
  column: "(min-width: 80rem) 24rem, (min-width: 48rem) 30vw, calc(100vw - 2.5rem)",
  row: "(min-width: 48rem) 13rem, 7rem",
  thumb: "7rem",
};

export interface PictureOptions {
  place: PicturePlace;
  /** The picture that a reader sees first: fetched at once and before others. */
  first?: boolean;
  /** Its words stand beside it, so that it has nothing to add for those who do not see it. */
  decorative?: boolean;
}

/** A picture in all its files: AVIF where the browser knows it, else JPEG; its box is known before it loads. */
export function picture(frame: Frame, shown: Picture, options: PictureOptions): Html {
  const sizes = SIZES[options.place];
  const file = largest(shown.jpeg);
  const loading = options.first ? html` fetchpriority="high"` : html` loading="lazy"`;
  return html`<picture><source type="image/avif" srcset="${srcset(frame, shown.avif)}" sizes="${sizes}"><img src="${frame.addresses.href(file.path)}" srcset="${srcset(frame, shown.jpeg)}" sizes="${sizes}" width="${file.width}" height="${file.height}" alt="${options.decorative ? "" : shown.alt}"${loading} decoding="async"></picture>`;
}

function srcset(frame: Frame, renditions: readonly Rendition[]): string {
  return renditions.map((file) => `${frame.addresses.href(file.path)} ${file.width}w`).join(", ");
}
