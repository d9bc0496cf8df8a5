import { BoundedMap } from "../kit/bounded-map.ts";
import type { FeedFormat } from "../model/list.ts";
import type { StoryView } from "../model/views.ts";
import type { FeedItem } from "./item.ts";

/** Items to hold: those of a few feeds, whose formats are written one after the other. */
const ITEMS = 200;

/** Written items to hold, of about 6 kB each: the newest stories are in many feeds. */
const WRITTEN = 4000;

/**
 * Keeps the items of one build: one state of the content and one set of settings, within which a story's language and
 * tag say all. Bounded, because a large site has more stories in its feeds than memory should hold.
 */
export class ItemShelf {
  readonly #items: BoundedMap<string, FeedItem>;
  readonly #written: BoundedMap<string, Uint8Array>;

  constructor(limits: { items: number; written: number } = { items: ITEMS, written: WRITTEN }) {
    this.#items = new BoundedMap(limits.items);
    this.#written = new BoundedMap(limits.written);
  }

  item(story: StoryView, make: () => FeedItem): FeedItem {
    return this.#items.take(nameOf(story), make);
  }

  written(story: StoryView, format: FeedFormat, write: () => Uint8Array): Uint8Array {
    return this.#written.take(`${format} ${nameOf(story)}`, write);
  }
}

function nameOf({ lang, tag }: StoryView): string {
  return `${lang} ${tag}`;
}
