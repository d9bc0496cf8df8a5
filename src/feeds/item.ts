import type { Lang } from "../i18n/lang.ts";
import type { AbsoluteUrl } from "../model/address.ts";

/** Somebody responsible for a feed or an item. */
export interface Contributor {
  name: string;
  url: string;
}

/** A story for all three formats, so that they cannot disagree. Texts are clean and on one line, addresses absolute. */
export interface FeedItem {
  id: string;
  /** The same for Atom, which takes IRIs alone. */
  iri: string;
  lang: Lang;
  url: AbsoluteUrl;
  title: string;
  /** Plain text. */
  summary: string;
  /** HTML for any reader; see `storyContent`. */
  content: string;
  published: Date;
  /** The publication date where the story has never changed. */
  updated: Date;
  /** Never empty: a story without a byline is the publisher's. */
  authors: readonly Contributor[];
  /** What kind of text it is, where it is not plain news. */
  label?: { key: string; name: string } | undefined;
  topics: readonly { name: string; url: AbsoluteUrl }[];
  photo?: FeedPhoto | undefined;
  /** The first of its recordings: what podcast programs and players take. */
  recording?: FeedRecording | undefined;
  source?: FeedSource | undefined;
}

/** Where a story comes from. */
export interface FeedSource {
  /** Plain text. */
  name: string;
  url?: string | undefined;
  /** Who holds the rights to the text, where that is the source. */
  rights?: string | undefined;
}

/** A file of sound or moving pictures. */
export interface FeedRecording {
  url: AbsoluteUrl;
  type: string;
  bytes: number;
  seconds: number;
  /** Plain text, empty for none. */
  description: string;
}

export interface FeedPhoto {
  full: FeedImage;
  thumbnail: FeedImage;
  /** Plain text. */
  description: string;
  credit?: string | undefined;
}

/** One JPEG file: pixels and bytes. */
export interface FeedImage {
  url: AbsoluteUrl;
  type: string;
  width: number;
  height: number;
  bytes: number;
}
