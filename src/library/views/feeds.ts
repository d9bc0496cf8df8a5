import type { Lang } from "../../model/lang.ts";
import type { FeedFormat } from "../../model/list.ts";
import type { StoryId } from "../../model/story-id.ts";
import type { FeedView, StoryView } from "../../model/views.ts";
import { type ListName, newestOf } from "../list-pages.ts";
import type { ViewContext } from "./context.ts";
import { storyView } from "./story.ts";

/** The feed of a list in one format; nothing where the topic or author does not exist. */
export function feedView(context: ViewContext, name: ListName, format: FeedFormat): FeedView | undefined {
  const { feeds } = context.kept;
  const title = `${name.list} ${name.lang} ${name.key}`;
  let feed = feeds.get(title);
  if (feed === undefined) {
    feed = feedOf(context, name);
    if (feed === undefined) return undefined;
    feeds.set(title, feed);
  }
  return { ...feed, format };
}

function feedOf(context: ViewContext, name: ListName): Omit<FeedView, "format"> | undefined {
  const { db, newsroom, addresses } = context;
  const { list: kind, lang, key } = name;
  const of = kind === "topic" ? newsroom.topics.get(key) : newsroom.authors.get(key);
  if (kind !== "home" && of === undefined) return undefined;
  const { site } = newsroom;
  const stories = newestOf(db, name, site.feeds.items).flatMap((id) => feedStory(context, id, lang) ?? []);
  const changes = stories.map((story) => story.updated ?? story.date);
  return {
    kind,
    lang,
    key,
    tag: `tag:${site.authority}:feed/${kind}${key === "" ? "" : `/${key}`}/${lang}`,
    name: of?.name[lang],
    description: of?.description?.[lang] ?? site.description[lang],
    hub: addresses.hub(kind, lang, key),
    paths: {
      rss: addresses.feed(kind, lang, key, "rss"),
      atom: addresses.feed(kind, lang, key, "atom"),
      json: addresses.feed(kind, lang, key, "json"),
    },
    updated: changes.length === 0 ? undefined : Math.max(...changes),
    stories,
  };
}

function feedStory(context: ViewContext, id: StoryId, lang: Lang): StoryView | undefined {
  const { feedStories } = context.kept;
  const name = `${lang} ${id}`;
  const known = feedStories.get(name);
  if (known !== undefined) return known;
  const story = storyView(context, id, lang);
  if (story !== undefined) feedStories.set(name, story);
  return story;
}
