import type { ArchiveEntry } from "../../archive.ts";
import type { Routes } from "./routes.ts";
import type { Tables } from "./tables.ts";

/** Where the addresses lead that Ghost makes by itself: lists of tags and authors, and their feeds. */
export function* addressesIn({ tags, authors }: Tables, routes: Routes): Generator<ArchiveEntry> {
  yield { is: "address", from: "/rss/", target: { to: "feed", format: "rss" } };
  for (const { topic, isInternal } of tags.values()) {
    if (isInternal || topic.key === undefined) continue;
    const from = routes.tag.replace("{slug}", topic.key);
    yield { is: "address", from, target: { to: "topic", name: topic.name } };
    yield { is: "address", from: `${from}rss/`, target: { to: "feed", format: "rss", topic: topic.name } };
  }
  for (const { name, key } of authors.values()) {
    if (key === undefined) continue;
    const from = routes.author.replace("{slug}", key);
    yield { is: "address", from, target: { to: "author", name } };
    yield { is: "address", from: `${from}rss/`, target: { to: "feed", format: "rss", author: name } };
  }
}
