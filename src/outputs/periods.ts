import type { Lang } from "../i18n/lang.ts";
import type { Snapshot } from "../library/snapshot.ts";
import type { SitePath } from "../model/address.ts";
import type { DayView, MonthView, YearView } from "../model/period-views.ts";
import { LIST_SLOTS } from "../model/slot.ts";
import type { StoryId } from "../model/story-id.ts";
import type { Alternate } from "../model/views.ts";
import { because, looksTheSame, ofEachChange, publicFacets } from "./affected.ts";
import { cardsOf, labelOf } from "./cards.ts";
import { listFingerprint } from "./fingerprint.ts";
import { type OutputOf, outputRecord, PHASES } from "./record.ts";

/** The stories of a day; its key is `2025-02-13`. */
export const day = outputRecord({
  kind: "day",
  phase: PHASES.lists,
  dependsOn: { slots: LIST_SLOTS },
  all: (of) => periods(of, "day"),
  view: (snapshot, { lang, key }) => dayView(snapshot, lang, key),
  fingerprint: listFingerprint,
  affected: periodsAffected("day"),
});

/** The days of a month, with their first headlines; its key is `2025-02`. */
export const month = outputRecord({
  kind: "month",
  phase: PHASES.lists,
  dependsOn: { slots: LIST_SLOTS },
  all: (of) => periods(of, "month"),
  view: (snapshot, { lang, key }) => monthView(snapshot, lang, key),
  affected: periodsAffected("month"),
});

/** The months of a year; its key is `2025`. */
export const year = outputRecord({
  kind: "year",
  phase: PHASES.lists,
  all: (of) => periods(of, "year"),
  view: (snapshot, { lang, key }) => yearView(snapshot, lang, key),
  affected: periodsAffected("year"),
});

/** How much of `2025-02-13` names a period. */
const LENGTHS = { day: 10, month: 7, year: 4 } as const;
type Period = keyof typeof LENGTHS;

function outputOf<K extends Period>(
  { addresses }: Snapshot,
  kind: K,
  lang: Lang,
  period: string,
): OutputOf<K> {
  return { path: addresses.period(lang, period), kind, lang, key: period, page: 0 };
}

function* periods<K extends Period>(of: Snapshot, kind: K): Generator<OutputOf<K>> {
  const rows = of.db.all<{ lang: Lang; period: string }>(
    "select distinct lang, substr(day, 1, ?) as period from stories where live = 1",
    LENGTHS[kind],
  );
  for (const { lang, period } of rows) yield outputOf(of, kind, lang, period);
}

/** In every language: each names the languages that have stories of the same time. */
function periodsAffected<K extends Period>(kind: K) {
  return ofEachChange((snapshot, change) => {
    if (looksTheSame(change)) return [];
    const names = new Set(publicFacets(change).map((facets) => facets.day.slice(0, LENGTHS[kind])));
    const outputs = snapshot.newsroom.site.languages.flatMap((lang) =>
      [...names].map((period) => outputOf(snapshot, kind, lang, period)),
    );
    return because(change, "lists", outputs);
  });
}

/** Days begin and end in the site's zone; a period without public stories has no page. */
function dayView(context: Snapshot, lang: Lang, day: string): DayView | undefined {
  const ids = context.db
    .all<{ id: StoryId }>(
      "select id from stories where lang = ? and day = ? and live = 1 order by date desc, id desc",
      lang,
      day,
    )
    .map((row) => row.id);
  if (ids.length === 0) return undefined;
  return {
    lang,
    path: context.addresses.period(lang, day),
    day,
    stories: cardsOf(context, ids, lang),
    alternates: alternatesOf(context, day),
  };
}

/** Headlines that a month shows of one of its days; the day's own page has the rest. */
const HEADLINES = 10;

function monthView(context: Snapshot, lang: Lang, month: string): MonthView | undefined {
  const { db, addresses } = context;
  const rows = db.all<{ day: string; title: string; path: SitePath; label: string | null }>(
    `select day, title, path, label from stories where lang = ? and day between ? and ? and live = 1 order by day desc, date desc, id desc`,
    lang,
    `${month}-01`,
    `${month}-31`,
  );
  if (rows.length === 0) return undefined;
  const days = [...Map.groupBy(rows, (row) => row.day)].map(([day, stories]) => ({
    day,
    path: addresses.period(lang, day),
    count: stories.length,
    stories: stories.slice(0, HEADLINES).map(({ title, path, label }) => ({
      title,
      path,
      ...(label !== null && { label: labelOf(label) }),
    })),
  }));
  return { lang, path: addresses.period(lang, month), month, days, alternates: alternatesOf(context, month) };
}

function yearView(context: Snapshot, lang: Lang, year: string): YearView | undefined {
  const { db, addresses } = context;
  const months = db
    .all<{ month: string; count: number }>(
      `select substr(day, 1, 7) as month, count(*) as count from stories
        where lang = ? and day between ? and ? and live = 1 group by 1 order by 1 desc`,
      lang,
      `${year}-01-01`,
      `${year}-12-31`,
    )
    .map(({ month, count }) => ({ month, path: addresses.period(lang, month), count }));
  if (months.length === 0) return undefined;
  return { lang, path: addresses.period(lang, year), year, months, alternates: alternatesOf(context, year) };
}

/** The languages that have stories in the period. */
function alternatesOf({ db, newsroom, addresses }: Snapshot, period: string): Alternate[] {
  const langs = newsroom.site.languages.filter((lang) =>
    db.get(
      "select 1 from stories where lang = ? and day >= ? and day < ? and live = 1 limit 1",
      lang,
      period,
      `${period}~`,
    ),
  );
  return langs.length < 2 ? [] : langs.map((lang) => ({ lang, path: addresses.period(lang, period) }));
}
