import type { Lang } from "../../i18n/lang.ts";
import { contentHash } from "../../kit/files.ts";
import type { Database } from "../../library/database.ts";
import { SEARCH_TIERS, type SearchTier } from "../../model/address.ts";

/** A month of public stories in a language. */
export interface SearchMonth {
  /** `2025-02` */
  month: string;
  stories: number;
  /** Terms in stories, each counted once a story. */
  postings: number;
}

/** A part of the archive with an index of its own. */
export interface TierLayout {
  /** Oldest first. */
  months: readonly SearchMonth[];
  /** It has 2 ** bits shards; none where it has no stories. */
  bits: number;
  shards: number;
  /** More than it has stories; a power of two. */
  limit: number;
  /**
   * Of 32 bits; another one whenever its shards are cut anew, or its stories are numbered anew. Of the recent ones only
   * by another first month: a story that comes between them must not write all of their shards.
   */
  stamp: number;
}

export type SearchLayout = Readonly<Record<SearchTier, TierLayout>>;

/** Stories from which on full months go over into the archive. Each time all of that is written anew. */
const RECENT = 4096;
/** Newest months that stay recent in any case: stories are still added to them. */
const OPEN_MONTHS = 2;
/**
 * Bytes of a shard at most, about; one that is read for a word has half of it or more, and several times as much where
 * frequent words meet. In the archive that weighs more; of the recent stories a new one writes most shards.
 */
const SHARD_BYTES: Readonly<Record<SearchTier, number>> = { archive: 16_000, recent: 32_000 };
/** What a term takes in a story, about: found by measuring. */
const BYTES_PER_POSTING = 0.65;
const MOST_BITS = 12;

/**
 * How many of the months, given by the number of their stories from the oldest on, are in the archive. Counted from the
 * oldest in lots of full months, so that newer stories seldom move it.
 */
export function archivedMonths(stories: readonly number[]): number {
  let archived = 0;
  let lot = 0;
  for (const [i, count] of stories.slice(0, -OPEN_MONTHS).entries()) {
    lot += count;
    if (lot < RECENT) continue;
    archived = i + 1;
    lot = 0;
  }
  return archived;
}

/** How the search index of a language is cut, as follows from its months alone. */
export function searchLayout(db: Database, lang: Lang): SearchLayout {
  const months = db.all<SearchMonth>(
    "select month, stories, postings from search_months where lang = ? order by month",
    lang,
  );
  const boundary = archivedMonths(months.map(({ stories }) => stories));
  return {
    archive: tierOf("archive", months.slice(0, boundary), (month) => [month.month, month.stories]),
    recent: tierOf("recent", months.slice(boundary), ({ month }, i) => (i === 0 ? month : "")),
  };
}

/** @param mark what of a month numbers the stories of the tier */
function tierOf(
  tier: SearchTier,
  months: readonly SearchMonth[],
  mark: (month: SearchMonth, i: number) => unknown,
): TierLayout {
  const sum = (of: "stories" | "postings") => months.reduce((total, month) => total + month[of], 0);
  const bits = Math.min(
    MOST_BITS,
    powerFrom(Math.ceil((sum("postings") * BYTES_PER_POSTING) / SHARD_BYTES[tier])),
  );
  const limit = 2 ** powerFrom(sum("stories") + 1);
  const marks = JSON.stringify([bits, limit, months.map(mark).filter((text) => text !== "")]);
  return {
    months,
    bits,
    shards: months.length === 0 ? 0 : 2 ** bits,
    limit,
    stamp: Number.parseInt(contentHash(marks).slice(0, 8), 16),
  };
}

/** The least power of two that is not below a number, by its exponent. */
function powerFrom(number: number): number {
  let power = 0;
  while (2 ** power < number) power++;
  return power;
}

/** The tiers that differ between two layouts. */
export function tiersThatDiffer(a: SearchLayout, b: SearchLayout): SearchTier[] {
  return SEARCH_TIERS.filter((tier) => a[tier].stamp !== b[tier].stamp);
}
