import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import type { FeedFile } from "../feeds/rules/feed-rules.ts";
import { programOf } from "../programs.ts";
import { DEMO_XML, HOSTILE_XML } from "./feeds.ts";
import { expectedItems, inOrder, type SeenItem } from "./seen-item.ts";

const SFEED = programOf("sfeed");

/** Its lines of fields parted by tabs: see sfeed(1), which keeps the first author. */
function read({ text }: FeedFile): SeenItem[] {
  const { stdout } = spawnSync(SFEED.command, { input: text, encoding: "utf8", maxBuffer: 2 ** 26 });
  const lines = stdout.split("\n").filter((line) => line !== "");
  return inOrder(
    lines.map((line) => {
      const [time, title = "", link = "", , , id = "", author = ""] = line.split("\t");
      return { id, title, link, authors: [author], published: Number(time) };
    }),
  );
}

function withFirstAuthor(items: readonly SeenItem[]): SeenItem[] {
  return items.map((item) => ({ ...item, authors: item.authors.slice(0, 1) }));
}

describe.skipIf(!SFEED.isHere)(SFEED.label, () => {
  test("sees every item of the demo's feeds as it is", () => {
    for (const feed of DEMO_XML) expect(read(feed), feed.path).toEqual(withFirstAuthor(expectedItems(feed)));
  });

  test.each(HOSTILE_XML)("sees hostile texts in $format as they are", (feed) => {
    expect(read(feed)).toEqual(withFirstAuthor(expectedItems(feed)));
  });
});
