import type { Lang } from "../../i18n/lang.ts";
import type { Change } from "../../library/changes.ts";
import type { Database } from "../../library/database.ts";
import type { SearchTier } from "../../model/search-paths.ts";
import { BANDS, bandsOf, type PackedBand } from "./bands.ts";
import { type SearchLayout, searchLayout, tiersThatDiffer } from "./layout.ts";

/** The inverted index of a month of stories, `2025-02`, in a language; the shards of the site are merged from them. */
interface Segment {
  lang: Lang;
  month: string;
}

/**
 * Remakes the segments of the months in which stories changed, and notes what in them differs. Months that did not change
 * are not read, however many there are.
 * @param changes since this was last done; where they are not known, every segment is remade and nothing noted
 */
export function refreshSegments(
  db: Database,
  languages: readonly Lang[],
  changes: readonly Change[] | "unknown",
): void {
  if (changes === "unknown") {
    for (const segment of allSegments(db)) refreshSegment(db, segment);
    return;
  }
  const layouts = new Map(languages.map((lang) => [lang, searchLayout(db, lang)]));
  for (const segment of segmentsOf(changes))
    for (const band of refreshSegment(db, segment)) note(db, segment.lang, segment.month, band);
  for (const [lang, before] of layouts)
    for (const tier of tiersThatDiffer(before, searchLayout(db, lang))) note(db, lang, tier, ALL);
}

function allSegments(db: Database): Segment[] {
  return db.all(
    `select distinct lang, substr(day, 1, 7) as month from stories where live = 1
      union select lang, month from search_months order by lang, month`,
  );
}

function segmentsOf(changes: readonly Change[]): Segment[] {
  const segments = new Map<string, Segment>();
  for (const { lang, before, after } of changes) {
    for (const facets of [before, after]) {
      if (facets === undefined) continue;
      const month = facets.day.slice(0, 7);
      segments.set(`${lang} ${month}`, { lang, month });
    }
  }
  return [...segments.values()];
}

/** @returns the bands that differ from those before */
function refreshSegment(db: Database, { lang, month }: Segment): number[] {
  const stories = db.all<{ terms: Uint8Array }>(
    `select terms from stories join search_terms using (id, lang)
      where lang = ? and day between ? and ? and live = 1 order by day, date, id`,
    lang,
    `${month}-01`,
    `${month}-31`,
  );
  const bands = bandsOf(stories.map(({ terms }) => terms));
  const changed = putBands(db, { lang, month }, bands);
  db.run("delete from search_months where lang = ? and month = ?", lang, month);
  if (stories.length === 0) return changed;
  const postings = stories.reduce((sum, { terms }) => sum + terms.length / Uint32Array.BYTES_PER_ELEMENT, 0);
  db.insert("search_months", { lang, month, stories: stories.length, postings });
  return changed;
}

const BAND = "lang = ? and band = ? and month = ?";

/** Replaces the bands of a segment. @returns those that differ */
function putBands(db: Database, { lang, month }: Segment, bands: ReadonlyMap<number, PackedBand>): number[] {
  const changed: number[] = [];
  const isKnown =
    db.get("select 1 from search_months where lang = ? and month = ?", lang, month) !== undefined;
  for (let band = 0; band < BANDS; band++) {
    const is = bands.get(band);
    const was = isKnown ? bandOf(db, lang, band, month) : undefined;
    if (isEqual(was, is)) continue;
    changed.push(band);
    if (is === undefined) db.run(`delete from search_bands where ${BAND}`, lang, band, month);
    else db.replace("search_bands", { lang, band, month, postings: is });
  }
  return changed;
}

function bandOf(db: Database, lang: Lang, band: number, month: string): PackedBand | undefined {
  const row = db.get<{ postings: PackedBand }>(
    `select postings from search_bands where ${BAND}`,
    lang,
    band,
    month,
  );
  return row?.postings;
}

function isEqual(was: Uint8Array | undefined, is: Uint8Array | undefined): boolean {
  return was === is || (was !== undefined && is !== undefined && Buffer.compare(was, is) === 0);
}

function note(db: Database, lang: Lang, part: string, band: number): void {
  db.insertNew("search_changes", { lang, part, band });
}

/** Stands for all bands. */
const ALL = -1;

/** What changed in the search index of a language since it was last published. */
export interface SearchChange {
  lang: Lang;
  /** Tiers to be looked at as a whole. */
  tiers: SearchTier[];
  /** Bands of the archive in which something changed. */
  bands: number[];
}

/** What changed in the search index, for each language in which anything did. */
export function searchChanges(db: Database, layoutOf: (lang: Lang) => SearchLayout): SearchChange[] {
  const rows = db.all<{ lang: Lang; part: string; band: number }>(
    "select lang, part, band from search_changes order by lang, part, band",
  );
  return [...Map.groupBy(rows, ({ lang }) => lang)].map(([lang, all]) => {
    const archived = new Set(layoutOf(lang).archive.months.map(({ month }) => month));
    const isAnew = all.some(({ part }) => part === "archive");
    const bands = all.filter(({ part }) => archived.has(part)).map(({ band }) => band);
    return {
      lang,
      tiers: isAnew ? ["archive", "recent"] : ["recent"],
      bands: isAnew ? [] : [...new Set(bands)],
    };
  });
}

/** To be called when the index has been published. */
export function forgetSearchChanges(db: Database): void {
  db.run("delete from search_changes");
}
