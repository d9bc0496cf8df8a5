import type { Lang } from "../i18n/lang.ts";
import type { ArchiveFile, Remark, Target } from "./archive.ts";
import { withCredit } from "./credits.ts";
import { Rows } from "./rows.ts";

/** A text of the archive, and where it goes. */
export interface Entry {
  /** In the order of the archive, from 1. */
  no: number;
  key: string;
  kind: "story" | "page";
  /** The texts that are to share a folder have the same. */
  grp: string;
  lang: Lang;
  date: number;
  /** When it came out in its language. */
  published: number;
  draft: 0 | 1;
  title: string;
  /** The last part of its address. */
  slug: string;
  /** The story's id, or the page's key; empty until places are given. */
  id: string;
  /** Its address from here on. */
  path: string;
  file: string;
  line: number | null;
}

/** Where an old address leads. */
export type Known =
  | { is: "text"; no: number }
  | { is: "file"; file: ArchiveFile }
  | { is: "target"; target: Target };

/** A remark and the text that it is about. */
export interface NotedRemark extends Remark {
  no: number;
}

const SCHEMA = `
create table texts (no integer primary key, key text unique, kind text, grp text, lang text, date integer, published integer,
  draft integer,
  title text, slug text, id text default '', path text default '', file text, line integer, outcome text default '');
create index by_group on texts (grp);
create index by_id on texts (kind, id);
create index by_path on texts (path);
create table addresses (address text primary key, known text) without rowid;
create table photos (folder text, name text, hash text, credit text, primary key (folder, name)) without rowid;
create table remarks (no integer, kind text, what text, detail text, line integer, original text);
create index by_no on remarks (no);
create table left_out (what text, count integer, title text, place text);
create table kept_files (path text primary key, folded text, outcome text) without rowid;
create index by_folded on kept_files (folded);
create table aliases (address text primary key, no integer) without rowid;
create table group_topics (grp text, lang text, topic text, primary key (grp, lang, topic)) without rowid;
create table ids (id text primary key) without rowid;
`;

/**
 * What a run of the import knows of an archive: a database in a temporary file, so that memory does not grow with the
 * archive. It is gone when it is closed.
 */
export class Catalogue {
  readonly rows = Rows.temporary(SCHEMA);

  constructor() {
    this.rows.exec("begin");
  }

  /** @returns nothing where there is a text with this key already */
  addText(text: Omit<Entry, "no" | "id" | "path">): number | undefined {
    return this.rows.insertNew("texts", { ...text }) ? this.textOf(text.key)?.no : undefined;
  }

  textOf(key: string): Entry | undefined {
    return this.rows.get<Entry>("select * from texts where key = ?", key);
  }

  text(no: number): Entry {
    return this.rows.get<Entry>("select * from texts where no = ?", no) as Entry;
  }

  /** The number of plain pages in a language. */
  pagesIn(lang: Lang): number {
    const sql = "select count(*) as pages from texts where kind = 'page' and lang = ?";
    return this.rows.get<{ pages: number }>(sql, lang)?.pages ?? 0;
  }

  /** The text of the same folder in a language. */
  inLang(entry: Entry, lang: Lang): Entry | undefined {
    if (entry.lang === lang) return entry;
    const sql = "select * from texts where kind = ? and id = ? and lang = ?";
    return this.rows.get<Entry>(sql, entry.kind, entry.id, lang);
  }

  /** The first that has an address keeps it. */
  addAddress(address: string, known: Known): void {
    this.rows.insertNew("addresses", { address, known: JSON.stringify(known) });
  }

  /** The same of a file, of which a later entry may know the credit. @returns credits that it does not get */
  addFile(address: string, file: ArchiveFile): string[] {
    const known = this.find(address);
    if (known?.is !== "file" || !file.credit) {
      this.addAddress(address, { is: "file", file });
      return [];
    }
    const { file: whole, lost } = withCredit(known.file, file);
    this.rows.replace("addresses", { address, known: JSON.stringify({ is: "file", file: whole }) });
    return lost;
  }

  find(address: string): Known | undefined {
    const row = this.rows.get<{ known: string }>("select known from addresses where address = ?", address);
    return row && (JSON.parse(row.known) as Known);
  }

  /** Whether readers find a story below an address: in a year, a month, a day. */
  hasStoryBelow(path: string, now: number): boolean {
    const sql =
      "select 1 from texts where path > ? and path < ? and kind = 'story' and draft = 0 and published <= ?";
    return this.rows.get(sql, path, `${path}\uFFFF`, now) !== undefined;
  }

  /** Keeps the topics of a text that has translations, to learn which topics are translations of one another. */
  addGroupTopics(grp: string, lang: Lang, topics: readonly string[]): void {
    for (const topic of topics) this.rows.insertNew("group_topics", { grp, lang, topic });
  }

  /**
   * Pairs of names that are one topic in two languages, as far as texts show it: most texts that have one of them have a
   * translation that has the other.
   */
  translatedTopics(): { one: string; other: string }[] {
    return this.rows.all(
      `with pairs as (select a.topic as one, b.topic as other, count(*) as count
         from group_topics a join group_topics b on b.grp = a.grp and b.lang > a.lang
        where a.topic <> b.topic group by 1, 2),
       totals as (select topic, count(*) as count from group_topics
         where grp in (select grp from group_topics group by grp having count(distinct lang) > 1) group by topic)
       select one, other from pairs
         join totals x on x.topic = one join totals y on y.topic = other
        where pairs.count > 1 and pairs.count * 5 >= max(x.count, y.count) * 4 order by pairs.count desc, one, other`,
    );
  }

  remark(remark: NotedRemark): void {
    this.rows.insertNew("remarks", { ...remark });
  }

  close(): void {
    this.rows.close();
  }
}
