import { formatsOfLists } from "../model/feed-formats.ts";
import type { FeedFormat } from "../model/list.ts";
import { feedDateBefore } from "./feed-dates.ts";
import { isEmptyList, type ListName } from "./list-pages.ts";
import type { Snapshot } from "./snapshot.ts";

/**
 * The formats in which a list has feeds. Where feeds without stories are left out, it has none until its first story in its
 * language comes; a feed that had stories stays when the last of them goes, since it has subscribers. The site's own feed is
 * always there: every page names it.
 */
export function feedsOfList(of: Pick<Snapshot, "db" | "newsroom">, name: ListName): readonly FeedFormat[] {
  const { feedFormats, emptyFeeds } = of.newsroom.site;
  if (!emptyFeeds && name.list !== "home" && !hasHadStories(of, name)) return [];
  return formatsOfLists(feedFormats, name.list);
}

function hasHadStories(of: Pick<Snapshot, "db" | "newsroom">, name: ListName): boolean {
  return !isEmptyList(of.db, name) || feedDateBefore(of.db, name) !== undefined;
}
