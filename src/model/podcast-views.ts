/** What files for programs for podcasts hold. */
import type { Lang } from "../i18n/lang.ts";
import type { SitePath } from "./address.ts";
import type { Attachment } from "./attachment.ts";
import type { Chapter } from "./episode.ts";
import type { Podcast } from "./podcast.ts";
import type { SeriesKey } from "./series.ts";
import type { Instant } from "./story.ts";
import type { StoryView } from "./views.ts";

/** The feed of a podcast. */
export interface PodcastView {
  lang: Lang;
  key: SeriesKey;
  path: SitePath;
  hub: SitePath;
  name: string;
  description: string;
  podcast: Podcast;
  /** `podcast:guid` */
  guid: string;
  artwork: Attachment;
  /** The latest change of any episode, including those that left it. */
  updated: Instant;
  /** The newest first; each has a recording. */
  episodes: readonly StoryView[];
}

/** The chapters of an episode. */
export interface ChaptersView {
  lang: Lang;
  path: SitePath;
  /** The headline of the episode. */
  title: string;
  /** The name of the podcast. */
  podcast: string;
  chapters: readonly Chapter[];
}
