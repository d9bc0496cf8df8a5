import type { Lang } from "../i18n/lang.ts";
import { feedsOfList } from "../library/list-feeds.ts";
import { type ListName, olderPages, oldestIn, storiesOnPage } from "../library/list-pages.ts";
import { isPublicList } from "../library/public-lists.ts";
import { relatedTopics } from "../library/related-topics.ts";
import type { Snapshot } from "../library/snapshot.ts";
import type { Author } from "../model/author.ts";
import { feedPathsOf } from "../model/feed-formats.ts";
import type { Picture } from "../model/photo.ts";
import { type RegisterPhoto, registerFolder } from "../model/register-picture.ts";
import type { StoryId } from "../model/story-id.ts";
import type { ListView } from "../model/views.ts";
import { cardsOf, topicLink } from "./cards.ts";
import { frontOf } from "./front.ts";
import { pictureOf } from "./pictures.ts";
import { inSeriesOrder, seriesHeading } from "./series-heading.ts";
import { shareImageOf } from "./share-images.ts";

/** A page of a list; nothing where the list or the page does not exist, or the list is not public. */
export function listView(context: Snapshot, name: ListName, page: number): ListView | undefined {
  const { db, newsroom, addresses } = context;
  const { list, lang, key } = name;
  const heading = headingOf(context, name, page);
  const older = olderPages(db, name);
  if (heading === undefined || page > older) return undefined;
  const next = page === 0 ? older : page - 1;
  const ids = storiesOnPage(db, name, page);
  const cards = cardsOf(context, ids, lang);
  const stories = heading.series ? inSeriesOrder(heading.series, cards) : cards;
  return {
    kind: list,
    lang,
    key,
    ...heading,
    feeds: feedPathsOf(feedsOfList(context, name), (format) => addresses.feed(list, lang, key, format)),
    path: addresses.hub(list, lang, key, page),
    page,
    hub: addresses.hub(list, lang, key),
    shareImage: shareImageOf(context, { kind: list, lang, key }),
    older: next === 0 ? undefined : addresses.hub(list, lang, key, next),
    stories,
    ...(page === 0 && ofTheWhole(context, name, heading, ids)),
    ...(page === 0 && list === "home" && { front: frontOf(context, lang, stories) }),
    alternates:
      page === 0
        ? newsroom.site.languages.map((other) => ({ lang: other, path: addresses.hub(list, other, key) }))
        : [],
  };
}

/** What only the newest page shows. */
function ofTheWhole(
  context: Snapshot,
  name: ListName,
  { topic }: ListHeading,
  ids: readonly StoryId[],
): Pick<ListView, "extent" | "topic"> {
  const { db, newsroom } = context;
  const { lang, key } = name;
  const since = oldestIn(db, name);
  const count = olderPages(db, name) * newsroom.site.listSize + ids.length;
  const related = topic ? relatedTopics(db, newsroom.topics, { key, lang }, ids) : [];
  return {
    ...(since !== undefined && { extent: { count, since } }),
    ...(topic && { topic: { ...topic, related: related.map((other) => topicLink(context, other, lang)) } }),
  };
}

type ListHeading = Pick<ListView, "name" | "description" | "topic" | "author" | "portrait" | "series">;

function headingOf(context: Snapshot, { list, lang, key }: ListName, page: number): ListHeading | undefined {
  const { site, authors } = context.newsroom;
  if (!isPublicList(context, list, key)) return undefined;
  if (list === "home") return { name: site.name[lang], description: site.description[lang] };
  if (list === "topic") return topicHeading(context, key, lang);
  if (list === "series") return headingOfSeries(context, key, lang, page);
  const author = authors.get(key);
  return author && authorHeading(context, author, lang);
}

function authorHeading(context: Snapshot, author: Author, lang: Lang): ListHeading {
  const { key, name, description, photo } = author;
  return {
    name: name[lang],
    description: description?.[lang],
    author,
    ...(photo !== undefined && { portrait: portraitOf(context, key, photo, lang) }),
  };
}

function portraitOf(context: Snapshot, key: string, photo: RegisterPhoto, lang: Lang): Picture {
  const words = { file: photo.file, alt: photo.alt[lang], caption: photo.caption?.[lang] };
  return pictureOf(context, registerFolder("authors", key), lang, words);
}

/** What is told of a series as a whole stands on its newest page, and a new part changes no older one. */
function headingOfSeries(context: Snapshot, key: string, lang: Lang, page: number): ListHeading | undefined {
  const series = context.newsroom.series.get(key);
  return (
    series && {
      name: series.name[lang],
      description: series.about?.[lang],
      ...(page === 0 && { series: seriesHeading(context, series, lang) }),
    }
  );
}

function topicHeading(context: Snapshot, key: string, lang: Lang): ListHeading | undefined {
  const { topics } = context.newsroom;
  const topic = topics.get(key);
  if (topic === undefined) return undefined;
  const isTold = (other: string) => isPublicList(context, "topic", other);
  const { parent } = topic;
  return {
    name: topic.name[lang],
    description: topic.description?.[lang],
    topic: {
      kind: topic.kind,
      parent: parent !== undefined && isTold(parent) ? topicLink(context, parent, lang) : undefined,
      children: topics
        .children(key)
        .filter((child) => isTold(child.key))
        .map((child) => topicLink(context, child.key, lang)),
      related: [],
    },
  };
}
