import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import type { FeedFile } from "../feeds/rules/feed-rules.ts";
import { programOf } from "../programs.ts";
import { DEMO_XML, HOSTILE_XML } from "./feeds.ts";
import { expectedItems, firstLineOf, inOrder, type SeenItem, withVisibleAuthors } from "./seen-item.ts";

const SFEED = programOf("sfeed");

/** Its lines of fields parted by tabs: see sfeed(1). */
function read({ text }: FeedFile): SeenItem[] {
  const { stdout } = spawnSync(SFEED.command, { input: text, encoding: "utf8", maxBuffer: 2 ** 26 });
  const lines = stdout.split("\n").filter((line) => line !== "");
  return inOrder(
    lines.map((line) => {
      const [time, title = "", link = "", content = "", , id = "", author = ""] = line.split("\t");
      const firstLine = firstLineOf(content.replaceAll("\\n", "\n"));
      return { id, title, link, authors: [author], published: Number(time), firstLine };
    }),
  );
}

describe.skipIf(!SFEED.isHere)(SFEED.label, () => {
  test("shows every item of the demo's feeds as it is, and all its authors", () => {
    for (const feed of DEMO_XML)
      expect(withVisibleAuthors(read(feed), feed), feed.path).toEqual(expectedItems(feed));
  });

  test.each(HOSTILE_XML)("shows hostile texts in $format as they are, and all authors", (feed) => {
    expect(withVisibleAuthors(read(feed), feed)).toEqual(expectedItems(feed));
  });
});
