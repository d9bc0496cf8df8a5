/** Old addresses: what is written down of them, and where each leads in the end. */
import type { Lang } from "../i18n/lang.ts";
import { memoPer } from "../kit/memo.ts";
import type { SitePath } from "../model/address.ts";
import { REST } from "../model/old-address.ts";
import { GONE, type Redirect, type RedirectLine } from "../model/redirect.ts";
import type { Database } from "./database.ts";
import { Note } from "./notes.ts";
import type { Snapshot } from "./snapshot.ts";

/** Replaces what is written down of old addresses without a story. */
export function storeRedirectLines(db: Database, lines: readonly RedirectLine[]): void {
  db.run("delete from redirect_lines");
  for (const { address, goal, file, line } of lines)
    db.insert("redirect_lines", { address, goal, file, line });
}

/** What `redirects.yaml` says, and the old addresses of plain pages, in order. */
export function redirectLines(db: Database): RedirectLine[] {
  return db.all("select address, goal, file, line from redirect_lines order by address");
}

/** An old address as the library keeps it, with the place where it is written down. */
export interface RedirectRow extends Redirect {
  /** The story that it is an old address of; empty where it is of none. */
  id: string;
  /** Equal where two addresses cannot both have a page on every machine; absent where it can have none. */
  likeness: string | null;
  /** The address of the page that stands there for hosts without redirects. */
  stub: SitePath | null;
  /** 1 where a page of the site's own may come to stand there. */
  own: number;
  file: string;
  line: number;
}

const COLUMNS = "address, goal, lang, id, likeness, stub, own, file, line";

/** Changes with where old addresses lead, as far as changes of stories do not tell. */
export const REDIRECTS_NOTE = new Note<string>("redirects");

/** Where the old addresses of a language of a story lead. */
export function redirectsOf(db: Database, id: string, lang: Lang): RedirectRow[] {
  return db.all(`select ${COLUMNS} from redirects where id = ? and lang = ? order by address`, id, lang);
}

/** Where old addresses lead that have no story. */
export function redirectsOfNone(db: Database): RedirectRow[] {
  return db.all(`select ${COLUMNS} from redirects where id = '' order by address`);
}

/** Where every old address leads, in order. */
export function allRedirects(db: Database): RedirectRow[] {
  return db.all(`select ${COLUMNS} from redirects order by address`);
}

/** Whether any old address leads somewhere: to a page, rather than to nothing for good. */
export function leadsAnywhere(db: Database): boolean {
  return db.get("select 1 from redirects where goal <> ? limit 1", GONE) !== undefined;
}

/** Those of which only one can have a page. */
export function redirectsAlike(db: Database, likeness: string): RedirectRow[] {
  return db.all(`select ${COLUMNS} from redirects where likeness = ? order by address`, likeness);
}

/** Those that have no page because another that is alike has one. */
export function redirectsWithoutStub(db: Database): RedirectRow[] {
  return db.all(
    `select ${COLUMNS} from redirects where likeness is not null and stub is null order by address`,
  );
}

/** Where old addresses lead that the site's own pages may come to have. */
export function ownRedirects(db: Database): RedirectRow[] {
  return db.all(`select ${COLUMNS} from redirects where own = 1 order by address`);
}

/**
 * Puts rows in the place of others, except for their stubs.
 * @returns the rows that came, went or changed
 */
export function replaceRedirects(
  db: Database,
  before: readonly RedirectRow[],
  after: readonly RedirectRow[],
): RedirectRow[] {
  const told = (row: RedirectRow) => JSON.stringify({ ...row, stub: null });
  const known = new Map(before.map((row) => [row.address, row]));
  const changed: RedirectRow[] = [];
  for (const row of after) {
    const was = known.get(row.address);
    known.delete(row.address);
    if (was !== undefined && told(was) === told(row)) continue;
    db.replace("redirects", { ...row });
    changed.push(row, ...(was ? [was] : []));
  }
  for (const [address, row] of known) {
    db.run("delete from redirects where address = ?", address);
    changed.push(row);
  }
  return changed;
}

export function setStub(db: Database, address: string, stub: SitePath | null): void {
  db.run("update redirects set stub = ? where address = ?", stub, address);
}

/** Old addresses that stand for all that begin like them, the longest first. */
const starts = memoPer(({ db }: Pick<Snapshot, "db">): readonly Redirect[] =>
  db
    .all<Redirect>(`select address, goal, lang from redirects where address like '%${REST}'`)
    .sort((a, b) => b.address.length - a.address.length || (a.address < b.address ? -1 : 1)),
);

/**
 * Where an address leads that no page has.
 * @param address by `comparable`
 */
export function redirectAt(of: Pick<Snapshot, "db">, address: string): Redirect | undefined {
  const exact = exactRedirect(of, address);
  if (exact !== undefined || address.includes("?")) return exact;
  for (const redirect of starts(of)) {
    const goal = goalThrough(redirect, address);
    if (goal !== undefined) return { ...redirect, goal };
  }
  return undefined;
}

/** Where an address leads of which something is said by itself. */
export function exactRedirect({ db }: Pick<Snapshot, "db">, address: string): Redirect | undefined {
  return db.get<Redirect>("select address, goal, lang from redirects where address = ?", address);
}

/** The old address that stands for all that begin like this; nothing where none stands for all of them. */
export function redirectFrom(of: Pick<Snapshot, "db">, start: string): Redirect | undefined {
  return starts(of).find(({ address }) => start.startsWith(address.slice(0, -REST.length)));
}

/** Where an old address with a star leads an address that it stands for; nothing where it does not stand for it. */
export function goalThrough(
  { address, goal }: Pick<Redirect, "address" | "goal">,
  at: string,
): string | undefined {
  const start = address.slice(0, -REST.length);
  if (!at.startsWith(start)) return undefined;
  return goal.endsWith(REST) ? goal.slice(0, -REST.length) + at.slice(start.length) : goal;
}
