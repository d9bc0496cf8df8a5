import type { TypefaceSubset } from "../i18n/languages/language.ts";

/** What texts and headlines are set in where the newsroom chose it; what is absent stays as it comes. */
export interface OwnFonts {
  headline?: OwnTypeface | undefined;
  text?: OwnTypeface | undefined;
}

export type Role = keyof OwnFonts;

export type OwnTypeface = SystemTypeface | LoadedTypeface;

/** What readers' systems have: nothing is loaded. */
export interface SystemTypeface {
  kind: "system";
  name: SystemName;
}

export const SYSTEM_NAMES = ["system-sans", "system-serif", "system-mono"] as const;
export type SystemName = (typeof SYSTEM_NAMES)[number];

/** A family of `theme/fonts`. */
export interface LoadedTypeface {
  kind: "loaded";
  family: string;
  /** Of its strokes, by which its stand-in is chosen. */
  design: FontDesign;
  /** All upright files, for what is drawn in it. */
  files: readonly FontSource[];
  faces: readonly OwnFace[];
  standIns: readonly StandIn[];
}

export type FontDesign = "serif" | "sans" | "mono";
export type FontStyle = "normal" | "italic";

/** A file of `theme/fonts`. */
export interface FontSource {
  /** Below the content folder. */
  path: string;
  /** Of its content. */
  hash: string;
  style: FontStyle;
  /** The lightest and the heaviest that it has; the same for one that does not vary. */
  weights: readonly [min: number, max: number];
  /** Where the other axes of a variable font stand by default. */
  axes: Readonly<Record<string, number>>;
}

/** What a page may load: one script's letters of a file, in the weights that are used. */
export interface OwnFace {
  source: FontSource;
  subset: TypefaceSubset;
  /** The characters that the file has of those in use, as a `unicode-range`. */
  ranges: string;
  /** The weights that it is cut to, and those of a text that it is chosen for. */
  cut: readonly [min: number, max: number];
  serves: readonly [min: number, max: number];
  /** Whether most of a page is set in it, so that pages ask for it at once. */
  isMain: boolean;
}

/** A font of readers' systems, stretched so that a text takes as much room in it. */
export interface StandIn {
  /** Of the system's font. */
  name: string;
  isBold: boolean;
  /** Set only where letters of a script differ from the others. */
  subset?: "cyrillic" | undefined;
  /** Full names of the font on different systems. */
  local: readonly string[];
  /** Percent: width, and heights by this width. */
  size: number;
  ascent: number;
  descent: number;
  lineGap: number;
}
