import type { StoryId } from "./story-id.ts";

/**
 * What a body leaves open until it is pressed, because it depends on other stories, on photos or on the base path.
 * Attribute slots stand inside a quoted attribute value; `card`, `figure` and `image` stand where an element may.
 */
export type Slot =
  | { slot: "story-href"; id: StoryId }
  /** A path of this site that begins with a slash: gets the base path. */
  | { slot: "path-href"; path: string }
  /** A place on the same page, without `#`. */
  | { slot: "fragment-href"; id: string }
  /** Read also: a paragraph that holds only `[[id]]`. */
  | { slot: "card"; id: StoryId }
  /** A photo alone in its paragraph; `caption` is plain text, empty for none. */
  | { slot: "figure"; file: string; alt: string; caption: string }
  /** A photo within a sentence. */
  | { slot: "image"; file: string; alt: string };

/** HTML made by our markdown renderer, cut at its slots. */
export type Body = readonly (string | Slot)[];

/** A heading of the body; `text` is plain. */
export interface Heading {
  level: number;
  id: string;
  text: string;
}
