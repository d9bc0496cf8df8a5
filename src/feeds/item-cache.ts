import { BoundedMap } from "../kit/bounded-map.ts";
import type { StoryView } from "../model/views.ts";
import type { FeedItem, ItemShelf } from "./item.ts";

/**
 * Items of one build: one state of the content and one set of settings, within which a story's language and
 * tag say all. Bounded, because a large site has more stories in its feeds than memory should hold; feeds
 * rendered format by format of the same list profit most.
 */
export class ItemCache implements ItemShelf {
  readonly #items: BoundedMap<string, FeedItem>;

  /** @param limit items to hold; the oldest goes first */
  constructor(limit = 2_000) {
    this.#items = new BoundedMap(limit);
  }

  take(story: StoryView, make: () => FeedItem): FeedItem {
    return this.#items.take(`${story.lang} ${story.tag}`, make);
  }
}
