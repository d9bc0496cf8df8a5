import type { SitePath } from "./address.ts";

/** One encoded file of a photo. */
export interface Rendition {
  path: SitePath;
  type: "image/avif" | "image/jpeg" | "image/svg+xml" | "image/webp";
  /** Pixels. */
  width: number;
  height: number;
  bytes: number;
}

/** The files made from one photo, each list from the narrowest to the widest. */
export interface Renditions {
  tone: Tone;
  /** Empty where the photo is taller than AVIF allows, or is published as a drawing. */
  avif: readonly Rendition[];
  /** Never empty. */
  jpeg: readonly Rendition[];
  /** JPEG crops of a lead photo for social cards and structured data. */
  crops?: Crops | undefined;
  /** The drawing itself, safe, where the photo is one and not too heavy; its pictures stand for it elsewhere. */
  vector?: Rendition | undefined;
  /** The picture that moves, where it does; the others show its first frame. */
  motion?: Rendition | undefined;
}

export interface Crops {
  /** 16:9 */
  wide: Rendition;
  /** 4:3 */
  standard: Rendition;
  /** 1:1 */
  square: Rendition;
}

/**
 * What a photo looks like from far away, to stand in its place until it has loaded: one of five steps from dark (0) to
 * light (4), and one of twelve hues around the circle of OKLCH, the first from -15° to 15°; absent for a grey.
 */
export interface Tone {
  light: number;
  hue?: number | undefined;
}

/** A point of a photo that no crop may lose: fractions of its width and height. */
export type FocalPoint = readonly [x: number, y: number];

/** A photo as one page shows it: its files, and its words in the page's language. */
export interface Picture extends Renditions {
  /** File name in the story's folder. */
  file: string;
  kind: "photo" | "illustration";
  /** Plain text. */
  alt: string;
  caption?: string | undefined;
  credit?: string | undefined;
  licence?: string | undefined;
  source?: string | undefined;
  /** The centre where absent. */
  focus?: FocalPoint | undefined;
}

/** The largest rendition: what enclosures and plain `img` elements outside our pages point to. */
export function largest(renditions: readonly Rendition[]): Rendition {
  return renditions[renditions.length - 1] as Rendition;
}
