import type { StoryView } from "../model/views.ts";
import type { FeedItem, ItemShelf } from "./item.ts";

/**
 * Items of one build: one state of the content and one set of settings, within which a story's language and
 * tag say all. Bounded, because a large site has more stories in its feeds than memory should hold; feeds
 * rendered format by format of the same list profit most.
 */
export class ItemCache implements ItemShelf {
  readonly #items = new Map<string, FeedItem>();
  readonly #limit: number;

  /** @param limit items to hold; the oldest goes first */
  constructor(limit = 2_000) {
    this.#limit = limit;
  }

  take(story: StoryView, make: () => FeedItem): FeedItem {
    const key = `${story.lang} ${story.tag}`;
    const known = this.#items.get(key);
    if (known !== undefined) return known;
    const item = make();
    if (this.#items.size >= this.#limit) this.#dropOldest();
    this.#items.set(key, item);
    return item;
  }

  #dropOldest(): void {
    for (const key of this.#items.keys()) {
      this.#items.delete(key);
      return;
    }
  }
}
