import type { Lang } from "../i18n/lang.ts";
import { memoPer } from "../kit/memo.ts";
import type { PlainPage } from "../library/plain-page.ts";
import { isPublished } from "../library/published.ts";
import type { Snapshot } from "../library/snapshot.ts";
import { type SitePath, sitePathOf } from "../model/address.ts";
import { type CalendarEntry, EVENT_FILE, type EventInfo } from "../model/event.ts";
import { feedIdIn, feedIdRoot } from "../model/feed-id.ts";
import type { Instant } from "../model/story.ts";
import type { StoryId } from "../model/story-id.ts";
import { because, ofEachChange, publicFacets } from "./affected.ts";
import { type OutputOf, outputRecord, PHASES } from "./record.ts";

/** A calendar: that of a language, or that of one event beside its page. */
export interface CalendarView {
  lang: Lang;
  path: SitePath;
  /** It has all events, and is asked for again and again. */
  isWhole: boolean;
  entries: readonly CalendarEntry[];
}

/** Events for calendars; the key of one event's file is the address of its page, that of a language's is empty. */
export const calendar = outputRecord({
  kind: "calendar",
  phase: PHASES.news,
  dependsOn: { settings: ["authority"], content: ["events of pages"] },
  files: [EVENT_FILE],
  all: (of) =>
    of.newsroom.site.languages.flatMap((lang) => {
      const pages = pagesWithEvents(of, lang);
      return pages.length === 0 ? [] : [whole(of, lang), ...pages.map((path) => beside(path, lang))];
    }),
  view: (snapshot, { lang, key, path }) => {
    const entries = key === "" ? entriesOf(snapshot, lang) : entriesOf(snapshot, lang, key as SitePath);
    return entries.length === 0 ? undefined : { lang, path, isWhole: key === "", entries };
  },
  affected: ofEachChange((snapshot, change) => {
    const { lang } = change;
    // Nothing is looked up for each story of a site without events.
    if (!hasEvents(snapshot, lang) && !isPublished(snapshot.db, { kind: "calendar", lang, key: "" }))
      return [];
    const files = publicFacets(change).map(({ path }) => beside(path, lang));
    return because(change, "tells", [whole(snapshot, lang), ...files]);
  }),
});

function whole({ addresses }: Snapshot, lang: Lang): OutputOf<"calendar"> {
  return { path: addresses.events(lang), kind: "calendar", lang, key: "", page: 0 };
}

function beside(path: SitePath, lang: Lang): OutputOf<"calendar"> {
  return { path: eventFileOf(path), kind: "calendar", lang, key: path, page: 0 };
}

/** The file that puts the event of a page into a calendar. */
export function eventFileOf(page: SitePath): SitePath {
  return sitePathOf(page + EVENT_FILE);
}

/** Whether a language has a calendar. */
export const hasEvents = memoPer(findEvents, { key: (lang) => lang });

function findEvents({ db }: Snapshot, lang: Lang): boolean {
  const ofStories = "select 1 from stories where lang = ? and event is not null and live = 1 limit 1";
  const ofPages = "select 1 from plain_pages where lang = ? and page ->> 'event' is not null limit 1";
  return (db.get(ofStories, lang) ?? db.get(ofPages, lang)) !== undefined;
}

/** The addresses of all stories and pages that announce an event. */
function pagesWithEvents({ db }: Snapshot, lang: Lang): SitePath[] {
  const rows = db.all<{ path: SitePath }>(
    `select path from stories where lang = ? and event is not null and live = 1
       union all select path from plain_pages where lang = ? and page ->> 'event' is not null`,
    lang,
    lang,
  );
  return rows.map(({ path }) => path);
}

/** As many as calendars take without trouble. */
const MOST = 500;

interface StoryEvent {
  id: StoryId;
  title: string;
  lede: string;
  path: SitePath;
  published: Instant;
  updated: Instant | null;
  event: string;
  feedId: string | null;
}

/** The latest events of stories, and those of pages, by their beginning. @param page only that of this page */
function entriesOf(of: Snapshot, lang: Lang, page?: SitePath): CalendarEntry[] {
  const stories = of.db.all<StoryEvent>(
    `select id, title, lede, path, published, updated, event, extra ->> 'feedId' as feedId from stories
      where lang = ? and event is not null and live = 1 ${page === undefined ? "" : "and path = ?"}
      order by event ->> 'starts' desc, id limit ${MOST}`,
    ...[lang, ...(page === undefined ? [] : [page])],
  );
  const { site } = of.newsroom;
  const told = stories.map(({ id, published, updated, event, feedId, ...others }) => ({
    ...others,
    uid: feedId ?? feedIdIn(site, id, lang),
    changed: updated ?? published,
    event: JSON.parse(event) as EventInfo,
  }));
  return [...told, ...ofPages(of, lang, page)].sort(
    (a, b) => a.event.starts - b.event.starts || (a.uid < b.uid ? -1 : 1),
  );
}

/** A page has no date: its calendar entry has that of the site's authority. */
function ofPages({ db, newsroom }: Snapshot, lang: Lang, only?: SitePath): CalendarEntry[] {
  const { authority } = newsroom.site;
  const changed = Date.parse(authority.slice(authority.indexOf(",") + 1));
  return db
    .all<{ page: string }>(
      "select page from plain_pages where lang = ? and page ->> 'event' is not null and (? is null or path = ?)",
      lang,
      only ?? null,
      only ?? null,
    )
    .map(({ page }) => {
      const { key, title, lede, path, event } = JSON.parse(page) as PlainPage & { event: EventInfo };
      return { uid: `${feedIdRoot(newsroom.site)}pages/${key}/${lang}`, title, lede, path, changed, event };
    });
}
