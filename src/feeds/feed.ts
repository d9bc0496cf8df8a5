import { bytesOf, joinBytes } from "../kit/bytes.ts";
import type { FeedFormat } from "../model/list.ts";
import type { FeedView, StoryView } from "../model/views.ts";
import { ATOM } from "./atom.ts";
import { channelOf } from "./channel.ts";
import type { FeedContext } from "./context.ts";
import { JSON_FEED } from "./json.ts";
import { feedItem } from "./make-item.ts";
import { RSS } from "./rss.ts";
import type { FeedWriter } from "./writer.ts";

const WRITERS: Readonly<Record<FeedFormat, FeedWriter>> = { rss: RSS, atom: ATOM, json: JSON_FEED };

/**
 * The feed as its file holds it, in UTF-8: RSS 2.0, Atom 1.0 (RFC 4287) or JSON Feed 1.1. The same view gives the same
 * bytes. A story is written once for all feeds that it is in.
 */
export function renderFeed(view: FeedView, context: FeedContext): Uint8Array {
  refuseTwins(view);
  const shell = WRITERS[view.format].shell(channelOf(view, context));
  const between = bytesOf(shell.between);
  const parts: Uint8Array[] = [];
  for (const story of view.stories) {
    parts.push(
      parts.length === 0 ? bytesOf(shell.before) : between,
      writtenItem(story, view.format, context),
    );
  }
  return joinBytes(parts.length === 0 ? [bytesOf(shell.empty)] : [...parts, bytesOf(shell.after)]);
}

/** @throws Error for two stories of one id: a reader would show only one of them */
function refuseTwins({ path, stories }: FeedView): void {
  const ids = new Set<string>();
  for (const { tag, id } of stories) {
    if (ids.has(tag)) throw new Error(`${path} has two stories with the id ${tag}, one of them ${id}`);
    ids.add(tag);
  }
}

function writtenItem(story: StoryView, format: FeedFormat, context: FeedContext): Uint8Array {
  const write = () => bytesOf(WRITERS[format].item(feedItem(story, context)));
  return context.items?.written(story, format, write) ?? write();
}
