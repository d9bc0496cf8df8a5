/** What the search page shows, and what the files of the search index are made from. */

import type { Lang } from "../i18n/lang.ts";
import type { SitePath } from "./address.ts";
import type { LabelKey } from "./label.ts";
import type { TopicsView } from "./topics-view.ts";
import type { Alternate, StoryCard } from "./views.ts";

/** The page that searches the archive. */
export interface SearchPageView {
  lang: Lang;
  path: SitePath;
  /** As `TopicsView` has them. */
  topics: TopicsView["groups"];
  /** Labels that stories have, in the order of `LABELS`; absent where none has one. */
  labels?: readonly LabelKey[] | undefined;
  /** Years that stories are from, newest first. */
  years: readonly number[];
  alternates: readonly Alternate[];
}

/** The words that the script of the search page needs, as the page gives them to it. */
export interface SearchPageWords {
  hint: string;
  searching: string;
  /** By plural category, as `foundAtLeast`; with `{n}`. */
  found: Readonly<Record<string, string>>;
  foundAtLeast: Readonly<Record<string, string>>;
  nothing: string;
  failed: string;
}

/** A part of the archive with a search index of its own. */
export interface SearchTierView {
  /** How many of the directory's months are in it. */
  months: number;
  /** It has 2 ** bits shards, if it has any month. */
  bits: number;
  /** A power of two greater than the number of its stories. */
  limit: number;
  /** 32 bits: a shard without the same stamp is not read with this directory. */
  stamp: number;
}

/** What a script needs to find and read the search index of a language. */
export interface SearchDirectoryView {
  /** The front page, below which the addresses of stories begin. */
  home: SitePath;
  /** Stories in a file of records. */
  chunk: number;
  /** Oldest first, each with its days that have stories and the number of stories of each. */
  months: readonly { month: string; days: readonly (readonly [day: number, stories: number])[] }[];
  /** The tier of the older months; the newer ones are in `recent`. */
  archive: SearchTierView;
  recent: SearchTierView;
}

/** Terms of the search index, month by month, packed as the library keeps them. */
export interface SearchBand {
  band: number;
  /** @property start number of the month's first story */
  months: readonly { start: number; postings: Uint8Array }[];
}

/** One of the files into which a tier of the search index is split by terms. */
export interface SearchShardView {
  stamp: number;
  shard: number;
  bits: number;
  limit: number;
  bands: readonly SearchBand[];
}

export interface SearchRecordsView {
  lang: Lang;
  /** Oldest first. */
  stories: readonly StoryCard[];
}
