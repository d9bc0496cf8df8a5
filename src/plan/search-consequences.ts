import type { Lang } from "../i18n/lang.ts";
import { publishedSeries } from "../library/published.ts";
import type { ViewContext } from "../library/snapshot.ts";
import type { Output } from "../model/output.ts";
import {
  searchDirectoryOutput,
  searchRecordsOutputs,
  searchShardOutput,
  searchShardOutputs,
} from "../outputs/outputs.ts";
import { layoutOf } from "../outputs/search.ts";
import { BAND_BITS } from "../search/index/bands.ts";
import { type SearchChange, searchChanges } from "../search/index/segments.ts";
import type { Candidate } from "./consequences.ts";

/** Every output of the search index that the stories which changed may concern. */
export function* searchConsequences(context: ViewContext): Generator<Candidate> {
  for (const change of searchChanges(context.db, (lang) => layoutOf(context, lang))) {
    const reason = "stories that it finds changed";
    yield { output: searchDirectoryOutput(change.lang), reason };
    for (const output of shardsOf(context, change)) yield { output, reason };
  }
  for (const output of recordsOf(context)) yield { output, reason: "stories that it shows changed" };
}

function shardsOf(context: ViewContext, { lang, tiers, bands }: SearchChange): Output[] {
  const whole = tiers.flatMap((tier) => [
    ...searchShardOutputs(context, lang, tier),
    ...publishedSeries(context.db, { kind: "search-shard", lang, key: tier }),
  ]);
  const { bits } = layoutOf(context, lang).archive;
  const shards = new Set(bands.flatMap((band) => shardsOfBand(band, bits)));
  return [...whole, ...[...shards].map((shard) => searchShardOutput(lang, "archive", shard))];
}

/** The shards that have terms of a band, of 2 ** bits. */
function shardsOfBand(band: number, bits: number): number[] {
  if (bits <= BAND_BITS) return [band >> (BAND_BITS - bits)];
  const each = 2 ** (bits - BAND_BITS);
  return Array.from({ length: each }, (_, i) => band * each + i);
}

/** All records of the months that changed: what a story's record shows may have changed, or its number. */
function recordsOf(context: ViewContext): Output[] {
  const months = context.db.all<{ lang: Lang; month: string }>(
    `select distinct lang, substr(json_extract(facets, '$.day'), 1, 7) as month from (
       select lang, "before" as facets from changes union all select lang, "after" from changes
     ) where facets is not null`,
  );
  return months.flatMap(({ lang, month }) => {
    const { archive, recent } = layoutOf(context, lang);
    const now = [...archive.months, ...recent.months].find((other) => other.month === month);
    return [
      ...(now === undefined ? [] : searchRecordsOutputs(lang, now)),
      ...publishedSeries(context.db, { kind: "search-records", lang, key: month }),
    ];
  });
}
