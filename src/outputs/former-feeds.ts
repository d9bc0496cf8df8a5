import type { FormerFeeds } from "../hosts/former-feeds.ts";
import { type Addresses, FEED_FILES } from "../model/address.ts";
import { archivedFormats, FEED_GROUPS, type FeedGroup, formatsLeftOut } from "../model/feed-formats.ts";
import { ARCHIVE_FORMATS, type FeedFormat, type ListKind } from "../model/list.ts";
import type { Site } from "../model/site.ts";

const LISTS = { topics: "topic", authors: "author", series: "series" } as const satisfies Partial<
  Record<FeedGroup, ListKind>
>;

/** Names between the front page of a language and a feed of a live report: year, month, day and slug. */
const NAMES_OF_STORY = 4;

/** Where the feeds lead that the site has no more, or never had: to those beside them. */
export function formerFeeds(site: Site, addresses: Addresses): FormerFeeds[] {
  return site.languages.flatMap((lang) => {
    const home = addresses.href(addresses.home(lang));
    const ofGroups = FEED_GROUPS.flatMap((group) => {
      const [now] = site.feedFormats[group];
      const [before, names] = folderOf(group);
      return formatsLeftOut(site.feedFormats[group]).map((format) => ({
        before,
        names,
        end: (names === 0 ? "" : "/") + FEED_FILES[format],
        now: (names === 0 ? "" : "/") + FEED_FILES[now],
        current: home + FEED_FILES[site.feedFormats.site[0]],
      }));
    });
    return [...ofGroups, ...formerDocuments(site, home)];

    function folderOf(group: FeedGroup): [before: string, names: number] {
      if (group === "site") return [home, 0];
      if (group === "live") return [home, NAMES_OF_STORY];
      const hub = addresses.href(addresses.hub(LISTS[group], lang, "x"));
      return [hub.slice(0, -"x/".length), 1];
    }
  });
}

/**
 * Documents of the archive lead to those in the format that stays, since both are cut at the same stories; where none stays,
 * to the site's feed.
 */
function formerDocuments({ feeds, feedFormats }: Site, home: string): FormerFeeds[] {
  const [stays] = archivedFormats(feedFormats);
  const document = { before: `${home}feeds/archive/`, names: 1 };
  if (stays === undefined)
    return [{ ...document, end: "", now: undefined, current: home + FEED_FILES[feedFormats.site[0]] }];
  if (!feeds.archive) return [];
  const current = home + FEED_FILES[stays];
  return ARCHIVE_FORMATS.filter((format) => format !== stays && !feedFormats.site.includes(format)).map(
    (format) => ({ ...document, end: ENDS[format], now: ENDS[stays], current }),
  );
}

const ENDS: Readonly<Record<FeedFormat, string>> = { rss: ".xml", atom: ".xml", json: ".json" };
