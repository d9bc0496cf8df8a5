import type { ArchiveEntry, Target } from "../../archive.ts";
import type { IndexedTopic, SiteIndex } from "./system.ts";

/** Addresses of a site that are no text's, by what stood there. */
export interface Lists {
  /** Of the first page, and of all stories in order of time. */
  home?: readonly string[];
  archives?: readonly string[];
  /** Of the list of all topics. */
  topicLists?: readonly string[];
  /** Of feeds of the whole site. */
  feeds?: readonly string[];
  topic?(topic: IndexedTopic): readonly string[];
  topicFeeds?(topic: IndexedTopic): readonly string[];
  author?(name: string): readonly string[];
  /** Of feeds whose names do not say it. */
  format?: "rss" | "atom";
}

/** Each address once, unless a text has it. */
export function* addressesOf(lists: Lists, texts: SiteIndex): Generator<ArchiveEntry> {
  const taken = new Set(texts.texts.flatMap(({ address }) => address ?? []));
  for (const [from, target] of all(lists, texts)) {
    if (from === "/" || taken.has(from)) continue;
    taken.add(from);
    yield { is: "address", from, target };
  }
}

function* all(lists: Lists, texts: SiteIndex): Generator<readonly [string, Target]> {
  for (const from of lists.home ?? []) yield [from, { to: "home" }];
  for (const from of lists.archives ?? []) yield [from, { to: "archive" }];
  for (const from of lists.topicLists ?? []) yield [from, { to: "path", path: "/topics/" }];
  for (const from of lists.feeds ?? []) yield [from, { to: "feed", format: formatOf(from, lists.format) }];
  for (const topic of texts.topics.values()) {
    const { name, at } = topic;
    for (const from of [...(at === undefined ? [] : [at]), ...(lists.topic?.(topic) ?? [])])
      yield [from, { to: "topic", name }];
    for (const from of lists.topicFeeds?.(topic) ?? [])
      yield [from, { to: "feed", format: formatOf(from, lists.format), topic: name }];
  }
  for (const name of texts.authors)
    for (const from of lists.author?.(name) ?? []) yield [from, { to: "author", name }];
}

/** By its name, such as `atom.xml`. */
function formatOf(address: string, otherwise: "rss" | "atom" = "rss"): "rss" | "atom" | "json" {
  if (/\.json$/.test(address)) return "json";
  if (/atom[^/]*$/i.test(address)) return "atom";
  return /rss[^/]*$/i.test(address) ? "rss" : otherwise;
}
