import type { Lang } from "../i18n/lang.ts";
import type { Instant } from "../kit/instant.ts";
import type { SitePath } from "./address.ts";
import type { Signature } from "./author.ts";
import type { Body, Heading } from "./body.ts";
import type { LeadAudio } from "./episode.ts";
import type { EventInfo } from "./event.ts";
import type { Label, PoliticalNotice, Sponsor } from "./label.ts";
import type { LiveReport } from "./live.ts";
import type { SeriesPlace } from "./series.ts";
import type { StoryId } from "./story-id.ts";
import type { TopicKey } from "./topic.ts";

export type { Instant };

export const RELATIONS = ["original", "rewritten", "translated", "reprint"] as const;
export type Relation = (typeof RELATIONS)[number];

export interface Source {
  name: string;
  url?: string | undefined;
  relation: Relation;
}

export interface Correction {
  date: Instant;
  /** Plain. */
  text: string;
  /** As pages and feeds show it, where it links or emphasises. */
  body?: Body | undefined;
}

/** The lead photo as the front matter names it. */
export interface LeadPhoto {
  file: string;
  alt: string;
  caption?: string | undefined;
}

/** One language of a story, read and checked. */
export interface Story {
  id: StoryId;
  lang: Lang;
  path: SitePath;
  title: string;
  lede: string;
  date: Instant;
  /** When the story was first published in this language: its date, or later. */
  published: Instant;
  updated: Instant | undefined;
  topics: readonly TopicKey[];
  authors: readonly Signature[];
  photo: LeadPhoto | undefined;
  series: SeriesPlace | undefined;
  /** What the text begins with: its episode, where it belongs to a podcast. */
  audio: LeadAudio | undefined;
  /** Its id in feeds where that does not come from its folder. */
  feedId: string | undefined;
  /** Old addresses, by `addressText`. */
  aliases: readonly string[];
  related: readonly StoryId[];
  /** How important it is to the newsroom, 0 to 9: the front page puts the heaviest of its newest stories first. */
  weight: number;
  source: Source | undefined;
  /** Where search engines are to find it, if not here: that of the original, for a reprint. */
  canonical: string | undefined;
  corrections: readonly Correction[];
  live: LiveReport | undefined;
  draft: boolean;
  /** What it announces, if it does. */
  event: EventInfo | undefined;
  /** What kind of text it is, where it is not plain news. */
  label: Label | undefined;
  /** Who paid for it, where somebody did. */
  sponsor: Sponsor | undefined;
  /** For a political advertisement. */
  political: PoliticalNotice | undefined;
  body: Body;
  headings: readonly Heading[];
  words: number;
}

/** Where a story stands in a list: by date, then by id. */
export interface Place {
  date: Instant;
  id: StoryId;
}
