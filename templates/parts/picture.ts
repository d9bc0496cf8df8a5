import { type Html, html } from "../../src/kit/html.ts";
import type { FocalPoint, Picture, Rendition, Tone } from "../../src/model/photo.ts";
import { largest } from "../../src/model/photo.ts";
import type { Frame } from "../frame.ts";

/** Where a picture is on a page, which decides the width that the browser fetches. */
export type PicturePlace = "wide" | "measure" | "page" | "top-story" | "narrow" | "column" | "row" | "thumb";

/** Readers who save data get the smallest file, wherever the picture is. */
const REDUCED = "(prefers-reduced-data: reduce) 1px, ";

/** Widths of the places in `css/layout.css`, from wide screens to narrow ones. */
const SIZES: Readonly<Record<PicturePlace, string>> = {
  page: "(min-width: 82rem) 76rem, 100vw",
  wide: "(min-width: 82rem) 62.5rem, (min-width: 64rem) calc(100vw - 17.5rem), 100vw",
  measure: "(min-width: 43rem) 40rem, calc(100vw - 2.5rem)",
  "top-story": "(min-width: 82rem) 47rem, (min-width: 64rem) 58vw, 100vw",
  narrow: "(min-width: 82rem) 30rem, (min-width: 64rem) 37vw, calc(100vw - 2.5rem)",
  column: "(min-width: 82rem) 23rem, (min-width: 48rem) 30vw, calc(100vw - 2.5rem)",
  row: "(min-width: 48rem) 15rem, 5.5rem",
  thumb: "7rem",
};

/** A place whose width depends on what stands beside it. */
export interface PictureBox {
  /** The widths that the browser chooses a file by, as the attribute has them. */
  sizes: string;
  /** Pixels of the box that the page keeps free, in the photo's own proportions. */
  width: number;
  height: number;
}

export interface PictureOptions {
  place: PicturePlace | PictureBox;
  /** The picture that a reader sees first: fetched at once, before others. */
  first?: boolean;
  /** The words beside it say it all, so it adds nothing for those who do not see it. */
  decorative?: boolean;
}

/** A picture with all its files: AVIF, if any, where the browser knows it, else JPEG. Its box is fixed in advance. */
export function picture(frame: Frame, shown: Picture, options: PictureOptions): Html {
  const { place } = options;
  const sizes = REDUCED + (typeof place === "string" ? SIZES[place] : place.sizes);
  const file = largest(shown.jpeg);
  const { width, height } = typeof place === "string" ? file : place;
  const loading = options.first ? html` fetchpriority="high"` : html` loading="lazy"`;
  const avif =
    shown.avif.length > 0 &&
    html`<source type="image/avif" srcset="${srcset(frame, shown.avif)}" sizes="${sizes}">`;
  const vector =
    shown.vector && html`<source type="image/svg+xml" srcset="${frame.addresses.href(shown.vector.path)}">`;
  return html`<picture>${vector}${avif}<img class="${looks(shown)}" src="${frame.addresses.href(file.path)}" srcset="${srcset(frame, shown.jpeg)}" sizes="${sizes}" width="${width}" height="${height}" alt="${options.decorative ? "" : shown.alt}"${loading} decoding="async"></picture>`;
}

/**
 * The classes of `css/placeholders.css` that show a picture's tone until it has loaded, and keep its focal point in its
 * box.
 */
function looks({ tone, focus }: Picture): string {
  return `${toneClasses(tone)}${focus === undefined ? "" : focusClasses(focus)}`;
}

function toneClasses({ light, hue }: Tone): string {
  return `light-${light}${hue === undefined ? "" : ` hue-${hue}`}`;
}

function focusClasses([x, y]: FocalPoint): string {
  const [across, down] = [tenths(x), tenths(y)];
  return `${across === 5 ? "" : ` fx-${across}`}${down === 5 ? "" : ` fy-${down}`}`;
}

/**
 * Tenths away from the centre rather than towards it. Where a picture fills a box by `object-position: p`, a point at
 * the fraction f of it lies at p of the box, plus f − p of the picture: with p no nearer to the centre than f, and less
 * than a tenth from it, that is within any box that is not six times as narrow as the picture.
 */
function tenths(fraction: number): number {
  const tenth = Math.round(fraction * 1e6) / 1e5;
  return fraction < 0.5 ? Math.floor(tenth) : Math.ceil(tenth);
}

/** The pixels, and the ratio of width to height, from which a picture may fill a page. */
const WIDE_FROM = 1000;
const WIDE_RATIO = 1.25;

/** The ratios of width to height from which on a picture is upright, and a panorama. */
const UPRIGHT = 0.8;
const PANORAMA = 2.5;

/** How a picture is shaped where that needs a rule of its own. */
export function shapeOf({ jpeg }: Picture): "upright" | "panorama" | undefined {
  const { width, height } = largest(jpeg);
  const ratio = width / height;
  return ratio < UPRIGHT ? "upright" : ratio >= PANORAMA ? "panorama" : undefined;
}

/** Whether a picture gains by being shown larger than the text's column; a small or upright one does not. */
export function isWide(shown: Picture): boolean {
  const { width, height } = largest(shown.jpeg);
  return width >= WIDE_FROM && width / height >= WIDE_RATIO;
}

function srcset(frame: Frame, renditions: readonly Rendition[]): string {
  return renditions.map((file) => `${frame.addresses.href(file.path)} ${file.width}w`).join(", ");
}
