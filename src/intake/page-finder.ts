import { canLeadOn } from "../hosts/index.ts";
import type { Lang } from "../i18n/lang.ts";
import { memoPer } from "../kit/memo.ts";
import { hasArchive } from "../library/feed-archive.ts";
import { feedsOfList } from "../library/list-feeds.ts";
import { ENTRIES, type ListName, type Series } from "../library/list-pages.ts";
import { isKnownList, isPublicList } from "../library/public-lists.ts";
import { exactRedirect, redirectAt } from "../library/redirects.ts";
import type { Snapshot } from "../library/snapshot.ts";
import { FEED_FILES, NEWS_SITEMAP, ROBOTS, SERVICE_WORKER, type SitePath } from "../model/address.ts";
import { archivedFormats, formatInPlaceOf, formatsOfLists } from "../model/feed-formats.ts";
import { FEED_FORMATS, type FeedFormat, type ListKind } from "../model/list.ts";
import { comparable } from "../model/old-address.ts";
import { isOfOwnPage } from "../model/own-page-path.ts";
import { GONE } from "../model/redirect.ts";
import type { Instant } from "../model/story.ts";

/**
 * What stands at an address: a page, an old address that leads to one or elsewhere, a page that is gone for good, a story
 * that is not public, or nothing.
 */
export type Found =
  | { is: "page" }
  | { is: "old"; now: string }
  | { is: "gone" }
  | { is: "hidden"; draft: boolean }
  | { is: "nothing" };

/** Who links to it: a story may name what is public by the time that it is itself, and a draft any story. */
export interface Asking {
  /** Absent for a draft. */
  from?: Instant;
  /** Whether it is public now. If not, lists may still lack the story that will make them public. */
  live: boolean;
}

const PAGE: Found = { is: "page" };
const NOTHING: Found = { is: "nothing" };

/** Pages and files that exist whatever the content is. */
export const standingPages = memoPer(({ addresses, newsroom }: Snapshot): ReadonlySet<string> => {
  const { languages, search, offline, ownership } = newsroom.site;
  return new Set([
    addresses.sitemap(),
    addresses.sitemap("pages"),
    NEWS_SITEMAP,
    ROBOTS,
    SERVICE_WORKER,
    ...languages.flatMap((lang) => [
      addresses.home(lang),
      addresses.topics(lang),
      addresses.feeds(lang),
      addresses.subscriptions(lang),
      addresses.manifest(lang),
      addresses.notFound(lang),
      ...(ownership ? [addresses.ownership(lang)] : []),
      ...(search ? [addresses.search(lang)] : []),
      ...(offline ? [addresses.offline(lang), addresses.latestList(lang)] : []),
    ]),
  ]);
});

/** A list's hub, an older page of it, or a file beside it. */
const LIST = /^(?:(topics|authors|series)\/([a-z0-9-]+)\/)?(?:page\/([1-9]\d*)\/|([a-z.]+))?$/;
const LISTS_IN = { topics: "topic", authors: "author", series: "series" } as const satisfies Readonly<
  Record<string, ListKind>
>;
const FEEDS: ReadonlyMap<string, FeedFormat> = new Map(
  FEED_FORMATS.map((format) => [FEED_FILES[format], format]),
);
const ARCHIVE = /^feeds\/archive\/([1-9]\d*)\.(xml|json)$/;
const PERIOD = /^\d{4}\/(?:\d\d\/(?:\d\d\/)?)?$/;
const SITEMAP = /^sitemap\/(\d{4})-(\d\d)\.xml$/;

/**
 * Finds what a path of this site leads to.
 * @param filesBesidePages names of files that kinds of outputs put beside pages
 */
export function findPage(
  of: Snapshot,
  path: string,
  asking: Asking,
  filesBesidePages: readonly string[],
): Found {
  const end = path.lastIndexOf("/") + 1;
  if (!filesBesidePages.includes(path.slice(end))) return findOwnPage(of, path, asking);
  const beside = findOwnPage(of, path.slice(0, end), asking);
  // An old address has a page, and no file beside it.
  return beside.is === "old" ? NOTHING : beside;
}

function findOwnPage(of: Snapshot, path: string, asking: Asking): Found {
  if (standingPages(of).has(path)) return PAGE;
  const [home] = of.newsroom.site.languages;
  const [lang, rest] = partsOf(of, path);
  if (isOfOwnPage(of, lang, path)) return PAGE;
  const [, year, month] = SITEMAP.exec(rest) ?? [];
  const isThere =
    isListPage(of, lang, rest, asking) ||
    (PERIOD.test(rest) && hasStories(of, path, asking)) ||
    (lang === home && year !== undefined && hasMonth(of, `${year}-${month}`));
  if (isThere) return PAGE;
  const found = written(of, path, asking);
  if (found.is === "page" || exactRedirect(of, comparable(path) ?? path) !== undefined) return found;
  const now = feedInPlaceOf(of, path, asking);
  return now === undefined ? found : { is: "old", now };
}

/** The language of a path, and what comes after its front page. */
function partsOf({ newsroom }: Snapshot, path: string): [lang: Lang, rest: string] {
  const [home, ...others] = newsroom.site.languages;
  const lang = others.find((other) => path.startsWith(`/${other}/`)) ?? home;
  return [lang, path.slice(lang === home ? 1 : lang.length + 2)];
}

/** The feed that hosts lead to from one in a format that the site has no more; nothing where a host does not lead on. */
export function feedInPlaceOf(of: Snapshot, path: string, asking: Asking): SitePath | undefined {
  const { feedFormats, hosts } = of.newsroom.site;
  const [lang, rest] = partsOf(of, path);
  const [whole, folder, key = "", page, file = ""] = LIST.exec(rest) ?? [];
  const format = FEEDS.get(file);
  if (!canLeadOn(hosts)) return undefined;
  if (ARCHIVE.test(rest)) return documentInPlaceOf(of, lang, rest, asking);
  if (whole === undefined || page !== undefined || format === undefined) return undefined;
  const list = listIn(folder);
  const now = formatInPlaceOf(format, formatsOfLists(feedFormats, list));
  if (now === format || !isListPage(of, lang, rest.slice(0, -file.length) + FEED_FILES[now], asking))
    return undefined;
  return of.addresses.feed(list, lang, key, now);
}

function documentInPlaceOf(of: Snapshot, lang: Lang, rest: string, asking: Asking): SitePath | undefined {
  const { feedFormats } = of.newsroom.site;
  const [stays] = archivedFormats(feedFormats);
  if (stays === undefined) return of.addresses.feed("home", lang, "", feedFormats.site[0]);
  const now = rest.replace(/[a-z]+$/, stays === "json" ? "json" : "xml");
  const page = Number(ARCHIVE.exec(rest)?.[1]);
  return isListPage(of, lang, now, asking) ? of.addresses.feed("home", lang, "", stays, page) : undefined;
}

function listIn(folder: string | undefined): ListKind {
  return folder === undefined ? "home" : LISTS_IN[folder as keyof typeof LISTS_IN];
}

function isListPage(of: Snapshot, lang: Lang, rest: string, { live }: Asking): boolean {
  const { newsroom } = of;
  const [, document, ending] = ARCHIVE.exec(rest) ?? [];
  const front: ListName = { list: "home", lang, key: "" };
  if (document !== undefined)
    return (
      hasArchive(newsroom.site, front) &&
      newsroom.site.feedFormats.site.includes(ending === "json" ? "json" : "atom") &&
      Number(document) <= fullPages(of, front, "feeds", newsroom.site.feeds.items)
    );
  const [whole, folder, key = "", page, file] = LIST.exec(rest) ?? [];
  if (whole === undefined) return false;
  const list = listIn(folder);
  const isKnown = live ? isPublicList(of, list, key) : isKnownList(newsroom, list, key);
  if (file !== undefined) return isKnown && hasFeed(of, { list, lang, key }, file, live);
  if (!isKnown || page === undefined) return isKnown;
  return Number(page) <= fullPages(of, { list, lang, key }, "pages", newsroom.site.listSize);
}

/** @param live whether the feed is to be there now, rather than when stories come */
function hasFeed(of: Snapshot, name: ListName, file: string, live: boolean): boolean {
  const { feedFormats } = of.newsroom.site;
  const formats = live ? feedsOfList(of, name) : formatsOfLists(feedFormats, name.list);
  return formats.some((format) => FEED_FILES[format] === file);
}

/** The number of full older pages of a list: the newest page has the rest, at least one page's worth. */
function fullPages({ db }: Snapshot, { list, lang, key }: ListName, series: Series, size: number): number {
  const sql = `select count(*) as n from ${ENTRIES[series]} where list = ? and lang = ? and key = ?`;
  const { n } = db.get<{ n: number }>(sql, list, lang, key) ?? { n: 0 };
  return Math.max(0, Math.floor(n / size) - 1);
}

function hasStories({ db }: Snapshot, path: string, { live }: Asking): boolean {
  const sql = "select 1 from stories where path > ? and path < ? and (live = 1 or ? = 0) limit 1";
  return db.get(sql, path, `${path}\uFFFF`, live ? 1 : 0) !== undefined;
}

function hasMonth({ db }: Snapshot, month: string): boolean {
  const sql = "select 1 from stories where substr(day, 1, 7) = ? and live = 1 and elsewhere = 0 limit 1";
  return db.get(sql, month) !== undefined;
}

/** Stories, plain pages, and old addresses. */
function written(of: Snapshot, path: string, { from }: Asking): Found {
  const { db } = of;
  if (db.get("select 1 from plain_pages where path = ?", path) !== undefined) return PAGE;
  const old = comparable(path) ?? path;
  const story = db.get<{ own: SitePath; draft: number; published: Instant }>(
    `select path as own, draft, published from stories where path = ?1
     union all
     select stories.path, draft, published from aliases join stories using (id, lang) where aliases.path = ?2`,
    path,
    old,
  );
  const isHidden = story !== undefined && from !== undefined && (story.draft === 1 || story.published > from);
  if (story?.own === path && !isHidden) return PAGE;
  const redirect = redirectAt(of, old);
  if (redirect !== undefined)
    return redirect.goal === GONE ? { is: "gone" } : { is: "old", now: redirect.goal };
  if (story === undefined) return NOTHING;
  return isHidden ? { is: "hidden", draft: story.draft === 1 } : { is: "old", now: story.own };
}
