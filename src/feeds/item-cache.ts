import { BoundedMap } from "../kit/bounded-map.ts";
import type { XmlFeedFormat } from "../model/list.ts";
import type { StoryView } from "../model/views.ts";
import type { FeedItem } from "./item.ts";

/** Items to hold, of about 8 kB each: the newest stories are in many feeds. */
const ITEMS = 1500;

/** Items written in XML to hold, of about 6 kB each: those of the same stories in both formats. */
const WRITTEN = 2 * ITEMS;

/**
 * Keeps the items of one build: one state of the content and one set of settings, within which a story's language and
 * tag say all. Bounded, because a large site has more stories in its feeds than memory should hold.
 */
export class ItemCache {
  readonly #items: BoundedMap<string, FeedItem>;
  readonly #written: BoundedMap<string, Uint8Array>;

  constructor(limits: { items: number; written: number } = { items: ITEMS, written: WRITTEN }) {
    this.#items = new BoundedMap(limits.items);
    this.#written = new BoundedMap(limits.written);
  }

  item(story: StoryView, make: () => FeedItem): FeedItem {
    return this.#items.take(nameOf(story), make);
  }

  written(story: StoryView, format: XmlFeedFormat, write: () => Uint8Array): Uint8Array {
    return this.#written.take(`${format} ${nameOf(story)}`, write);
  }
}

function nameOf({ lang, tag }: StoryView): string {
  return `${lang} ${tag}`;
}
