import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import type { FeedFile } from "../feeds/rules/feed-rules.ts";
import { programOf } from "../programs.ts";
import { DEMO_XML, HOSTILE_XML } from "./feeds.ts";
import { expectedItems, firstLineOf, inOrder, type SeenItem } from "./seen-item.ts";

const PYTHON = programOf("feedparser");

/** Feeds come as a list of texts in JSON and go the same way, in one process. */
const PROGRAM = `
import calendar, feedparser, json, sys
feeds = [feedparser.parse(text.encode("utf-8")) for text in json.load(sys.stdin)]
json.dump([{
    "bozo": repr(feed.get("bozo_exception")) if feed.bozo else "",
    "items": [{
        "id": e.id, "title": e.title, "link": e.link,
        "authors": [a.name for a in e.authors],
        "published": calendar.timegm(e.published_parsed),
        "firstLine": e.content[0].value,
    } for e in feed.entries],
} for feed in feeds], sys.stdout)
`;

interface Parsed {
  /** Why the feed was not well-formed. */
  bozo: string;
  items: SeenItem[];
}

function read(feeds: readonly FeedFile[]): Parsed[] {
  const { stdout, stderr } = spawnSync(PYTHON.command, ["-c", PROGRAM], {
    input: JSON.stringify(feeds.map(({ text }) => text)),
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    env: { ...process.env, PYTHONIOENCODING: "utf-8" },
  });
  if (stdout === "") throw new Error(stderr);
  return (JSON.parse(stdout) as Parsed[]).map(({ bozo, items }) => ({
    bozo,
    items: inOrder(items.map((item) => ({ ...item, firstLine: firstLineOf(item.firstLine) }))),
  }));
}

function expected(feed: FeedFile): Parsed {
  return { bozo: "", items: expectedItems(feed) };
}

describe.skipIf(!PYTHON.isHere)(PYTHON.label, () => {
  test("sees every item of the demo's feeds as it is, and finds the feeds well-formed", () => {
    expect(read(DEMO_XML)).toEqual(DEMO_XML.map(expected));
  });

  test.each(HOSTILE_XML)("sees hostile texts in $format as they are", (feed) => {
    expect(read([feed])).toEqual([expected(feed)]);
  });
});
