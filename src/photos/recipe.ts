import { createHash } from "node:crypto";
import eleventyImg from "@11ty/eleventy-img/package.json" with { type: "json" };
import type { FocalPoint } from "../model/photo.ts";
import { FORM_RECIPES, type PhotoForm } from "./forms.ts";
import { sharp } from "./sharp.ts";

/** How renditions are made. Whatever changes their bytes is in here or in the versions below. */
export const PHOTO_RECIPE = {
  /** Raise it when the code that makes renditions changes their bytes: a test reminds whoever changes that code. */
  edition: 4,
  /** Pixels. */
  widths: [400, 800, 1200, 1600],
  /** A photo gets a rendition of its own width where that is more than this many times the largest fitting width above. */
  ownWidthFrom: 1.1,
  /** What shows through transparent pixels, in both formats. */
  background: "#ffffff",
  /**
   * Effort 1 takes 0.6 of the work of effort 2 and, to look the same, 4 % more bytes; effort 0 17 %; effort 4 would save a fifth
   * for 13 times the work, ten bits a channel 4 % for 1.3 times (SSIMULACRA 2 of nine kinds of photo: `scripts/bench/README.md`).
   */
  avif: { quality: 52, effort: 1, chromaSubsampling: "4:2:0", bitdepth: 8, tune: "iq" },
  /**
   * What phones load, files up to this many pixels wide, is made with more effort, and has at most this many bytes: one over
   * that is made again at lower and lower quality, and accepted at the lowest.
   */
  light: { width: 800, effort: 2, bytes: 80_000, qualities: [44, 36, 28] },
  /** Files wider than this many pixels, half of all bytes, are for screens whose pixels are too small to be told apart. */
  dense: { over: 1200, quality: 51 },
  /**
   * mozjpeg's table of quantisation and its progressive scans, without its search: looks like all of mozjpeg at quality 78
   * at a fifth of the work, for 5 % more bytes. Next to no browser fetches a JPEG; readers of feeds and previews of links do.
   */
  jpeg: { quality: 76, progressive: true, quantisationTable: 3 },
  /** The largest size of each crop: width and height in pixels. */
  crops: { wide: [1200, 675], standard: [1200, 900], square: [1200, 1200] },
} as const;

/** The most pixels of a side: the limit of the AVIF encoder, and of JPEG in libvips (ITU-T T.81 allows 65,535). */
export const LARGEST_SIDE = { avif: 16_384, jpeg: 65_500 } as const;

/** What a derivation is made from. */
export interface DerivationInputs {
  /** Content hash from `inspectPhoto`. */
  hash: string;
  credit?: string | undefined;
  copyright?: string | undefined;
  /** What the crops must show; the centre where absent. */
  focus?: FocalPoint | undefined;
  crops: boolean;
  /** As `inspectPhoto` says it. */
  form?: PhotoForm | undefined;
}

export const CENTRE: FocalPoint = [0.5, 0.5];

/** The name of a derivation: equal keys mean equal bytes. 32 hex digits. */
export function derivationKey(inputs: DerivationInputs): string {
  const { hash, credit = null, copyright = null, focus = CENTRE, crops, form } = inputs;
  const versions = [sharp.versions.sharp, sharp.versions.vips, eleventyImg.version];
  const parts = [hash, credit, copyright, crops ? focus : null, PHOTO_RECIPE, versions, ...formParts(form)];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
}

/** Nothing for a photograph, so that its key is what it was before there were forms. */
function formParts(form: PhotoForm | undefined): unknown[] {
  return form === undefined ? [] : [form, FORM_RECIPES[form]];
}
