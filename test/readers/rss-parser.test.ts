import Parser from "rss-parser";
import { describe, expect, test } from "vitest";
import type { FeedFile } from "../feeds/rules/feed-rules.ts";
import { DEMO_XML, HOSTILE_XML } from "./feeds.ts";
import { expectedItems, firstLineOf, inOrder, type SeenItem, withVisibleAuthors } from "./seen-item.ts";

/** What the reader keeps beside the first author, where it is asked to. */
interface More {
  id?: string;
  creators?: (string | { _: string })[];
  people?: { name: string[] }[];
  "content:encoded"?: string;
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
    items.map(({ guid, id, title, link, isoDate, creators = [], people = [], content, ...more }) => ({
      id: guid ?? id ?? "",
      title: title ?? "",
      link: link ?? "",
      authors: [
        ...creators.map((creator) => (typeof creator === "string" ? creator : creator._)),
        ...people.map(({ name }) => name.join("")),
      ],
      published: Date.parse(isoDate ?? "") / 1000,
      firstLine: firstLineOf(more["content:encoded"] ?? content),
    })),
  );
}

/** What it gives of authors when it is not asked for more. */
async function readSimply(feed: FeedFile): Promise<SeenItem[]> {
  const { items } = await new Parser<object, { author?: string; id?: string }>().parseString(feed.text);
  const authors = new Map(
    items.map(({ guid, id, creator, author }) => [guid ?? id, [creator ?? author ?? ""]]),
  );
  return (await read(feed)).map((item) => ({ ...item, authors: authors.get(item.id) ?? [] }));
}

describe("rss-parser", () => {
  test.each(HOSTILE_XML)("shows all authors in $format, though it keeps the first", async (feed) => {
    const simply = await readSimply(feed);
    expect(simply.map(({ authors }) => authors)).not.toEqual(
      expectedItems(feed).map(({ authors }) => authors),
    );
    expect(withVisibleAuthors(simply, feed)).toEqual(expectedItems(feed));
  });

  test("sees every item of the demo's feeds as it is", async () => {
    for (const feed of DEMO_XML) expect(await read(feed), feed.path).toEqual(expectedItems(feed));
  });

  test.each(HOSTILE_XML)("sees hostile texts in $format as they are", async (feed) => {
    expect(await read(feed)).toEqual(expectedItems(feed));
  });
});
