import type { HeaderRule } from "../hosts/header-rules.ts";
import type { Lang } from "../i18n/lang.ts";
import type { Change } from "../library/changes.ts";
import { archiveDocuments, hasArchive } from "../library/feed-archive.ts";
import { feedsOfList } from "../library/list-feeds.ts";
import { type ListName, pageAt, reachOfNewest } from "../library/list-pages.ts";
import { publicLists } from "../library/public-lists.ts";
import type { Snapshot } from "../library/snapshot.ts";
import { type Addresses, FEED_ASSETS, FEED_LOGO, sitePathOf } from "../model/address.ts";
import { archivedFormats, FEED_GROUPS, formatsOfLists } from "../model/feed-formats.ts";
import { FEED_FORMATS, type FeedFormat, type ListKind } from "../model/list.ts";
import type { Site } from "../model/site.ts";
import { because, listsInvolved, listsThatComeOrGo, looksTheSame, ofEachChange } from "./affected.ts";
import { feedView } from "./feed-view.ts";
import { storyFingerprint } from "./fingerprint.ts";
import { pagesConcerned } from "./list-series.ts";
import { type OutputOf, outputRecord, PHASES } from "./record.ts";
import { storiesReferringTo } from "./story.ts";

/** A feed of a list in one format, or a document of its archive; its key is `<list kind>:<key>:<format>`. */
export const feed = outputRecord({
  kind: "feed",
  phase: PHASES.news,
  headers,
  dependsOn: {
    settings: ["authority", "feeds", "rights"],
    words: true,
    content: ["topics.yaml", "authors.yaml", "series.yaml", "the navigation", "the formats of feeds"],
    logo: true,
  },
  all: feeds,
  view: (snapshot, { lang, key, page }) => {
    const [list, name = "", format] = key.split(":") as [ListKind, string, FeedFormat];
    return feedView(snapshot, { list, lang, key: name }, format, page);
  },
  fingerprint: (view) => ({ ...view, stories: view.stories.map(storyFingerprint) }),
  affected: ofEachChange(function* (snapshot, change) {
    for (const name of listsInvolved(change))
      yield* because(change, "lists", documentsConcerned(snapshot, name, change));
    yield* because(change, "names", feedsThatComeOrGo(snapshot, change));
    if (!looksTheSame(change)) yield* because(change, "shows", feedsReferringTo(snapshot, change));
  }),
});

type FeedOutput = OutputOf<"feed">;

/** @param page of the archive, 0 for the feed itself */
function outputOf(
  { addresses }: Snapshot,
  { list, lang, key }: ListName,
  format: FeedFormat,
  page: number,
): FeedOutput {
  const path = addresses.feed(list, lang, key, format, page);
  return { path, kind: "feed", lang, key: `${list}:${key}:${format}`, page };
}

/** The formats of a feed, or of a document of its archive. */
function formatsOf(of: Snapshot, name: ListName, page = 0): FeedOutput[] {
  const { feedFormats } = of.newsroom.site;
  const formats = page === 0 ? formatsOfLists(feedFormats, name.list) : archivedFormats(feedFormats);
  return formats.map((format) => outputOf(of, name, format, page));
}

function* feeds(of: Snapshot): Generator<FeedOutput> {
  for (const name of besideTheirLikes(of)) {
    if (feedsOfList(of, name).length === 0) continue;
    const documents = archiveDocuments(of.db, of.newsroom.site, name);
    for (let page = 0; page <= documents; page++) yield* formatsOf(of, name, page);
  }
}

/** Lists of a language in the order of how far back their feeds reach: those with stories in common lie side by side, and share what was written of them. */
function besideTheirLikes(of: Snapshot): ListName[] {
  const { languages, feeds } = of.newsroom.site;
  const all = [...publicLists(of)].map((name) => ({
    name,
    place: languages.indexOf(name.lang),
    reach: reachOfNewest(of.db, name, feeds.items, "feeds") ?? 0,
  }));
  return all.sort((a, b) => a.place - b.place || b.reach - a.reach).map(({ name }) => name);
}

/** Feeds have the whole text. */
function documentsConcerned(snapshot: Snapshot, name: ListName, change: Change): FeedOutput[] {
  if (!hasArchive(snapshot.newsroom.site, name)) return formatsOf(snapshot, name);
  const [format = "atom"] = archivedFormats(snapshot.newsroom.site.feedFormats);
  const { key } = outputOf(snapshot, name, format, 0);
  const paged = { name, series: "feeds", kind: "feed", key } as const;
  return pagesConcerned(snapshot, paged, change, true).flatMap((page) => formatsOf(snapshot, name, page));
}

function feedsThatComeOrGo(snapshot: Snapshot, change: Change): FeedOutput[] {
  const lists = listsThatComeOrGo(snapshot, change);
  return snapshot.newsroom.site.languages.flatMap((lang) =>
    lists.flatMap(([list, key]) => formatsOf(snapshot, { list, lang, key })),
  );
}

/** The feeds with the text of a story that refers to this one. */
function feedsReferringTo(snapshot: Snapshot, { id: target, lang }: Change): FeedOutput[] {
  const { db, newsroom } = snapshot;
  return storiesReferringTo(snapshot, target, lang).flatMap((id) => {
    const lists = db.all<{ list: ListKind; key: string; date: number }>(
      "select list, key, stories.published as date from list_entries join stories using (id, lang) where id = ? and lang = ?",
      id,
      lang,
    );
    return lists.flatMap(({ list, key, date }) => {
      const name = { list, lang, key };
      const page = hasArchive(newsroom.site, name) ? pageAt(db, name, date, id, "feeds") : 0;
      return formatsOf(snapshot, name, page);
    });
  });
}

/** Seconds that a feed may be cached: feed readers ask every few minutes at most, and news should not wait. */
export const FEED_AGE = 300;

/** Seconds that the files a feed refers to may be cached: their addresses stay the same when they change. */
const FEED_ASSET_AGE = 3600;

/**
 * Media types for which browsers apply the feed's stylesheet and which feed readers parse. Browsers show
 * `application/rss+xml` and `application/atom+xml` as plain text.
 */
const TYPES: Readonly<Record<FeedFormat, string>> = {
  rss: "application/xml; charset=utf-8",
  atom: "application/xml; charset=utf-8",
  json: "application/feed+json; charset=utf-8",
};

function headers(site: Site, addresses: Addresses): HeaderRule[] {
  return [...feedRules(site, addresses), ...hubRules(site, addresses), ...assetRules(addresses)];
}

function feedRules({ languages, feedFormats }: Site, addresses: Addresses): HeaderRule[] {
  const inUse = new Set(FEED_GROUPS.flatMap((group) => feedFormats[group]));
  const headersOf = (format: FeedFormat) => ({
    "Content-Type": TYPES[format],
    "Cache-Control": `public, max-age=${FEED_AGE}`,
    "Access-Control-Allow-Origin": "*",
  });
  const root = addresses.href(sitePathOf("/"));
  const current = FEED_FORMATS.filter((format) => inUse.has(format)).flatMap((format) => {
    const file = addresses.href(addresses.feed("home", languages[0], "", format)).slice(root.length);
    return [`${root}${file}`, `${root}*/${file}`].map((path) => ({ path, headers: headersOf(format) }));
  });
  const archives = languages.flatMap((lang: Lang) =>
    archivedFormats(feedFormats).map((format) => ({
      path: addresses.href(addresses.feed("home", lang, "", format, 1)).replace(/1(?=\.[a-z]+$)/, "*"),
      headers: headersOf(format),
    })),
  );
  return [...current, ...archives];
}

/**
 * WebSub (section 4) looks for hubs in headers first, and wants the feed's own address beside them. Only rules for one
 * address can do that: those of the site's own feeds. Other feeds name their hubs in the document.
 */
function hubRules({ languages, feedFormats, feeds: { hubs } }: Site, addresses: Addresses): HeaderRule[] {
  if (hubs.length === 0) return [];
  const links = hubs.map((hub) => `<${hub}>; rel="hub"`);
  return languages.flatMap((lang) =>
    feedFormats.site.map((format) => {
      const path = addresses.feed("home", lang, "", format);
      const self = `<${addresses.absolute(path)}>; rel="self"`;
      return { path: addresses.href(path), headers: { Link: [...links, self].join(", ") } };
    }),
  );
}

function assetRules(addresses: Addresses): HeaderRule[] {
  return [...Object.values(FEED_ASSETS), FEED_LOGO].map((path) => ({
    path: addresses.href(path),
    headers: { "Cache-Control": `public, max-age=${FEED_ASSET_AGE}`, "Access-Control-Allow-Origin": "*" },
  }));
}
