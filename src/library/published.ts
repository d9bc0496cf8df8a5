/** The site as the last publication made it: its outputs and its copies. */
import type { Checksum } from "../kit/files.ts";
import { addressOfFile, type SitePath } from "../model/address.ts";
import type { OutputOf } from "../model/output.ts";
import { placeOfForm, publishedForms } from "./compressed.ts";
import type { Database } from "./database.ts";
import { waitingFiles } from "./waiting.ts";

/** What is known of the file of an output. */
export interface OutputFile extends Checksum {
  /** Hash of what it shows: where that differs, the file is stale. */
  fingerprint: string;
  /** Hash of its bytes, by `contentHash`. */
  hash: string;
}

/** All outputs that belong together: the pages of a list, the shards of a tier. */
export type OutputSeries<K extends string = string> = Pick<OutputOf<K>, "kind" | "lang" | "key">;

const OUTPUT = "path, kind, lang, key, page";
const OF_SERIES = "kind = ? and lang = ? and key = ?";

/** True where anything has been published yet. */
export function hasPublished(db: Database): boolean {
  return db.get("select 1 from outputs limit 1") !== undefined;
}

/** The output that is published at an address. */
export function publishedOutput(db: Database, path: SitePath): OutputOf | undefined {
  return db.get<OutputOf>(`select ${OUTPUT} from outputs where path = ?`, path);
}

/** All outputs that are published. */
export function publishedOutputs(db: Database): OutputOf[] {
  return db.all<OutputOf>(`select ${OUTPUT} from outputs`);
}

/** The addresses of all outputs of a kind. */
export function publishedOfKind(db: Database, kind: string): SitePath[] {
  const rows = db.all<{ path: SitePath }>("select path from outputs where kind = ?", kind);
  return rows.map(({ path }) => path);
}

export function publishedSeries<K extends string>(
  db: Database,
  { kind, lang, key }: OutputSeries<K>,
): OutputOf<K>[] {
  return db.all<OutputOf<K>>(`select ${OUTPUT} from outputs where ${OF_SERIES}`, kind, lang, key);
}

export function isPublished(db: Database, { kind, lang, key }: OutputSeries): boolean {
  return db.get(`select 1 from outputs where ${OF_SERIES} limit 1`, kind, lang, key) !== undefined;
}

/** The highest number of a page; 0 where there is only the newest page, or none. */
export function lastPublishedPage(db: Database, { kind, lang, key }: OutputSeries): number {
  const sql = `select max(page) as last from outputs where ${OF_SERIES}`;
  return db.get<{ last: number | null }>(sql, kind, lang, key)?.last ?? 0;
}

/** The fingerprint of what the output at an address shows; empty where its file is in doubt. */
export function publishedFingerprint(db: Database, path: SitePath): string | undefined {
  const sql = "select fingerprint from outputs where path = ?";
  return db.get<{ fingerprint: string }>(sql, path)?.fingerprint;
}

/** The hash of the output at an address, as `contentHash` gives it. */
export function publishedHash(db: Database, path: SitePath): string | undefined {
  return db.get<{ hash: string }>("select hash from outputs where path = ?", path)?.hash;
}

/** The newest documents of all feeds, with the hashes of their files. Archive documents are not subscribed to. */
export function publishedFeeds(db: Database): { path: SitePath; hash: string }[] {
  return db.all(
    "select path, hash from outputs where kind in ('feed', 'live-feed') and page = 0 and hash <> '' order by path",
  );
}

/** Remembers what is now published at the address of an output. */
export function rememberOutput(
  db: Database,
  { path, kind, lang, key, page }: OutputOf,
  { fingerprint, hash, bytes, checksum }: OutputFile,
): void {
  db.replace("outputs", { path, kind, lang, key, page, fingerprint, hash, bytes, checksum });
}

const DOUBTFUL: OutputFile = { fingerprint: "", hash: "", bytes: 0, checksum: 0 };

/** Remembers that it is not known what stands at the address of an output. */
export function doubtOutput(db: Database, output: OutputOf): void {
  rememberOutput(db, output, DOUBTFUL);
}

/** The outputs that are in doubt. */
export function doubtfulOutputs(db: Database): OutputOf[] {
  return db.all<OutputOf>(`select ${OUTPUT} from outputs where fingerprint = ''`);
}

export function forgetOutput(db: Database, path: SitePath): void {
  db.run("delete from outputs where path = ?", path);
}

/** A published file that was not pressed. */
export interface PublishedCopy {
  path: SitePath;
  /** The derivation of a photo or a share image; empty for an asset; `OWN_FILE` or `ATTACHMENT`. */
  key: string;
  bytes: number;
  /** By `contentHash`. */
  hash: string;
}

/** The hashes of the published assets, by their addresses. */
export function publishedAssets(db: Database): Map<SitePath, string> {
  return publishedCopiesWithKey(db, "");
}

/** The hashes of the published files of one's own, by their addresses. */
export function publishedOwnFiles(db: Database): Map<SitePath, string> {
  return publishedCopiesWithKey(db, OWN_FILE);
}

/** The hashes of the published copies of a derivation, or of a kind of others, by their addresses. */
export function publishedCopiesWithKey(db: Database, key: string): Map<SitePath, string> {
  const rows = db.all<PublishedCopy>("select path, hash from copies where key = ?", key);
  return new Map(rows.map(({ path, hash }) => [path, hash]));
}

/** The addresses of the published copies of the given derivations. */
export function publishedCopiesOf(db: Database, keys: readonly string[]): SitePath[] {
  const sql = "select path from copies where key in (select each.value from json_each(?) each)";
  return db.all<{ path: SitePath }>(sql, JSON.stringify(keys)).map(({ path }) => path);
}

/** The copy that is published at an address. */
export function publishedCopy(db: Database, path: SitePath): PublishedCopy | undefined {
  return db.get("select path, key, bytes, hash from copies where path = ?", path);
}

export function rememberCopy(db: Database, { path, key, bytes, hash }: PublishedCopy): void {
  db.replace("copies", { path, key, bytes, hash });
}

export function forgetCopy(db: Database, path: SitePath): void {
  db.run("delete from copies where path = ?", path);
}

/** What published copies have in place of a kind of output. */
export const COPY = "copy";

/** The keys of copies of files of one's own, of files beside stories, and of the signed list of all files. */
export const OWN_FILE = "own";
export const SIGNED_LIST = "signed";
export const ATTACHMENT = "attachment";

/**
 * A published file. Copies have no checksum: the names of most contain hashes, so an ordinary check compares only their
 * size. The names of files of one's own and of the signed list say nothing.
 */
export interface PublishedFile {
  path: SitePath;
  /** Of the output; `COPY` for what was not pressed, or `SIGNED_LIST`. */
  kind: string;
  bytes: number;
  checksum: number | null;
  hash: string;
  isOwn: 0 | 1;
}

const WHOLE = `select path, kind, bytes, checksum, hash, 0 as isOwn from outputs
  union all select path, iif(key = '${SIGNED_LIST}', key, '${COPY}'), bytes, null, hash,
    key in ('${OWN_FILE}', '${SIGNED_LIST}') from copies`;

/** Every file of the site, also of those that only wait. */
export function publishedFiles(db: Database): PublishedFile[] {
  const forms = publishedForms(db).map((form): PublishedFile => {
    const { kind, bytes, checksum, hash } = form;
    return { path: addressOfFile(placeOfForm(form)), kind, bytes, checksum, hash, isOwn: 0 };
  });
  const waiting = waitingFiles(db).map(({ path, bytes, hash }): PublishedFile => {
    return { path, kind: COPY, bytes, checksum: null, hash, isOwn: 0 };
  });
  return forms.concat(waiting, publishedWhole(db));
}

/** A published file that is no compressed form of another. */
export function publishedFileAt(db: Database, path: SitePath): PublishedFile | undefined {
  return db.get(`select * from (${WHOLE}) where path = ?`, path);
}

/** Every file that the site is made of: all but compressed forms of others, and what waits. */
export function publishedWhole(db: Database): PublishedFile[] {
  return db.all(WHOLE);
}

/** Every file of the site but outputs of the given kinds and the signed list, in the order of their addresses. */
export function publishedBut(db: Database, kinds: readonly string[]): { path: SitePath; hash: string }[] {
  return db.all(
    `select path, hash from outputs where kind not in (select each.value from json_each(?) each)
     union all select path, hash from copies where key <> '${SIGNED_LIST}' order by path`,
    JSON.stringify(kinds),
  );
}

export function countPublished(db: Database): number {
  return db.get<{ n: number }>("select count(*) as n from outputs")?.n ?? 0;
}

/** How many files of the site there are of each kind of output, and their bytes; most bytes first. */
export function sizesByKind(db: Database): { kind: string; count: number; bytes: number; largest: number }[] {
  return db.all(
    "select kind, count(*) as count, sum(bytes) as bytes, max(bytes) as largest from outputs group by kind order by bytes desc, kind",
  );
}

export function largestPublished(
  db: Database,
  most: number,
): { path: SitePath; kind: string; bytes: number }[] {
  return db.all("select path, kind, bytes from outputs order by bytes desc, path limit ?", most);
}

/** The largest files of the site, whether they were pressed or not. */
export function largestFiles(db: Database, most: number): { path: SitePath; bytes: number }[] {
  return db.all(
    "select path, bytes from outputs union all select path, bytes from copies order by bytes desc, path limit ?",
    most,
  );
}

export function copiesInAll(db: Database): { count: number; bytes: number } {
  const total = "select count(*) as count, coalesce(sum(bytes), 0) as bytes from copies";
  return db.get<{ count: number; bytes: number }>(total) ?? { count: 0, bytes: 0 };
}

export function hasSignedList(db: Database): boolean {
  return db.get("select 1 from copies where key = ? limit 1", SIGNED_LIST) !== undefined;
}
