import type { ArchiveEntry } from "../../archive.ts";
import type { Tables } from "./tables.ts";

/** Where the addresses lead that Ghost makes by itself: lists of tags and authors, and their feeds. */
export function* addressesIn({ tags, authors }: Tables): Generator<ArchiveEntry> {
  yield { is: "address", from: "/rss/", target: { to: "feed", format: "rss" } };
  for (const { topic, isInternal } of tags.values()) {
    if (isInternal || topic.key === undefined) continue;
    yield { is: "address", from: `/tag/${topic.key}/`, target: { to: "topic", name: topic.name } };
    yield {
      is: "address",
      from: `/tag/${topic.key}/rss/`,
      target: { to: "feed", format: "rss", topic: topic.name },
    };
  }
  for (const { name, key } of authors.values()) {
    if (key === undefined) continue;
    yield { is: "address", from: `/author/${key}/`, target: { to: "author", name } };
    yield { is: "address", from: `/author/${key}/rss/`, target: { to: "feed", format: "rss", author: name } };
  }
}
