import type { AbsoluteUrl } from "../model/address.ts";
import type { Lang } from "../model/lang.ts";
import { largest, type Picture, type Rendition } from "../model/photo.ts";
import type { StoryView } from "../model/views.ts";
import { type Contributor, publisherOf } from "./channel.ts";
import { storyContent } from "./content.ts";
import type { FeedContext } from "./context.ts";
import { lineOf } from "./line.ts";

/** A story as all three formats tell it, so that they cannot disagree. Texts are clean and on one line, addresses absolute. */
export interface FeedItem {
  /** `tag:` URI. */
  id: string;
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
  /** Never empty: a story that nobody signs is the publisher's. */
  authors: readonly Contributor[];
  topics: readonly { name: string; url: AbsoluteUrl }[];
  photo?: FeedPhoto | undefined;
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

/** Makes a story ready for all formats, or takes it from the build's cache. */
export function feedItem(story: StoryView, context: FeedContext): FeedItem {
  return context.items?.take(story, context) ?? makeItem(story, context);
}

function makeItem(story: StoryView, context: FeedContext): FeedItem {
  const { site, addresses } = context;
  const named = ({ name, path }: { name: string; path: StoryView["path"] }) => ({
    name: lineOf(name),
    url: addresses.absolute(path),
  });
  return {
    id: story.tag,
    lang: story.lang,
    url: addresses.absolute(story.path),
    title: lineOf(story.title),
    summary: lineOf(story.lede),
    content: storyContent(story, context),
    published: new Date(story.date),
    updated: new Date(story.updated ?? story.date),
    authors: story.authors.length > 0 ? story.authors.map(named) : [publisherOf(site, addresses, story.lang)],
    topics: story.topics.map(named),
    photo: story.picture && feedPhoto(story.picture, context),
  };
}

function feedPhoto(picture: Picture, { addresses }: FeedContext): FeedPhoto {
  const image = ({ path, type, width, height, bytes }: Rendition): FeedImage => ({
    url: addresses.absolute(path),
    type,
    width,
    height,
    bytes,
  });
  return {
    full: image(largest(picture.jpeg)),
    thumbnail: image(picture.jpeg[0] ?? largest(picture.jpeg)),
    description: lineOf(picture.caption ?? picture.alt),
    credit: picture.credit === undefined ? undefined : lineOf(picture.credit),
  };
}

/**
 * Items of one build: one state of the content and one set of settings, within which a story's language and
 * tag say all. Bounded, because a large site has more stories in its feeds than memory should hold; feeds
 * rendered format by format of the same list profit most.
 */
export class ItemCache {
  readonly #items = new Map<string, FeedItem>();
  readonly #limit: number;

  /** @param limit items to hold; the oldest goes first */
  constructor(limit = 2_000) {
    this.#limit = limit;
  }

  take(story: StoryView, context: FeedContext): FeedItem {
    const key = `${story.lang} ${story.tag}`;
    const known = this.#items.get(key);
    if (known !== undefined) return known;
    const item = makeItem(story, context);
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
