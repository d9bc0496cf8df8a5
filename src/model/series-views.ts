/** What pages show of series and podcasts. */
import type { SitePath } from "./address.ts";
import type { Attachment } from "./attachment.ts";
import type { LeadAudio } from "./episode.ts";
import type { Picture } from "./photo.ts";
import type { Podcast } from "./podcast.ts";
import type { SeriesKey } from "./series.ts";
import type { StoryId } from "./story-id.ts";

/** What the page of a series says besides its stories. */
export interface SeriesHeading {
  kind: "series" | "podcast";
  /** How many parts it has when it is complete, where that is known. */
  parts?: number | undefined;
  /** The part that each story states, by its id. */
  places: Readonly<Record<StoryId, number>>;
  picture: Picture | undefined;
  /** What is said of a podcast. */
  podcast?: PodcastHeading | undefined;
}

/** What the page of a podcast says besides. */
export interface PodcastHeading {
  /** Its feed for programs; absent where the language has no episode. */
  feed: SitePath | undefined;
  /** Where else it can be subscribed to. */
  subscribe: Podcast["subscribe"];
  funding?: { url: string; text: string } | undefined;
  /** Seconds of each episode. */
  lengths: Readonly<Record<StoryId, number>>;
  /** What can be played at once. */
  newest: { title: string; path: SitePath; audio: LeadAudio; file: Attachment } | undefined;
}

/** Where a story stands in its series. */
export interface SeriesLink {
  key: SeriesKey;
  kind: "series" | "podcast";
  name: string;
  path: SitePath;
  /** Counted from 1; absent where the story states none. */
  part?: number | undefined;
  /** How many parts the series has when it is complete, where that is known. */
  parts?: number | undefined;
}
