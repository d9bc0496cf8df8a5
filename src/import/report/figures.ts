import type { Remark } from "../archive.ts";
import type { Catalogue } from "../catalogue.ts";

/** How often something was remarked. */
export interface Counted {
  kind: Remark["kind"];
  what: string;
  count: number;
  /** Texts that it was remarked of. */
  texts: number;
}

/** What of the archive is not taken along at all. */
export interface LeftOut {
  what: string;
  count: number;
  title: string | null;
  place: string | null;
}

/** Something that is named and not there, and how often. */
export interface Missing {
  detail: string;
  count: number;
}

/** The most rows of a list in the report; the table of texts has all. */
export const MOST = 500;

/** Remarks by kind, the frequent ones first. */
export function remarksOf({ rows }: Catalogue): Counted[] {
  return rows.all(
    `select kind, what, count(*) as count, count(distinct no) as texts from remarks
      group by kind, what order by count desc, what`,
  );
}

export function leftOutOf({ rows }: Catalogue): LeftOut[] {
  return rows.all(
    "select what, sum(count) as count, null as title, null as place from left_out group by what order by what",
  );
}

/** What was left out by name. */
export function namedLeftOut({ rows }: Catalogue): LeftOut[] {
  return rows.all("select what, count, title, place from left_out where title is not null limit ?", MOST);
}

/** The pictures and other files that the archive names and that are not here, as it writes their addresses. */
export function missingFiles({ rows }: Catalogue): Missing[] {
  return rows.all(
    `select detail, count(*) as count from remarks
      where kind = 'missing' and detail is not null and what like '%picture%' and what not like '%alternative%'
      group by detail order by count desc, detail limit ?`,
    MOST,
  );
}

export function numberOf({ rows }: Catalogue, sql: string): number {
  return rows.get<{ count: number }>(sql)?.count ?? 0;
}
