/** The files of the search index as published. We compress them ourselves, as not every host does. For the build only. */
import { deflateRawSync } from "node:zlib";
import { languageOf } from "../../i18n/lang.ts";
import type { Messages } from "../../i18n/messages.ts";
import type { SearchDirectoryView, SearchRecordsView, SearchShardView } from "../../model/search-views.ts";
import { recordsJson } from "../format/records.ts";
import { encodeShard } from "../format/shard.ts";
import { SEARCH_LEVELS, type SearchTerm, TERM_BITS } from "../format/term.ts";
import { readBand } from "./bands.ts";

export function packDirectory(view: SearchDirectoryView): Uint8Array {
  return packed(JSON.stringify(view));
}

export function packRecords(view: SearchRecordsView, { labels }: Messages): Uint8Array {
  const { colon } = languageOf(view.lang).typography;
  return packed(
    recordsJson(view, ({ key, sponsor }) =>
      sponsor === undefined ? labels.names[key] : `${labels.names[key]}. ${labels.paidBy}${colon} ${sponsor}`,
    ),
  );
}

function packed(json: string): Uint8Array {
  return deflateRawSync(json);
}

export function packShard(view: SearchShardView): Uint8Array {
  const size = 2 ** (TERM_BITS - view.bits);
  const first = view.shard * size;
  const terms = new Map<SearchTerm, number[][]>();
  for (const { band, months } of view.bands) {
    for (const { start, postings } of months) {
      readBand(postings, band, (term, story, level) => {
        if (term < first || term >= first + size) return;
        listOf(terms, term, level).push(start + story);
      });
    }
  }
  return encodeShard(
    view,
    [...terms].sort(([a], [b]) => a - b),
  );
}

function listOf(terms: Map<SearchTerm, number[][]>, term: SearchTerm, level: number): number[] {
  let lists = terms.get(term);
  if (lists === undefined) {
    lists = SEARCH_LEVELS.map((): number[] => []);
    terms.set(term, lists);
  }
  return lists[level] as number[];
}
