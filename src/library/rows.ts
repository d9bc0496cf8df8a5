/** What the library keeps of stories and photos. */
import type { Lang } from "../i18n/lang.ts";
import type { SitePath } from "../model/address.ts";
import type { ListKind } from "../model/list.ts";
import type { SeriesKey } from "../model/series.ts";
import type { Instant, Story } from "../model/story.ts";

/** A story as the library keeps it; compound values are JSON. */
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
  /** Search engines are to find it elsewhere. */
  elsewhere: boolean;
  photo: string | null;
  label: string | null;
  event: string | null;
  topics: string;
  authors: string;
  extra: string;
  /** Changes with what the text says, whatever its folder and date. */
  says: string;
  version: string;
  card: string;
  /** As `packBody` makes it. */
  body: Uint8Array;
  /** As `storyTerms` makes them; absent where the site has no search. */
  terms?: Uint8Array;
  /** As `packWords` makes them. */
  words: Uint8Array;
  /** The id in feeds that its front matter states. */
  statedId?: { feedId: string; line: number };
  aliases: readonly { path: string; line: number }[];
  /** The part of its series that it states. */
  part?: { key: SeriesKey; part: number; line: number };
  /** When its live report ends, as long as that is going on. */
  liveUntil: number | null;
  /** The time for which all this holds, where it does not hold for good. */
  span?: { since: number; until: number | null };
  lists: readonly StoryList[];
}

/** What a card shows of a story besides its first topic, its photo and the names of its authors: each is a column, and part of the card's hash. */
export const CARD_COLUMNS = [
  "path",
  "title",
  "lede",
  "date",
  "published",
  "weight",
  "draft",
  "photo",
  "label",
  "authors",
  "liveUntil",
] as const satisfies readonly (keyof StoryRow)[];

/** The parts of a story that no query selects by name: they are kept together, as JSON. */
const EXTRA = [
  "feedId",
  "series",
  "audio",
  "related",
  "source",
  "canonical",
  "corrections",
  "sponsor",
  "political",
  "live",
  "headings",
  "words",
] as const;
export type StoryExtra = Pick<Story, (typeof EXTRA)[number]>;

/** Fails to compile if a part of a story would get lost on its way into the library. */
type Kept = keyof StoryRow | keyof StoryExtra | "id" | "lang";
export function extraOf(story: Exclude<keyof Story, Kept> extends never ? Story : never): StoryExtra {
  return Object.fromEntries(EXTRA.map((name) => [name, story[name]])) as unknown as StoryExtra;
}

/** A list that a story is in while it is public. */
export type StoryList = readonly [ListKind, string];

/** A photo of a story; what pages say about it is JSON. */
export interface PhotoRow {
  file: string;
  /** Path below the content folder. */
  path: string;
  key: string;
  hash: string;
  facts: string;
  uses: readonly Lang[];
}
