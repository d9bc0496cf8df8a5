import { recordingsOf } from "../blocks/recording/shown.ts";
import { memoPer } from "../kit/memo.ts";
import { atomId } from "../model/feed-id.ts";
import { largest, type Picture, type Rendition } from "../model/photo.ts";
import type { Source } from "../model/story.ts";
import type { StoryView } from "../model/views.ts";
import { publisherOf } from "./channel.ts";
import { storyContent } from "./content.ts";
import type { FeedContext } from "./context.ts";
import type { FeedImage, FeedItem, FeedPhoto, FeedRecording, FeedSource } from "./item.ts";
import { withPaidMark } from "./label.ts";
import { lineOf } from "./line.ts";

/** Items to hold, about 8 kB each: the newest stories are in many feeds. */
export const ITEMS = 1500;

/** A story prepared for all formats. */
export const feedItem = memoPer(makeItem, { key: nameOf, most: ITEMS });

/** Within one context, language and id identify a story. */
export function nameOf({ lang, feedId }: StoryView): string {
  return `${lang} ${feedId}`;
}

function makeItem(context: FeedContext, story: StoryView): FeedItem {
  const { site, addresses } = context;
  const named = ({ name, path }: { name: string; path: StoryView["path"] }) => ({
    name: lineOf(name),
    url: addresses.absolute(path),
  });
  return {
    id: story.feedId,
    iri: atomId(site, story.feedId),
    lang: story.lang,
    url: addresses.absolute(story.path),
    title: lineOf(withPaidMark(story.title, story.label, story.lang, context.words)),
    summary: lineOf(withPaidMark(story.lede, story.label, story.lang, context.words)),
    content: storyContent(story, context),
    published: new Date(story.published),
    updated: new Date(story.updated ?? story.published),
    authors: story.authors.length > 0 ? story.authors.map(named) : [publisherOf(site, addresses, story.lang)],
    label: story.label && { key: story.label.key, name: context.words.labels.names[story.label.key] },
    topics: story.topics.map(named),
    photo: story.picture && feedPhoto(story.picture, context),
    recording: feedRecording(story, context),
    source: story.source && feedSource(story.source, context),
  };
}

function feedSource({ name, url, relation }: Source, { words }: FeedContext): FeedSource {
  const isTheirs = relation === "reprint";
  return {
    name: lineOf(name),
    url,
    rights: isTheirs ? lineOf(`${name}. ${words.source.relation.reprint}`) : undefined,
  };
}

function feedRecording(story: StoryView, { addresses }: FeedContext): FeedRecording | undefined {
  const [first] = recordingsOf(story);
  if (first === undefined) return undefined;
  const { file, alt, caption } = first;
  const { path, bytes, media } = file;
  return {
    url: addresses.absolute(path),
    type: media.mime,
    bytes,
    seconds: media.seconds,
    description: lineOf(caption || alt),
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
