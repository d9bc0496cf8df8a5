/** What the library keeps of stories and photos. */
import type { Lang } from "../i18n/lang.ts";
import type { SitePath } from "../model/address.ts";
import type { ListKind } from "../model/list.ts";
import type { Correction, Instant, Source, Story } from "../model/story.ts";

/** A story as the library keeps it; values of many parts are JSON. */
export interface StoryRow {
  path: SitePath;
  title: string;
  lede: string;
  date: Instant;
  published: Instant;
  updated: Instant | null;
  day: string;
  weight: number;
  draft: boolean;
  reprint: boolean;
  photo: string | null;
  topics: string;
  extra: string;
  version: string;
  card: string;
  /** As `packBody` makes it. */
  body: Uint8Array;
  /** As `storyTerms` makes them; absent where the site has no search. */
  terms?: Uint8Array;
  /** As `packWords` makes them. */
  words: Uint8Array;
  aliases: readonly { path: SitePath; line: number }[];
  lists: readonly StoryList[];
}

/** The parts of a story that no query asks for. */
export interface StoryExtra {
  authors: Story["authors"];
  related: Story["related"];
  source?: Source | undefined;
  corrections: readonly Correction[];
  headings: Story["headings"];
  words: number;
}

/** A list that a story is in as long as it is public. */
export type StoryList = readonly [ListKind, string];

/** A photo of a story; what pages say about it is JSON. */
export interface PhotoRow {
  file: string;
  /** Below the content folder. */
  path: string;
  key: string;
  hash: string;
  facts: string;
  uses: readonly Lang[];
}
