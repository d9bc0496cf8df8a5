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
  [data: string]: unknown;
}

/** HTML made by our markdown renderer, cut at its slots. */
export type Body = readonly (string | Slot)[];

/** A heading of the body; `text` is plain. */
export interface Heading {
  level: number;
  id: string;
  text: string;
}
