import type { Lang } from "../../i18n/lang.ts";
import type { SitePath } from "../../model/address.ts";
import { type SearchTier, searchPaths } from "../../model/search-paths.ts";
import type { SearchDirectoryView } from "../../model/search-views.ts";
import { recordsOf, type SearchRecord } from "../format/records.ts";
import { type Postings, postingsOf, stampOf } from "../format/shard.ts";
import { type SearchTerm, shardOf } from "../format/term.ts";
import { Calendar } from "./calendar.ts";
import { unpackJson } from "./unpack.ts";

/** Gives the bytes of a file of the site; nothing where there is none. */
export type ReadFile = (path: SitePath) => Promise<Uint8Array | undefined>;

/** The site was published again while it was searched: what was read no longer fits together. */
export class IndexChangedError extends Error {}

/** Reads one state of a search index, each of its files once. */
export class IndexReader {
  readonly directory: SearchDirectoryView;
  readonly calendar: Calendar;
  readonly #lang: Lang;
  readonly #read: ReadFile;
  readonly #files = new Map<SitePath, Promise<unknown>>();

  private constructor(lang: Lang, read: ReadFile, directory: SearchDirectoryView) {
    this.#lang = lang;
    this.#read = read;
    this.directory = directory;
    this.calendar = new Calendar(directory);
  }

  /** @throws Error where the site has no index of the language */
  static async open(lang: Lang, read: ReadFile): Promise<IndexReader> {
    const bytes = await read(searchPaths.directory(lang));
    if (bytes === undefined) throw new Error(`there is no search index in ${lang}`);
    return new IndexReader(lang, read, (await unpackJson(bytes)) as SearchDirectoryView);
  }

  /** The stories of a tier that contain a term, numbered within the tier. */
  async postings(tier: SearchTier, term: SearchTerm): Promise<Postings | undefined> {
    const frame = this.directory[tier];
    if (frame.months === 0) return undefined;
    const shard = shardOf(term, frame.bits);
    const bytes = await this.#once(searchPaths.shard(this.#lang, tier, shard), (it) => Promise.resolve(it));
    if (stampOf(bytes) !== frame.stamp) throw new IndexChangedError();
    return postingsOf(bytes, { ...frame, shard }, term);
  }

  /** The record of a story, by its number among all. */
  async record(story: number): Promise<SearchRecord> {
    const { month, chunk, index } = this.calendar.recordPlace(story);
    const records = await this.#once(searchPaths.records(this.#lang, month, chunk), async (bytes) =>
      recordsOf(await unpackJson(bytes)),
    );
    const record = records[index];
    if (record === undefined) throw new IndexChangedError();
    return record;
  }

  /** Reads a file once. One that could not be read is tried again the next time. */
  #once<T>(path: SitePath, parse: (bytes: Uint8Array) => Promise<T>): Promise<T> {
    const known = this.#files.get(path);
    if (known !== undefined) return known as Promise<T>;
    const file = this.#read(path).then((bytes) => {
      if (bytes === undefined) throw new IndexChangedError();
      return parse(bytes);
    });
    this.#files.set(path, file);
    file.catch(() => this.#files.delete(path));
    return file;
  }
}
