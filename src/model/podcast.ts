import type { Lang, Localised } from "../i18n/lang.ts";
import type { PodcastCategory } from "./podcast-categories.ts";
import type { RegisterFile } from "./register-picture.ts";

/** How the episodes of a podcast are to be heard: each on its own, the newest first, or one after the other. */
export const PODCAST_TYPES = ["episodic", "serial"] as const;
export type PodcastType = (typeof PODCAST_TYPES)[number];

/** What an episode is: Apple's `itunes:episodeType`. */
export const EPISODE_KINDS = ["full", "trailer", "bonus"] as const;
export type EpisodeKind = (typeof EPISODE_KINDS)[number];

/** What `series.yaml` says of a podcast besides what it says of any series. */
export interface Podcast {
  type: PodcastType;
  /** A square JPEG or PNG in `content/series/`, published as it is. */
  artwork: RegisterFile;
  /** Apple's categories, the most fitting first. */
  categories: readonly PodcastCategory[];
  explicit: boolean;
  /** Who makes it, as directories name them; else the publisher. */
  author?: Localised | undefined;
  /** Whom directories write to; feeds show the address to everybody. */
  owner?: { name: Localised; email: string } | undefined;
  /** The language that is spoken in all episodes; else each language of the site has a podcast of its own. */
  language?: Lang | undefined;
  copyright?: Localised | undefined;
  funding?: { url: string; text: Localised } | undefined;
  /** Whether other hosts are to refuse to take it over. */
  locked: boolean;
  /** The ids that its feeds were given elsewhere or earlier (`podcast:guid`), by language. */
  guid: Readonly<Partial<Record<Lang, string>>>;
  /** True where no episode is to come. */
  complete: boolean;
  /** Where its feed is now, if it has left this site. */
  movedTo?: string | undefined;
  /** Where else it can be subscribed to. */
  subscribe: readonly { name: string; url: string }[];
}

/** Whether it has episodes for programs in a language. */
export function isSpokenIn({ language }: Pick<Podcast, "language">, lang: Lang): boolean {
  return language === undefined || language === lang;
}
