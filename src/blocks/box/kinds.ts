import type { BoxKind } from "../../markdown/box-syntax.ts";
import type { ShownPhoto, Slot } from "../../model/body.ts";

/** What a box is: what it is called in a text, and the class and the label that it has. */
export const KINDS = [
  "fact",
  "note",
  "tip",
  "important",
  "warning",
  "caution",
  "profile",
  "timeline",
  "question",
  "details",
  "poem",
] as const;

export type Kind = (typeof KINDS)[number];

/** A pull quote has tokens of its own, because it is made one when its words are known. */
export const BOXES: Readonly<Record<string, BoxKind>> = {
  ...Object.fromEntries(KINDS.map((kind) => [kind, { token: "box" }])),
  poem: { token: "box", verse: true },
  pull: { token: "pull" },
};

/** The beginning of a box; where it has a title, up to the title's words. */
export interface BoxSlot extends Slot {
  slot: "box";
  kind: Kind;
  /** What it is labelled as: what was folded away by a mark of its own is still a note or a warning. */
  label: Kind;
  /** The words of its title; empty for none. */
  title: string;
  /** Its number among those without a title that have the same label, counted from 1. */
  number: number;
  /** Whether its title may run against what is around it. */
  turns: boolean;
  /** Whether it stands in another. */
  isInner: boolean;
}

/** The end of the title of a box that folds: on pages it is a `summary`. */
export interface BoxTitleEndSlot extends Slot {
  slot: "box-title-end";
}

export interface BoxEndSlot extends Slot {
  slot: "box-end";
  kind: Kind;
  isInner: boolean;
}

/** A pull quote: words of a story, shown large beside it. */
export interface PullSlot extends Slot {
  slot: "pull";
  /** Its paragraphs. */
  words: readonly string[];
  /** Who said it; empty for nobody. */
  speaker: string;
  /** Whether the text has the same words, so that whoever listens has heard them. */
  isRepeated: boolean;
}

/** The photo of whom a profile is about. */
export interface PortraitSlot extends Slot {
  slot: "portrait";
  photos: readonly [Required<ShownPhoto>];
}
