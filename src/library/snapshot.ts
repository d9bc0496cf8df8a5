import type { Lang } from "../i18n/lang.ts";
import { BoundedMap } from "../kit/bounded-map.ts";
import { Addresses } from "../model/address.ts";
import type { Newsroom } from "../model/newsroom.ts";
import type { FeedContent, StoryCard, StoryView, TopicLink } from "../model/views.ts";
import type { Database } from "./database.ts";
import type { SearchLayout } from "./search/layout.ts";
import { StoryWords } from "./story-words.ts";
import { Windows } from "./windows.ts";

/** What every view is made from: one state of the library, which is not written to as long as the context is used. */
export interface ViewContext {
  db: Database;
  newsroom: Newsroom;
  addresses: Addresses;
  /** The one clock of this build. */
  now: number;
  kept: Kept;
}

/** What several views show, kept so that it is read once. */
export interface Kept {
  windows: Windows;
  words: StoryWords;
  /** By language and id. */
  cards: BoundedMap<string, StoryCard>;
  /** By language and key. */
  topics: Map<string, TopicLink>;
  /** By kind and key: whether the site tells of the list. */
  publicLists: Map<string, boolean>;
  searchLayouts: Map<Lang, SearchLayout>;
  /** The stories that feeds show, by language and id: the newest are in many feeds, each in three formats. */
  feedStories: BoundedMap<string, StoryView>;
  /** What feeds say, by kind, language, key and page: the formats of one are asked for one after the other. */
  feeds: BoundedMap<string, FeedContent>;
}

/** Cards take about 2 kB each. */
const CARDS = 20_000;
const FEED_STORIES = 1000;
const FEEDS = 4;

export function viewContext(db: Database, newsroom: Newsroom, now: number): ViewContext {
  const kept = {
    windows: new Windows(db),
    words: new StoryWords(db),
    cards: new BoundedMap<string, StoryCard>(CARDS),
    topics: new Map(),
    publicLists: new Map(),
    searchLayouts: new Map(),
    feedStories: new BoundedMap<string, StoryView>(FEED_STORIES),
    feeds: new BoundedMap<string, FeedContent>(FEEDS),
  };
  return { db, newsroom, addresses: new Addresses(newsroom.site), now, kept };
}
