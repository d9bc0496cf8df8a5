import type { Localised } from "../i18n/lang.ts";
import { memoPer } from "../kit/memo.ts";
import { archiveDocuments, hasArchive } from "../library/feed-archive.ts";
import { feedDateBefore } from "../library/feed-dates.ts";
import { feedsOfList } from "../library/list-feeds.ts";
import { type ListName, newestOf, storiesOnPage } from "../library/list-pages.ts";
import { isPublicList } from "../library/public-lists.ts";
import type { Snapshot } from "../library/snapshot.ts";
import { archivedFormats } from "../model/feed-formats.ts";
import type { FeedFormat, ListKind } from "../model/list.ts";
import type { Newsroom } from "../model/newsroom.ts";
import type { StoryId } from "../model/story-id.ts";
import type { FeedContent, FeedView } from "../model/views.ts";
import { storyView } from "./story-view.ts";

/**
 * The feed of a list in one format; nothing where the list is not public.
 * @param page of its archive, 0 for the feed itself; only the feed of the whole site has an archive
 */
export function feedView(
  context: Snapshot,
  name: ListName,
  format: FeedFormat,
  page: number,
): FeedView | undefined {
  const isArchived = archivedFormats(context.newsroom.site.feedFormats).includes(format);
  if (page > 0 ? !isArchived : !feedsOfList(context, name).includes(format)) return undefined;
  const feed = feedOf(context, name, page);
  if (feed === undefined) return undefined;
  const { previousPage, ...content } = feed;
  const { list, lang, key } = name;
  const { addresses } = context;
  return {
    ...content,
    format,
    path: addresses.feed(list, lang, key, format, page),
    current: page === 0 ? undefined : addresses.feed(list, lang, key, format),
    previous:
      isArchived && previousPage > 0 ? addresses.feed(list, lang, key, format, previousPage) : undefined,
  };
}

/** The content of feeds: all formats of a feed are asked for one after the other. */
const feedOf = memoPer(makeFeed, {
  key: ({ list, lang, key }, page) => `${list} ${lang} ${key} ${page}`,
  most: 4,
});

function makeFeed(context: Snapshot, name: ListName, page: number): FeedContent | undefined {
  const { newsroom, addresses } = context;
  const { list: kind, lang, key } = name;
  const of = subjectOf(newsroom, kind, key);
  if (!isPublicList(context, kind, key)) return undefined;
  const documents = archiveDocuments(context.db, newsroom.site, name);
  if (page > documents) return undefined;
  const { site } = newsroom;
  const stories = storiesOfFeed(context, name, page).flatMap((id) => feedStory(context, id, lang) ?? []);
  const changes = stories.map((story) => story.updated ?? story.published);
  const before = page === 0 ? feedDateBefore(context.db, name) : undefined;
  if (before !== undefined) changes.push(before);
  return {
    kind,
    lang,
    key,
    tag: `tag:${site.authority}:feed/${kind}${key === "" ? "" : `/${key}`}/${lang}`,
    name: of?.name[lang],
    description: of?.description?.[lang] ?? site.description[lang],
    hub: addresses.hub(kind, lang, key),
    updated: changes.length === 0 ? undefined : Math.max(...changes),
    stories,
    previousPage: page === 0 ? documents : page - 1,
  };
}

/** What the list of a feed is about; nothing for the front page. */
function subjectOf(
  { topics, authors, series }: Newsroom,
  kind: ListKind,
  key: string,
): { name: Localised; description?: Localised | undefined } | undefined {
  if (kind !== "series") return kind === "topic" ? topics.get(key) : authors.get(key);
  const found = series.get(key);
  return found && { name: found.name, description: found.about };
}

/**
 * The stories of a feed, newest first. A feed with an archive has all stories that are not in the archive's documents, so
 * that whoever reads back meets each story once.
 * @param page of its archive, 0 for the feed itself
 */
export function storiesOfFeed(
  { db, newsroom }: Pick<Snapshot, "db" | "newsroom">,
  name: ListName,
  page: number,
): StoryId[] {
  return hasArchive(newsroom.site, name)
    ? storiesOnPage(db, name, page, "feeds")
    : newestOf(db, name, newsroom.site.feeds.items, "feeds");
}

/** The stories that feeds show: the newest are in many feeds, each in several formats. */
export const feedStory = memoPer(storyView, { key: (id, lang) => `${lang} ${id}`, most: 1500 });
