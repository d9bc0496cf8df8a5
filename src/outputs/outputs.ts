/** The outputs that the content calls for, kind by kind. */

import type { Lang } from "../i18n/lang.ts";
import { archiveDocuments } from "../library/feed-archive.ts";
import type { ListName } from "../library/list-pages.ts";
import { publicLists } from "../library/public-lists.ts";
import type { ViewContext } from "../library/snapshot.ts";
import type { SitePath } from "../model/address.ts";
import {
  HEADERS_FILE,
  SEARCH_TIERS,
  SERVICE_WORKER,
  type SearchTier,
  searchPaths,
  sitePathOf,
} from "../model/address.ts";
import type { FeedFormat } from "../model/list.ts";
import { ARCHIVE_FORMATS, FEED_FORMATS } from "../model/list.ts";
import type { Output, OutputKind } from "../model/output.ts";
import type { SearchMonth } from "../search/index/layout.ts";
import { layoutOf, RECORDS } from "./search.ts";
import { sitemapMonths } from "./sitemaps.ts";

type Of = ViewContext;

export function storyOutput(id: string, lang: Lang, path: SitePath): Output {
  return { path, kind: "story", lang, key: id, page: 0 };
}

export function listOutput({ addresses }: Of, { list, lang, key }: ListName, page: number): Output {
  return { path: addresses.hub(list, lang, key, page), kind: list, lang, key, page };
}

/** @param page of the archive, 0 for the feed itself */
export function feedOutput(
  { addresses }: Of,
  { list, lang, key }: ListName,
  format: FeedFormat,
  page = 0,
): Output {
  return {
    path: addresses.feed(list, lang, key, format, page),
    kind: "feed",
    lang,
    key: `${list}:${key}:${format}`,
    page,
  };
}

export function periodOutput({ addresses }: Of, lang: Lang, period: string): Output {
  const kind = period.length === 10 ? "day" : period.length === 7 ? "month" : "year";
  return { path: addresses.period(lang, period), kind, lang, key: period, page: 0 };
}

export function sitemapOutput({ addresses, newsroom }: Of, part: string): Output {
  const path = addresses.sitemap(part === "" ? undefined : part);
  return { path, kind: "sitemap", lang: newsroom.site.languages[0], key: part, page: 0 };
}

export function latestListOutput({ addresses }: Of, lang: Lang): Output {
  return { path: addresses.latestList(lang), kind: "latest-list", lang, key: "", page: 0 };
}

export function subscriptionsOutput({ addresses }: Of, lang: Lang): Output {
  return { path: addresses.subscriptions(lang), kind: "subscriptions", lang, key: "", page: 0 };
}

export function redirectOutput(path: SitePath, lang: Lang): Output {
  return { path, kind: "redirect", lang, key: "", page: 0 };
}

export function searchPageOutput({ addresses }: Of, lang: Lang): Output {
  return { path: addresses.search(lang), kind: "search", lang, key: "", page: 0 };
}

export function notFoundOutput({ addresses }: Of, lang: Lang): Output {
  return { path: addresses.notFound(lang), kind: "not-found", lang, key: "", page: 0 };
}

export function searchDirectoryOutput(lang: Lang): Output {
  return { path: searchPaths.directory(lang), kind: "search-directory", lang, key: "", page: 0 };
}

export function searchShardOutput(lang: Lang, tier: SearchTier, shard: number): Output {
  return { path: searchPaths.shard(lang, tier, shard), kind: "search-shard", lang, key: tier, page: shard };
}

/** All shards of a tier. */
export function searchShardOutputs(of: Of, lang: Lang, tier: SearchTier): Output[] {
  const { shards } = layoutOf(of, lang)[tier];
  return Array.from({ length: shards }, (_, shard) => searchShardOutput(lang, tier, shard));
}

/** The records of all stories of a month. */
export function searchRecordsOutputs(lang: Lang, { month, stories }: SearchMonth): Output[] {
  return Array.from({ length: Math.ceil(stories / RECORDS) }, (_, chunk) => ({
    path: searchPaths.records(lang, month, chunk),
    kind: "search-records",
    lang,
    key: month,
    page: chunk,
  }));
}

/** All outputs of a kind that the content calls for now. */
export function* outputsOfKind(of: Of, kind: OutputKind): Generator<Output> {
  yield* ENUMERATIONS[kind](of);
}

const ENUMERATIONS: Readonly<Record<OutputKind, (of: Of) => Iterable<Output>>> = {
  story: stories,
  home: (of) => lists(of, "home"),
  topic: (of) => lists(of, "topic"),
  author: (of) => lists(of, "author"),
  topics: (of) => inEvery(of, "topics", (lang) => of.addresses.topics(lang)),
  day: (of) => periods(of, 10),
  month: (of) => periods(of, 7),
  year: (of) => periods(of, 4),
  page: plainPages,
  search: (of) => searched(of).map((lang) => searchPageOutput(of, lang)),
  "not-found": (of) => of.newsroom.site.languages.map((lang) => notFoundOutput(of, lang)),
  redirect: redirects,
  feed: feeds,
  feeds: (of) => inEvery(of, "feeds", (lang) => of.addresses.feeds(lang)),
  subscriptions: (of) => inEvery(of, "subscriptions", (lang) => of.addresses.subscriptions(lang)),
  sitemap: sitemaps,
  "news-sitemap": (of) => single(of, "news-sitemap", sitePathOf("/news-sitemap.xml")),
  robots: (of) => single(of, "robots", sitePathOf("/robots.txt")),
  headers: (of) => single(of, "headers", HEADERS_FILE),
  manifest: (of) => inEvery(of, "manifest", (lang) => of.addresses.manifest(lang)),
  offline: (of) => (isKept(of) ? inEvery(of, "offline", (lang) => of.addresses.offline(lang)) : []),
  "latest-list": (of) =>
    isKept(of) ? of.newsroom.site.languages.map((lang) => latestListOutput(of, lang)) : [],
  "service-worker": (of) => single(of, "service-worker", SERVICE_WORKER),
  "search-directory": (of) => searched(of).map(searchDirectoryOutput),
  "search-shard": (of) =>
    searched(of).flatMap((lang) => SEARCH_TIERS.flatMap((tier) => searchShardOutputs(of, lang, tier))),
  "search-records": (of) =>
    searched(of).flatMap((lang) => {
      const { archive, recent } = layoutOf(of, lang);
      return [...archive.months, ...recent.months].flatMap((month) => searchRecordsOutputs(lang, month));
    }),
};

function isKept({ newsroom }: Of): boolean {
  return newsroom.site.offline;
}

/** The languages that can be searched. */
function searched({ newsroom: { site } }: Of): readonly Lang[] {
  return site.search ? site.languages : [];
}

function* stories({ db }: Of): Generator<Output> {
  const rows = db.all<{ id: string; lang: Lang; path: SitePath }>(
    "select id, lang, path from stories where live = 1 order by lang, day, date, id",
  );
  for (const { id, lang, path } of rows) yield storyOutput(id, lang, path);
}

/** In the order of time, so that pages which show the same stories come one after the other. */
function* lists(of: Of, kind: ListName["list"]): Generator<Output> {
  const starts = of.db.all<{ lang: Lang; key: string; page: number }>(
    "select lang, key, page from list_starts where series = 'pages' and list = ? order by lang, date, id, key",
    kind,
  );
  const last = new Map<string, number>();
  for (const { lang, key, page } of starts) last.set(`${lang} ${key}`, page);
  for (const name of publicLists(of, kind)) {
    if (!last.has(`${name.lang} ${name.key}`)) yield listOutput(of, name, 0);
  }
  for (const { lang, key, page } of starts) {
    const name = { list: kind, lang, key };
    yield listOutput(of, name, page === last.get(`${lang} ${key}`) ? 0 : page);
  }
}

function inEvery({ newsroom }: Of, kind: OutputKind, path: (lang: Lang) => SitePath): Output[] {
  return newsroom.site.languages.map((lang) => ({ path: path(lang), kind, lang, key: "", page: 0 }));
}

function single({ newsroom }: Of, kind: OutputKind, path: SitePath): Output[] {
  return [{ path, kind, lang: newsroom.site.languages[0], key: "", page: 0 }];
}

function* periods(of: Of, length: number): Generator<Output> {
  const rows = of.db.all<{ lang: Lang; period: string }>(
    "select distinct lang, substr(day, 1, ?) as period from stories where live = 1",
    length,
  );
  for (const { lang, period } of rows) yield periodOutput(of, lang, period);
}

function* plainPages({ db }: Of): Generator<Output> {
  for (const { key, lang, path } of db.all<{ key: string; lang: Lang; path: SitePath }>(
    "select key, lang, path from plain_pages",
  )) {
    yield { path, kind: "page", lang, key, page: 0 };
  }
}

function* redirects({ db }: Of): Generator<Output> {
  const rows = db.all<{ path: SitePath; lang: Lang }>(
    "select aliases.path, lang from aliases join stories using (id, lang) where live = 1",
  );
  for (const { path, lang } of rows) yield redirectOutput(path, lang);
}

function* feeds(of: Of): Generator<Output> {
  for (const name of publicLists(of)) {
    for (const format of FEED_FORMATS) yield feedOutput(of, name, format);
    const documents = archiveDocuments(of.db, of.newsroom.site, name);
    for (let page = 1; page <= documents; page++)
      for (const format of ARCHIVE_FORMATS) yield feedOutput(of, name, format, page);
  }
}

function* sitemaps(of: Of): Generator<Output> {
  yield sitemapOutput(of, "");
  yield sitemapOutput(of, "pages");
  for (const { month } of sitemapMonths(of.db)) yield sitemapOutput(of, month);
}
