import { nearest } from "../kit/text.ts";
import { publicLists } from "../library/public-lists.ts";
import type { Snapshot } from "../library/snapshot.ts";
import { staticFilesBeside } from "../library/static-files.ts";
import { normalPath } from "../model/address.ts";
import { unescaped } from "../model/file-name.ts";
import { findPage } from "./page-finder.ts";

/** How the address of a story begins. */
const DATED = /^(?:\/[a-z]{2})?\/\d{4}\//;

/** An address as it can be read, and written in a text. */
export function readable(path: string): string {
  return unescaped(path).replace(/[\s<>\p{C}]/gu, encodeURIComponent);
}

const PLAIN = /^(?:\/[a-z]{2})?\/([^/]+)\/$/;

/** Whether a path may lead to something that exists but failed to be read. */
export function mayBeUnread(path: string, broken: ReadonlySet<string>): boolean {
  if (broken.size === 0 || DATED.test(path)) return broken.size > 0;
  const [, key] = PLAIN.exec(path) ?? [];
  const folder = `pages/${key}`;
  return key !== undefined && [...broken].some((file) => `${file}/`.startsWith(`${folder}/`));
}

/** The most searches in one report. */
const LONG_SEARCHES = 20;

/** Makes a function that guesses which page a wrong path means. */
export function hintsFor(of: Snapshot, filesBesidePages: readonly string[]): (path: string) => string {
  let pages: string[] | undefined;
  let searches = 0;
  return (path) => {
    const base = new URL(of.newsroom.site.baseUrl).pathname;
    const inner = `/${path.slice(base.length)}`;
    const isThere = () => findPage(of, inner, { live: true }, filesBesidePages).is !== "nothing";
    if (base !== "/" && path.startsWith(base) && isThere())
      return `Leave out ${base}, which is added to every path: ${inner}`;
    pages ??= pagesOf(of);
    const near =
      searches++ < LONG_SEARCHES
        ? nearest(readable(path), [...pages, ...storiesNear(of, path), ...filesNear(of, path)])
        : undefined;
    return near === undefined
      ? "Write its path as the browser shows it after the name of the site, such as /about/."
      : `Did you mean ${near}?`;
  };
}

function pagesOf(of: Snapshot): string[] {
  const { addresses, newsroom, db } = of;
  const fixed = newsroom.site.languages.flatMap((lang) => [
    addresses.home(lang),
    addresses.topics(lang),
    addresses.feeds(lang),
    addresses.subscriptions(lang),
    addresses.search(lang),
    ...newsroom.site.feedFormats.site.map((format) => addresses.feed("home", lang, "", format)),
  ]);
  const written = db
    .all<{ path: string }>("select path from plain_pages order by path")
    .map(({ path }) => path);
  const hubs = [...publicLists(of)].map(({ list, lang, key }) => addresses.hub(list, lang, key));
  return [...written, ...fixed, ...hubs];
}

/** Files of one's own in the same folder. */
function filesNear({ db }: Snapshot, path: string): string[] {
  return staticFilesBeside(db, normalPath(path) ?? path).map(readable);
}

/** Stories of the same year in the same language. */
function storiesNear({ db }: Snapshot, path: string): string[] {
  const start = DATED.exec(path)?.[0];
  if (start === undefined) return [];
  const sql = "select path from stories where path >= ? and path < ? and live = 1 order by path limit 2000";
  return db.all<{ path: string }>(sql, start, `${start}\uFFFF`).map((row) => row.path);
}
