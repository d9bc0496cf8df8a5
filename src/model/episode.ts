import type { EpisodeKind } from "./podcast.ts";

/** A place in a recording that one can go to. */
export interface Chapter {
  /** Seconds from the beginning. */
  start: number;
  /** Plain. */
  title: string;
  /** A page about it. */
  url?: string | undefined;
}

/** The recording that a story is about: an episode, where the story belongs to a podcast. */
export interface LeadAudio {
  /** Its name beside the text. */
  file: string;
  /** What is heard, plain. */
  alt: string;
  /** Plain. */
  caption?: string | undefined;
  chapters: readonly Chapter[];
  episode?: number | undefined;
  season?: number | undefined;
  kind: EpisodeKind;
  /** Where it differs from what the podcast says of itself. */
  explicit?: boolean | undefined;
}
