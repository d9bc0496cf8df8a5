import type { Localised } from "../i18n/lang.ts";
import type { FocalPoint } from "./photo.ts";
import type { Podcast, SeriesFile } from "./podcast.ts";
import type { StoryId } from "./story-id.ts";

export type SeriesKey = string;

/** The picture of a series, as `series.yaml` names it: a file in `content/series/`. */
export interface SeriesPhoto extends SeriesFile {
  alt: Localised;
  caption?: Localised | undefined;
  kind?: "photo" | "illustration" | undefined;
  credit?: Localised | undefined;
  licence?: string | undefined;
  source?: string | undefined;
  focus?: FocalPoint | undefined;
}

/** An entry of `content/series.yaml`: stories that belong together, in an order. */
export interface Series {
  key: SeriesKey;
  name: Localised;
  about?: Localised | undefined;
  photo?: SeriesPhoto | undefined;
  /** How many parts it has when it is complete, where that is known. */
  parts?: number | undefined;
  /** What makes it a podcast; absent for any other series. */
  podcast?: Podcast | undefined;
}

/** Where the files of a series stand among those of stories: no story has such a folder. */
export function seriesFolder(key: SeriesKey): StoryId {
  return `${SERIES_FOLDERS}${key}`;
}

/** What those folders begin with. */
export const SERIES_FOLDERS = "series:";

/** The series that a story belongs to, as its front matter names it. */
export interface SeriesPlace {
  key: SeriesKey;
  /** Counted from 1. */
  part?: number | undefined;
}
