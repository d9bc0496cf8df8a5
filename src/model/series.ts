import type { Localised } from "../i18n/lang.ts";
import type { Podcast } from "./podcast.ts";
import type { RegisterPhoto } from "./register-picture.ts";

export type SeriesKey = string;

/** An entry of `content/series.yaml`: stories that belong together, in an order. */
export interface Series {
  key: SeriesKey;
  name: Localised;
  about?: Localised | undefined;
  photo?: RegisterPhoto | undefined;
  /** How many parts it has when it is complete, where that is known. */
  parts?: number | undefined;
  /** What makes it a podcast; absent for any other series. */
  podcast?: Podcast | undefined;
}

/** What stories show of a series: when it changes, they are read again and are new versions of themselves. */
export function shownByStories({ key, name, parts, podcast }: Series): readonly unknown[] {
  return [key, name, parts, podcast?.type];
}

/** The series that a story belongs to, as its front matter names it. */
export interface SeriesPlace {
  key: SeriesKey;
  /** Counted from 1. */
  part?: number | undefined;
}
