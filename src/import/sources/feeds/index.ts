import { stat } from "node:fs/promises";
import { basename, dirname, relative } from "node:path";
import { contentHash } from "../../../kit/files.ts";
import { UsageError } from "../../../kit/problems.ts";
import type { Archive, ArchiveEntry, ArchiveOptions, ArchiveSource } from "../../archive.ts";
import { feedsIn, filesOf, formatOf, headOf, isOfFeeds, itemsOf } from "./files.ts";
import type { FeedItem } from "./item.ts";
import { type FeedFile, keyOf, textOf } from "./text.ts";

/** Feeds: RSS, Atom and JSON Feed, in one file or in several. */
export const feeds: ArchiveSource = {
  name: "feed",
  async recognise(path) {
    if (!(await stat(path)).isDirectory()) return (await formatOf(path)) === undefined ? 0 : 0.8;
    if (await isOfFeeds(path)) return 0.7;
    return (await feedsIn(path)).length > 0 ? 0.1 : 0;
  },
  open,
};

async function open(path: string, { timeZone }: ArchiveOptions): Promise<Archive> {
  const { files, absent } = await filesOf(path, timeZone);
  if (files.length === 0)
    throw new UsageError(
      `${path}: there is no feed in this folder. Name the file or the folder that has one.`,
    );
  const isFolder = (await stat(path)).isDirectory();
  const folder = isFolder ? path : dirname(path);
  const documents: FeedFile[] = [];
  for (const file of files) {
    const name = isFolder ? relative(path, file) : basename(file);
    documents.push({ file, name, head: await headOf(file, timeZone) });
  }
  const versions = await latestVersions(documents, timeZone);
  return {
    system: "Feed",
    addresses: [...new Set(documents.flatMap(({ head }) => head.site ?? []))],
    lang: documents.find(({ head }) => head.lang !== undefined)?.head.lang,
    roots: [{ path: "/", folder }],
    entries: () => entriesOf(documents, absent, versions, timeZone),
  };
}

/**
 * Which document has the latest version of an item: of those that several have, the one that was updated last (RFC 5005, 3).
 * By the hashes of keys: a text that is kept keeps the piece of the file that it was read in.
 */
async function latestVersions(
  documents: readonly FeedFile[],
  timeZone: string,
): Promise<ReadonlyMap<string, number>> {
  if (documents.length < 2) return new Map();
  const latest = new Map<string, { document: number; at: number }>();
  for (const [document, { file }] of documents.entries()) {
    for await (const item of itemsOf(file, timeZone)) {
      const at = item.updated ?? item.date ?? 0;
      const key = contentHash(keyOf(item));
      if (at > (latest.get(key)?.at ?? Number.NEGATIVE_INFINITY)) latest.set(key, { document, at });
    }
  }
  return new Map([...latest].map(([key, { document }]) => [key, document]));
}

/** What the feed holds besides texts, in words. */
const OTHER_KINDS: Readonly<Record<string, string>> = {
  comment: "a comment",
  settings: "a setting",
  template: "a template",
};

async function* entriesOf(
  documents: readonly FeedFile[],
  absent: readonly string[],
  versions: ReadonlyMap<string, number>,
  timeZone: string,
): AsyncGenerator<ArchiveEntry> {
  const what = "an older document of the feed, which is not beside it";
  for (const title of absent) yield { is: "left out", what, count: 1, title };
  for (const feed of documents) yield* addressOf(feed);
  const others = new Map<string, number>();
  for await (const { item, feed } of itemsOnce(documents, versions, timeZone)) {
    if (item.kind === "post" || item.kind === "page") yield* ofText(item, feed);
    else others.set(item.kind, (others.get(item.kind) ?? 0) + 1);
  }
  for (const [kind, count] of others) yield { is: "left out", what: OTHER_KINDS[kind] ?? kind, count };
}

/** A text, after what the feed says of its pictures. */
function* ofText(item: FeedItem, feed: FeedFile): Generator<ArchiveEntry> {
  for (const file of item.photos) if (file.credit !== undefined) yield { is: "file", file };
  yield { is: "text", text: textOf(item, feed) };
}

async function* itemsOnce(
  documents: readonly FeedFile[],
  versions: ReadonlyMap<string, number>,
  timeZone: string,
): AsyncGenerator<{ item: FeedItem; feed: FeedFile }> {
  const given = new Set<string>();
  for (const [document, feed] of documents.entries()) {
    for await (const item of itemsOf(feed.file, timeZone)) {
      const key = contentHash(keyOf(item));
      const isText = item.kind === "post" || item.kind === "page";
      if (isText && (given.has(key) || (versions.get(key) ?? document) !== document)) continue;
      given.add(key);
      yield { item, feed };
    }
  }
}

/** Where readers of the feed are to be led. */
async function* addressOf({ file, head }: FeedFile): AsyncGenerator<ArchiveEntry> {
  const format = await formatOf(file);
  if (head.self === undefined || format === undefined) return;
  yield { is: "address", from: head.self, target: { to: "feed", format } };
}
