import Parser from "rss-parser";
import { describe, expect, test } from "vitest";
import type { FeedFile } from "../feeds/rules/feed-rules.ts";
import { DEMO_XML, HOSTILE_XML } from "./feeds.ts";
import { expectedItems, inOrder, type SeenItem } from "./seen-item.ts";

/** What the reader keeps beside the first author. */
interface More {
  id?: string;
  creators?: (string | { _: string })[];
  people?: { name: string[] }[];
}

const PARSER = new Parser<object, More>({
  customFields: {
    item: [
      ["dc:creator", "creators", { keepArray: true }],
      ["author", "people", { keepArray: true }],
    ],
  },
});

async function read({ text }: FeedFile): Promise<SeenItem[]> {
  const { items } = await PARSER.parseString(text);
  return inOrder(
    items.map(({ guid, id, title, link, isoDate, creators = [], people = [] }) => ({
      id: guid ?? id ?? "",
      title: title ?? "",
      link: link ?? "",
      authors: [
        ...creators.map((creator) => (typeof creator === "string" ? creator : creator._)),
        ...people.map(({ name }) => name.join("")),
      ],
      published: Date.parse(isoDate ?? "") / 1000,
    })),
  );
}

describe("rss-parser", () => {
  test("sees every item of the demo's feeds as it is", async () => {
    for (const feed of DEMO_XML) expect(await read(feed), feed.path).toEqual(expectedItems(feed));
  });

  test.each(HOSTILE_XML)("sees hostile texts in $format as they are", async (feed) => {
    expect(await read(feed)).toEqual(expectedItems(feed));
  });
});
