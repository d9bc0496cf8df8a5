import type { Lang } from "../i18n/lang.ts";
import { memoPer } from "../kit/memo.ts";
import { hasArchive } from "../library/feed-archive.ts";
import { ENTRIES, type ListName, type Series } from "../library/list-pages.ts";
import { isKnownList, isPublicList } from "../library/public-lists.ts";
import { redirectAt } from "../library/redirects.ts";
import type { Snapshot } from "../library/snapshot.ts";
import { FEED_FILES, NEWS_SITEMAP, ROBOTS, SERVICE_WORKER, type SitePath } from "../model/address.ts";
import type { ListKind } from "../model/list.ts";
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
const FEEDS: ReadonlySet<string> = new Set(Object.values(FEED_FILES));
const ARCHIVE = /^feeds\/archive\/([1-9]\d*)\.(?:xml|json)$/;
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
  const { languages } = of.newsroom.site;
  const [home] = languages;
  const lang = languages.find((other) => other !== home && path.startsWith(`/${other}/`)) ?? home;
  const rest = path.slice(lang === home ? 1 : lang.length + 2);
  if (isOfOwnPage(of, lang, path)) return PAGE;
  const [, year, month] = SITEMAP.exec(rest) ?? [];
  const isThere =
    isListPage(of, lang, rest, asking) ||
    (PERIOD.test(rest) && hasStories(of, path, asking)) ||
    (lang === home && year !== undefined && hasMonth(of, `${year}-${month}`));
  return isThere ? PAGE : written(of, path, asking);
}

function isListPage(of: Snapshot, lang: Lang, rest: string, { live }: Asking): boolean {
  const { newsroom } = of;
  const [, document] = ARCHIVE.exec(rest) ?? [];
  const front: ListName = { list: "home", lang, key: "" };
  if (document !== undefined)
    return (
      hasArchive(newsroom.site, front) &&
      Number(document) <= fullPages(of, front, "feeds", newsroom.site.feeds.items)
    );
  const [whole, folder, key = "", page, file] = LIST.exec(rest) ?? [];
  if (whole === undefined || (file !== undefined && !FEEDS.has(file))) return false;
  const list = folder === undefined ? "home" : LISTS_IN[folder as keyof typeof LISTS_IN];
  const isKnown = live ? isPublicList(of, list, key) : isKnownList(newsroom, list, key);
  if (!isKnown || page === undefined) return isKnown;
  return Number(page) <= fullPages(of, { list, lang, key }, "pages", newsroom.site.listSize);
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
