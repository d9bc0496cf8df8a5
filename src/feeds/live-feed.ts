import { bytesOf } from "../kit/bytes.ts";
import { atomId } from "../model/feed-id.ts";
import { gistOf, inLiveOrder } from "../model/live.ts";
import type { EntryView, LiveFeedView } from "../model/live-views.ts";
import { channelOf, publisherOf } from "./channel.ts";
import { feedHtml } from "./content.ts";
import type { FeedContext } from "./context.ts";
import { joinFeed, WRITERS } from "./feed.ts";
import type { FeedItem } from "./item.ts";
import { lineOf } from "./line.ts";
import { entryBody } from "./live-entries.ts";

/** Items of the feed of a report: what comes in a busy hour, so that nobody who asks each hour misses an entry. */
const ITEMS = 60;

/** Characters of a summary. */
const SUMMARY = 300;

/** The feed of the entries of a live report, the newest first, in UTF-8: in the formats of other feeds, by the same writers. */
export function renderLiveFeed({ story, format, path }: LiveFeedView, context: FeedContext): Uint8Array {
  const { report } = story;
  const newest = inLiveOrder(
    report.entries.map((entry) => ({ ...entry, pinned: false })),
    "newest",
  ).slice(0, ITEMS);
  const items = newest.map((entry) => itemOf(entry, { story, format, path }, context));
  const changes = newest.map(({ time, updated = time }) => Math.max(time, updated));
  const channel = channelOf(
    {
      tag: `${story.feedId}/live`,
      lang: story.lang,
      name: story.title,
      description: story.lede,
      hub: story.path,
      path,
      updated: changes.length === 0 ? undefined : Math.max(...changes),
    },
    context,
  );
  return joinFeed(
    channel,
    items.map((item) => bytesOf(WRITERS[format].item(item))),
    format,
  );
}

function itemOf(entry: EntryView, { story }: LiveFeedView, context: FeedContext): FeedItem {
  const { site, addresses } = context;
  const named = ({ name, path }: { name: string; path: typeof story.path }) => ({
    name: lineOf(name),
    url: addresses.absolute(path),
  });
  const authors = entry.authors.length > 0 ? entry.authors : story.authors;
  return {
    id: entry.feedId,
    iri: atomId(site, entry.feedId),
    lang: story.lang,
    url: `${addresses.absolute(story.path)}#${entry.id}` as FeedItem["url"],
    title: lineOf(gistOf(entry)),
    summary: lineOf(summaryOf(entry)),
    content: feedHtml(entryBody(entry, story, context), context),
    published: new Date(entry.time),
    updated: new Date(Math.max(entry.time, entry.updated ?? 0)),
    authors: authors.length > 0 ? authors.map(named) : [publisherOf(site, addresses, story.lang)],
    topics: story.topics.map(named),
  };
}

function summaryOf({ text, title = "" }: EntryView): string {
  const words = text.replace(/\s+/g, " ").trim();
  if (words.length <= SUMMARY) return words || title;
  return `${words.slice(0, words.lastIndexOf(" ", SUMMARY))}…`;
}
