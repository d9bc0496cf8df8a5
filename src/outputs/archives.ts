import type { Lang } from "../i18n/lang.ts";
import type { ViewContext } from "../library/snapshot.ts";
import type { SitePath } from "../model/address.ts";
import type { StoryId } from "../model/story-id.ts";
import type { Alternate, DayView, MonthView, YearView } from "../model/views.ts";
import { cardsOf } from "./cards.ts";

/** Days begin and end in the site's zone; a period without public stories has no page. */
export function dayView(context: ViewContext, lang: Lang, day: string): DayView | undefined {
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

export function monthView(context: ViewContext, lang: Lang, month: string): MonthView | undefined {
  const { db, addresses } = context;
  const rows = db.all<{ day: string; title: string; path: SitePath }>(
    `select day, title, path from stories where lang = ? and day between ? and ? and live = 1 order by day desc, date desc, id desc`,
    lang,
    `${month}-01`,
    `${month}-31`,
  );
  if (rows.length === 0) return undefined;
  const days = [...Map.groupBy(rows, (row) => row.day)].map(([day, stories]) => ({
    day,
    path: addresses.period(lang, day),
    count: stories.length,
    stories: stories.slice(0, HEADLINES).map(({ title, path }) => ({ title, path })),
  }));
  return { lang, path: addresses.period(lang, month), month, days, alternates: alternatesOf(context, month) };
}

export function yearView(context: ViewContext, lang: Lang, year: string): YearView | undefined {
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
function alternatesOf({ db, newsroom, addresses }: ViewContext, period: string): Alternate[] {
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
