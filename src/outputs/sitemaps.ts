import type { Lang } from "../i18n/lang.ts";
import type { Change } from "../library/changes.ts";
import type { Database } from "../library/database.ts";
import { isEmptyList, LANGS_SQL } from "../library/list-pages.ts";
import type { Snapshot } from "../library/snapshot.ts";
import { NEWS_SITEMAP, type SitePath } from "../model/address.ts";
import { isPaid } from "../model/label.ts";
import type { NewsSitemapView, SitemapEntry, SitemapView } from "../model/sitemap-views.ts";
import type { Instant } from "../model/story.ts";
import type { StoryId } from "../model/story-id.ts";
import type { Alternate } from "../model/views.ts";
import { because, ofEachChange, publicFacets } from "./affected.ts";
import { labelOf } from "./cards.ts";
import { ownPagesOf } from "./own-page.ts";
import { type OutputOf, outputRecord, PHASES, single } from "./record.ts";

/** Part of the sitemap; its key: empty for the index, `pages` for all but stories, `2025-02` for those of a month. */
export const sitemap = outputRecord({
  kind: "sitemap",
  phase: PHASES.news,
  dependsOn: {
    content: [
      "topics.yaml",
      "authors.yaml",
      "series.yaml",
      "pages",
      "the page of ownership",
      "pages of its own",
    ],
  },
  all: (of) =>
    ["", "pages", ...sitemapMonths(of.db).map(({ month }) => month)].map((part) => outputOf(of, part)),
  view: (snapshot, { key }) => sitemapView(snapshot, key),
  affected: ofEachChange((snapshot, change) => because(change, "tells", partsConcerned(snapshot, change))),
});

/** The stories of the last two days, for news aggregators. */
export const newsSitemap = outputRecord({
  kind: "news-sitemap",
  phase: PHASES.news,
  all: (of) => [single(of, "news-sitemap", NEWS_SITEMAP)],
  view: newsSitemapView,
  lookedAtAlways: "it shows the last two days",
});

function outputOf(of: Snapshot, part: string): OutputOf<"sitemap"> {
  return single(of, "sitemap", of.addresses.sitemap(part === "" ? undefined : part), part);
}

/** The parts for a story's months, before and now, and for its translations', as each entry names them all. */
function partsConcerned(snapshot: Snapshot, change: Change): OutputOf<"sitemap">[] {
  const translations = snapshot.db.all<{ month: string }>(
    "select distinct substr(day, 1, 7) as month from stories where id = ? and live = 1",
    change.id,
  );
  const months = new Set(publicFacets(change).map(({ day }) => day.slice(0, 7)));
  for (const { month } of translations) months.add(month);
  return ["", "pages", ...months].map((part) => outputOf(snapshot, part));
}

/** @param part empty for the index, `pages` for all but stories, `2025-02` for the stories of a month */
function sitemapView(context: Snapshot, part: string): SitemapView | undefined {
  if (part === "") return indexView(context);
  if (part === "pages") return { entries: pageEntries(context) };
  const entries = monthEntries(context, part);
  return entries.length === 0 ? undefined : { entries };
}

const MONTH = "live = 1 and substr(day, 1, 7)";

/** Goes from month to month by looking each up in the index, rather than from story to story. */
const MONTHS = `with recursive months (month) as (
    select min(substr(day, 1, 7)) from stories where live = 1
    union all
    select (select min(substr(day, 1, 7)) from stories where ${MONTH} > month) from months where month is not null
  )
  select month,
    (select max(updated) from stories where ${MONTH} = month and elsewhere = 0) as updated,
    (select max(published) from stories where ${MONTH} = month and elsewhere = 0 and updated is null) as published
  from months where month is not null`;

/** The months that have a sitemap: those with public stories of our own. What search engines are to find elsewhere belongs in the sitemap there. */
function sitemapMonths(db: Database): { month: string; changed: Instant }[] {
  const rows = db.all<{ month: string; updated: Instant | null; published: Instant | null }>(MONTHS);
  return rows
    .filter(({ updated, published }) => updated !== null || published !== null)
    .map(({ month, updated, published }) => ({
      month,
      changed: Math.max(...[updated, published].filter((t) => t !== null)),
    }));
}

function indexView({ db, addresses }: Snapshot): SitemapView {
  return {
    parts: [
      { path: addresses.sitemap("pages") },
      ...sitemapMonths(db).map(({ month, changed }) => ({
        path: addresses.sitemap(month),
        lastModified: changed,
      })),
    ],
  };
}

/** The entries of a month; translations that they name may be of another. */
function monthEntries({ db }: Snapshot, month: string): SitemapEntry[] {
  const rows = db.all<{ id: StoryId; lang: Lang; path: SitePath; day: string; changed: Instant }>(
    `select id, lang, path, day, coalesce(updated, published) as changed from stories
      where live = 1 and elsewhere = 0
        and id in (select id from stories where substr(day, 1, 7) = ? and live = 1 and elsewhere = 0)
      order by date, id, lang`,
    month,
  );
  const languages = Map.groupBy(rows, (row) => row.id);
  return rows
    .filter(({ day }) => day.startsWith(month))
    .map(({ id, path, changed }) => {
      const all = languages.get(id) ?? [];
      const alternates = all.length < 2 ? [] : all.map(({ lang, path: other }) => ({ lang, path: other }));
      return { path, lastModified: changed, alternates };
    });
}

function pageEntries(snapshot: Snapshot): SitemapEntry[] {
  const { db, newsroom, addresses } = snapshot;
  const { languages } = newsroom.site;
  const inEvery = (path: (lang: Lang) => SitePath, has: (lang: Lang) => boolean): SitemapEntry[] => {
    const alternates: Alternate[] = languages.filter(has).map((lang) => ({ lang, path: path(lang) }));
    return alternates.map((own) => ({ path: own.path, alternates: alternates.length < 2 ? [] : alternates }));
  };
  const hasStories = (lang: Lang) => !isEmptyList(db, { list: "home", lang, key: "" });
  const pages = db.all<{ key: string; lang: Lang }>("select key, lang from plain_pages order by key, lang");
  return [
    ...inEvery((lang) => addresses.home(lang), hasStories),
    ...inEvery((lang) => addresses.topics(lang), hasStories),
    ...inEvery((lang) => addresses.feeds(lang), hasStories),
    ...inEvery(
      (lang) => addresses.ownership(lang),
      () => newsroom.site.ownership !== undefined,
    ),
    ...[...newsroom.topics.all()].flatMap(({ key }) =>
      inEvery(
        (lang) => addresses.topic(lang, key),
        (lang) => !isEmptyList(db, { list: "topic", lang, key }),
      ),
    ),
    ...[...newsroom.authors.keys()].flatMap((key) =>
      inEvery(
        (lang) => addresses.author(lang, key),
        (lang) => !isEmptyList(db, { list: "author", lang, key }),
      ),
    ),
    ...[...newsroom.series.keys()].flatMap((key) =>
      inEvery(
        (lang) => addresses.series(lang, key),
        (lang) => !isEmptyList(db, { list: "series", lang, key }),
      ),
    ),
    ...[...Map.groupBy(pages, (page) => page.key)].flatMap(([key, versions]) =>
      inEvery(
        (lang) => addresses.plainPage(lang, key),
        (lang) => versions.some((version) => version.lang === lang),
      ),
    ),
    ...[...ownPagesOf(snapshot).values()].flatMap(({ path, alternates, shown }) =>
      shown.index === false ? [] : [{ path, alternates }],
    ),
  ];
}

const NEWS_AGE = 2 * 24 * 60 * 60 * 1000;
const NEWS_LIMIT = 1000;

/** The stories of the last two days, newest first, without reprints and what is paid for: what Google News asks for. */
function newsSitemapView({ db, now }: Snapshot): NewsSitemapView {
  const stories: NewsSitemapView["stories"][number][] = [];
  const entries = db.all<{ date: Instant; id: StoryId; lang: Lang }>(
    `select date, id, lang from feed_entries where list = 'home' and lang in (${LANGS_SQL}) and key = ''
        and date > ? and date <= ? order by date desc, id desc, lang`,
    now - NEWS_AGE,
    now,
  );
  for (const { date, id, lang } of entries) {
    if (stories.length === NEWS_LIMIT) break;
    const story = db.get<{ path: SitePath; title: string; label: string | null }>(
      "select path, title, label from stories where id = ? and lang = ? and elsewhere = 0",
      id,
      lang,
    );
    if (story === undefined || isPaid(labelOf(story.label))) continue;
    const { path, title } = story;
    stories.push({ path, title, lang, date });
  }
  return { stories };
}
