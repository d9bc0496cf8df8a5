import type { Lang } from "../i18n/lang.ts";
import { memoPer } from "../kit/memo.ts";
import type { Snapshot } from "../library/snapshot.ts";
import type { SearchTier } from "../model/search-paths.ts";
import type {
  SearchBand,
  SearchDirectoryView,
  SearchRecordsView,
  SearchShardView,
} from "../model/search-views.ts";
import type { StoryId } from "../model/story-id.ts";
import { TERM_BITS } from "../search/format/term.ts";
import { BAND_BITS } from "../search/index/bands.ts";
import { searchLayout, type TierLayout } from "../search/index/layout.ts";
import { cardsOf } from "./cards.ts";

/** Stories in a file of records. */
export const RECORDS = 70;

/** How the search index of a language is cut now. */
export const layoutOf = memoPer(({ db }: Snapshot, lang: Lang) => searchLayout(db, lang));

/** What is needed to find and read the files of the index; nothing where the site has no search. */
export function searchDirectoryView(context: Snapshot, lang: Lang): SearchDirectoryView | undefined {
  const { db, newsroom, addresses } = context;
  if (!newsroom.site.search) return undefined;
  const days = db.all<{ day: string; stories: number }>(
    "select day, count(*) as stories from stories where lang = ? and live = 1 group by day order by day",
    lang,
  );
  const { archive, recent } = layoutOf(context, lang);
  const tier = ({ months, bits, limit, stamp }: TierLayout) => ({
    months: months.length,
    bits,
    limit,
    stamp,
  });
  return {
    home: addresses.home(lang),
    chunk: RECORDS,
    months: [...Map.groupBy(days, ({ day }) => day.slice(0, 7))].map(([month, its]) => ({
      month,
      days: its.map(({ day, stories }) => [Number(day.slice(8)), stories] as const),
    })),
    archive: tier(archive),
    recent: tier(recent),
  };
}

/** The stories that contain the terms of a shard, as the library keeps them; nothing where there is no such shard. */
export function searchShardView(
  context: Snapshot,
  lang: Lang,
  tier: SearchTier,
  shard: number,
): SearchShardView | undefined {
  const { months, bits, shards, limit, stamp } = layoutOf(context, lang)[tier];
  if (!context.newsroom.site.search || shard >= shards) return undefined;
  const first = shard * 2 ** (TERM_BITS - bits);
  const end = first + 2 ** (TERM_BITS - bits);
  const bandSize = 2 ** (TERM_BITS - BAND_BITS);
  const starts = startsOf(months);
  const bands: SearchBand[] = [];
  for (let band = Math.floor(first / bandSize); band * bandSize < end; band++)
    bands.push({ band, months: bandMonths(context, lang, band, starts) });
  return { stamp, shard, bits, limit, bands };
}

/** The number of the first story of each month within the tier. */
function startsOf(months: TierLayout["months"]): Map<string, number> {
  const starts = new Map<string, number>();
  let start = 0;
  for (const { month, stories } of months) {
    starts.set(month, start);
    start += stories;
  }
  return starts;
}

function bandMonths(
  { db }: Snapshot,
  lang: Lang,
  band: number,
  starts: ReadonlyMap<string, number>,
): SearchBand["months"] {
  const [from, to] = [[...starts.keys()].at(0) ?? "", [...starts.keys()].at(-1) ?? ""];
  return db
    .all<{ month: string; postings: Uint8Array }>(
      "select month, postings from search_bands where lang = ? and band = ? and month between ? and ? order by month",
      lang,
      band,
      from,
      to,
    )
    .map(({ month, postings }) => ({ start: starts.get(month) ?? 0, postings }));
}

/**
 * Some stories of a month as results show them, counted in chunks from the oldest; nothing where there is no such chunk.
 */
export function searchRecordsView(
  context: Snapshot,
  lang: Lang,
  month: string,
  chunk: number,
): SearchRecordsView | undefined {
  if (!context.newsroom.site.search) return undefined;
  const rows = context.db.all<{ id: StoryId }>(
    "select id from stories where lang = ? and day between ? and ? and live = 1 order by day, date, id limit ? offset ?",
    lang,
    `${month}-01`,
    `${month}-31`,
    RECORDS,
    chunk * RECORDS,
  );
  const ids = rows.map(({ id }) => id);
  return ids.length === 0 ? undefined : { lang, stories: cardsOf(context, ids, lang) };
}
