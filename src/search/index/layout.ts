import type { Lang } from "../../i18n/lang.ts";
import { contentHash } from "../../kit/files.ts";
import type { Database } from "../../library/database.ts";
import { SEARCH_TIERS, type SearchTier } from "../../model/search-paths.ts";

/** A month of public stories in a language. */
export interface SearchMonth {
  /** `2025-02` */
  month: string;
  stories: number;
  /** Terms in stories, each counted once per story. */
  postings: number;
}

/** A part of the archive with an index of its own. */
export interface TierLayout {
  /** Oldest first. */
  months: readonly SearchMonth[];
  /** There are 2 ** bits shards, or none where there are no stories. */
  bits: number;
  shards: number;
  /** More than there are stories; a power of two. */
  limit: number;
  /**
   * 32 bits, which change whenever shards are divided or stories numbered differently. In the recent tier only with the
   * first month: a new story among the others must not make all shards be written.
   */
  stamp: number;
}

export type SearchLayout = Readonly<Record<SearchTier, TierLayout>>;

/** The number of stories from which full months move into the archive. Each time the whole archive is written anew. */
const RECENT = 4096;
/** The number of newest months that always stay recent: stories are still added to them. */
const OPEN_MONTHS = 2;
/**
 * The most bytes of a shard, roughly: one that is read for a word has half of that or more, several times as much where
 * frequent words meet. The archive counts more for readers; a new story rewrites most shards of the recent tier.
 */
const SHARD_BYTES: Readonly<Record<SearchTier, number>> = { archive: 16_000, recent: 32_000 };
/** What a term in a story takes, roughly: found by measuring. */
const BYTES_PER_POSTING = 0.65;
const MOST_BITS = 12;

/**
 * How many of the months, given by their numbers of stories, oldest first, are in the archive. Counted from the oldest in
 * lots of full months, so that newer stories seldom change it.
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

/** How the search index of a language is divided, which follows from its months alone. */
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

/** @param mark what in a month decides how stories of the tier are numbered */
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

/** The exponent of the smallest power of two that is not below a number. */
function powerFrom(number: number): number {
  let power = 0;
  while (2 ** power < number) power++;
  return power;
}

/** The tiers that differ between two layouts. */
export function tiersThatDiffer(a: SearchLayout, b: SearchLayout): SearchTier[] {
  return SEARCH_TIERS.filter((tier) => a[tier].stamp !== b[tier].stamp);
}
