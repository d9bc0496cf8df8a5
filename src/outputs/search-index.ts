/** The files of the search index of each language. */
import type { Lang } from "../i18n/lang.ts";
import { joinBytes } from "../kit/bytes.ts";
import { contentHash } from "../kit/files.ts";
import type { Change } from "../library/changes.ts";
import { publishedSeries } from "../library/published.ts";
import type { Snapshot } from "../library/snapshot.ts";
import { sitePathOf } from "../model/address.ts";
import { SEARCH_PAGE } from "../model/own-paths.ts";
import { SEARCH_TIERS, type SearchTier, searchPaths } from "../model/search-paths.ts";
import type { SearchBand } from "../model/search-views.ts";
import { BAND_BITS } from "../search/index/bands.ts";
import type { SearchMonth } from "../search/index/layout.ts";
import { type SearchChange, searchChanges } from "../search/index/segments.ts";
import { publicFacets } from "./affected.ts";
import { listFingerprint } from "./fingerprint.ts";
import { type OutputOf, outputRecord, PHASES } from "./record.ts";
import {
  layoutOf,
  RECORDS,
  searchDirectoryView,
  searchRecordsView,
  searchShardView,
} from "./search-index-views.ts";

/** What a browser reads first. */
export const searchDirectory = outputRecord({
  kind: "search-directory",
  phase: PHASES.news,
  // The files of one publication belong together: none may be older than the others.
  headers: ({ search }, addresses) => {
    const headers = { "Content-Type": "application/octet-stream", "Cache-Control": "no-cache" };
    return search ? [{ path: `${addresses.href(sitePathOf(`/${SEARCH_PAGE}`))}*.bin`, headers }] : [];
  },
  all: (of) => searched(of).map(directory),
  view: (snapshot, { lang }) => searchDirectoryView(snapshot, lang),
  affected: (snapshot) => changesOf(snapshot).map(({ lang }) => ({ output: directory(lang), reason: FINDS })),
});

/** Which stories contain the terms of a shard; its key is its tier, its page its number. */
export const searchShard = outputRecord({
  kind: "search-shard",
  phase: PHASES.lists,
  all: (of) => searched(of).flatMap((lang) => SEARCH_TIERS.flatMap((tier) => shards(of, lang, tier))),
  view: (snapshot, { lang, key, page }) => searchShardView(snapshot, lang, key as SearchTier, page),
  fingerprint: (view) => ({ ...view, bands: view.bands.map(bandFingerprint) }),
  affected: (snapshot) =>
    changesOf(snapshot)
      .flatMap((change) => shardsConcerned(snapshot, change))
      .map((output) => ({ output, reason: FINDS })),
});

/** What results show of some stories of a month; its key is the month. */
export const searchRecords = outputRecord({
  kind: "search-records",
  phase: PHASES.lists,
  dependsOn: { words: true },
  all: (of) =>
    searched(of).flatMap((lang) => {
      const { archive, recent } = layoutOf(of, lang);
      return [...archive.months, ...recent.months].flatMap((month) => records(lang, month));
    }),
  view: (snapshot, { lang, key, page }) => searchRecordsView(snapshot, lang, key, page),
  fingerprint: listFingerprint,
  affected: (snapshot, changes) =>
    recordsConcerned(snapshot, changes).map((output) => ({
      output,
      reason: "stories that it shows changed",
    })),
});

const FINDS = "stories that it finds changed";

/** The languages that can be searched. */
function searched({ newsroom: { site } }: Snapshot): readonly Lang[] {
  return site.search ? site.languages : [];
}

function directory(lang: Lang): OutputOf<"search-directory"> {
  return { path: searchPaths.directory(lang), kind: "search-directory", lang, key: "", page: 0 };
}

function shard(lang: Lang, tier: SearchTier, number: number): OutputOf<"search-shard"> {
  return { path: searchPaths.shard(lang, tier, number), kind: "search-shard", lang, key: tier, page: number };
}

/** All shards of a tier. */
function shards(of: Snapshot, lang: Lang, tier: SearchTier): OutputOf<"search-shard">[] {
  return Array.from({ length: layoutOf(of, lang)[tier].shards }, (_, number) => shard(lang, tier, number));
}

/** The records of all stories of a month. */
function records(lang: Lang, { month, stories }: SearchMonth): OutputOf<"search-records">[] {
  return Array.from({ length: Math.ceil(stories / RECORDS) }, (_, chunk) => ({
    path: searchPaths.records(lang, month, chunk),
    kind: "search-records",
    lang,
    key: month,
    page: chunk,
  }));
}

function bandFingerprint({ band, months }: SearchBand): unknown {
  return [
    band,
    months.map(({ start }) => start),
    contentHash(joinBytes(months.map(({ postings }) => postings))),
  ];
}

function changesOf(snapshot: Snapshot): SearchChange[] {
  return searchChanges(snapshot.db, (lang) => layoutOf(snapshot, lang));
}

function shardsConcerned(
  snapshot: Snapshot,
  { lang, tiers, bands }: SearchChange,
): OutputOf<"search-shard">[] {
  const whole = tiers.flatMap((tier) => [
    ...shards(snapshot, lang, tier),
    ...publishedSeries(snapshot.db, { kind: "search-shard", lang, key: tier }),
  ]);
  const { bits } = layoutOf(snapshot, lang).archive;
  const numbers = new Set(bands.flatMap((band) => shardsOfBand(band, bits)));
  return [...whole, ...[...numbers].map((number) => shard(lang, "archive", number))];
}

/** The shards that hold terms of a band, out of 2 ** bits. */
function shardsOfBand(band: number, bits: number): number[] {
  if (bits <= BAND_BITS) return [band >> (BAND_BITS - bits)];
  const each = 2 ** (bits - BAND_BITS);
  return Array.from({ length: each }, (_, i) => band * each + i);
}

/** All records of the months that changed: what a story's record shows may have changed, or the story's number. */
function recordsConcerned(snapshot: Snapshot, changes: readonly Change[]): OutputOf<"search-records">[] {
  const months = new Map<string, { lang: Lang; month: string }>();
  for (const change of changes)
    for (const { day } of publicFacets(change)) {
      const [lang, month] = [change.lang, day.slice(0, 7)];
      months.set(`${lang} ${month}`, { lang, month });
    }
  return [...months.values()].flatMap(({ lang, month }) => {
    const { archive, recent } = layoutOf(snapshot, lang);
    const now = [...archive.months, ...recent.months].find((other) => other.month === month);
    return [
      ...(now === undefined ? [] : records(lang, now)),
      ...publishedSeries(snapshot.db, { kind: "search-records", lang, key: month }),
    ];
  });
}
