import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type StaticServer, serveFolder } from "../../scripts/static-server.ts";
import { DEMO } from "../demo/demo-pages.ts";
import type { FeedFile } from "../feeds/rules/feed-rules.ts";
import { programOf } from "../programs.ts";
import { DEMO_XML, HOSTILE_XML } from "./feeds.ts";
import { expectedItems, firstLineOf, inOrder, type SeenItem, withVisibleAuthors } from "./seen-item.ts";

const NEWSBOAT = programOf("newsboat");

/** It keeps one item of an id, in whichever feed it comes: feeds whose items are different ones. */
const DEMO_FEEDS = DEMO_XML.filter(({ path }) => /^(?:en\/|fr\/)?(?:feed|atom)\.xml$/.test(path));

interface Row extends Omit<SeenItem, "authors" | "firstLine"> {
  content: string;
  author: string;
  feedurl: string;
}

const home = mkdtempSync(join(tmpdir(), "visnyk-"));
let demo: StaticServer;
let hostile: StaticServer;
beforeAll(async () => {
  for (const { format, text } of HOSTILE_XML) writeFileSync(join(home, `${format}.xml`), text);
  [demo, hostile] = await Promise.all([serveFolder(DEMO), serveFolder(home)]);
});
afterAll(async () => {
  await Promise.all([demo.close(), hostile.close()]);
  rmSync(home, { recursive: true });
});

/** Has it fetch the feeds into a cache of its own, and reads that. */
async function read(urls: readonly string[]): Promise<(url: string) => SeenItem[]> {
  const folder = mkdtempSync(join(home, "newsboat-"));
  const [urlFile, cache, config] = ["urls", "cache.db", "config"].map((file) => join(folder, file)) as [
    string,
    string,
    string,
  ];
  writeFileSync(urlFile, urls.map((url) => `${url}\n`).join(""));
  writeFileSync(config, "");
  const args = ["-u", urlFile, "-c", cache, "-C", config, "-x", "reload"];
  await promisify(execFile)(NEWSBOAT.command, args, { env: { ...process.env, HOME: folder } });
  using database = new DatabaseSync(cache, { readOnly: true });
  const rows = database
    .prepare(
      "SELECT guid AS id, title, author, url AS link, pubDate AS published, content, feedurl FROM rss_item",
    )
    .all() as unknown as Row[];
  return (url) =>
    inOrder(
      rows
        .filter(({ feedurl }) => feedurl === url)
        .map(({ feedurl: _, author, content, ...item }) => ({
          ...item,
          authors: [author],
          firstLine: firstLineOf(content),
        })),
    );
}

describe.skipIf(!NEWSBOAT.isHere)(NEWSBOAT.label, () => {
  test.each(["rss", "atom"])(
    "shows every item of the demo's feeds in %s as it is, and all its authors",
    async (format) => {
      const feeds = DEMO_FEEDS.filter((feed) => feed.format === format);
      const urlOf = (feed: { path: string }) => `${demo.origin}/${feed.path}`;
      const items = await read(feeds.map(urlOf));
      for (const feed of feeds)
        expect(withVisibleAuthors(items(urlOf(feed)), feed), feed.path).toEqual(expectedItems(feed));
      expect(feeds).toHaveLength(3);
    },
  );

  test.each<FeedFile>(HOSTILE_XML)(
    "shows hostile texts in $format as they are, and all authors",
    async (feed) => {
      const url = `${hostile.origin}/${feed.format}.xml`;
      expect(withVisibleAuthors((await read([url]))(url), feed)).toEqual(expectedItems(feed));
    },
  );
});
