import type { StoryId } from "./story-id.ts";

/** A photo as a text shows it, with the text's own words for it, which are plain. */
export interface ShownPhoto {
  file: string;
  alt: string;
  /** Empty or absent for none. */
  caption?: string;
}

/**
 * What a body leaves open until it is pressed, because it depends on other stories, on photos, on the base path or on
 * where it is shown. The block that left it fills it, and keeps in it only what JSON can carry; it stands where an element
 * may, or inside a quoted attribute value.
 */
export interface Slot {
  /** Which slot it is: a name that only one block uses. */
  slot: string;
  /** Stories that it names, whose cards it needs. */
  stories?: readonly StoryId[];
  /** Photos of the story that it shows. */
  photos?: readonly ShownPhoto[];
  /** Names of files beside the story that it refers to, which are published as they are. */
  files?: readonly string[];
  /** Whether what follows it up to a slot `SLOT_END` is what it is filled with. */
  encloses?: true;
  [data: string]: unknown;
}

/** The slot that ends what another encloses. */
export const SLOT_END = "end";

/** The beginning of a box of the newsroom's own, with what its text says. */
export interface OwnBoxSlot extends Slot {
  encloses: true;
  /** Of the code that shows it. */
  version: string;
  /** Plain; empty where it has none. */
  title: string;
  /** The words of the items of its lists. */
  items: readonly string[];
  /** All its words but the title, a line for each block. */
  text: string;
}

/** The versions of the code that shows the newsroom's own boxes of these texts. */
export function ownVersions(bodies: readonly Body[]): string[] {
  return bodies.flat().flatMap((part) => (typeof part !== "string" && isOwnBox(part) ? [part.version] : []));
}

function isOwnBox(slot: Slot): slot is OwnBoxSlot {
  return slot.encloses === true && slot.slot.startsWith(OWN);
}

const OWN = "own:";

/** The name of the slot of a box of the newsroom's own. */
export function ownSlot(name: string): string {
  return OWN + name;
}

/** HTML made by our markdown renderer, cut at its slots. */
export type Body = readonly (string | Slot)[];

/** A heading of the body; `text` is plain. */
export interface Heading {
  level: number;
  id: string;
  text: string;
}
