import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FeedFormat } from "../../src/model/list.ts";
import { type ReadItem, readFeed } from "../feeds/parse.ts";
import { parseXml, type XmlElement } from "../feeds/xml-tree.ts";
import { buildBeside, buildChange } from "../site/build-beside.ts";
import { SmallSite } from "../site/small-site.ts";

/** A site that is built once; nobody changes it but in a copy. */
const built = SmallSite.empty();
const FILES: Readonly<Record<FeedFormat, string>> = { rss: "feed.xml", atom: "atom.xml", json: "feed.json" };
const FORMATS = Object.keys(FILES) as FeedFormat[];

beforeAll(async () => {
  built.write("site.yaml", `${built.content("site.yaml")}feeds: { items: 2 }\n`);
  for (let day = 10; day < 17; day++) built.story(`2025/02/${day}-s`, { title: `С${day}` });
  await buildBeside(built);
});
afterAll(() => built.remove());

function items(site: SmallSite, format: FeedFormat): ReadItem[] {
  return readFeed(format, site.read(FILES[format])).items;
}

/** The files from the site's feed back to the oldest, as a reader walks that knows nothing but the links. */
function walk(site: SmallSite, format: "atom" | "json"): { file: string; ids: (string | undefined)[] }[] {
  const documents: { file: string; ids: (string | undefined)[] }[] = [];
  for (let file: string | undefined = FILES[format]; file !== undefined; ) {
    const text = site.read(file);
    documents.push({ file, ids: readFeed(format, text).items.map(({ id }) => id) });
    const address = format === "json" ? JSON.parse(text).next_url : linkOf(parseXml(text), "prev-archive");
    file = address?.replace("https://news.example/", "");
  }
  return documents;
}

function linkOf(feed: XmlElement, rel: string): string | undefined {
  return feed.children.find(({ attributes }) => attributes.rel === rel)?.attributes.href;
}

describe("the archive of the site's feed", () => {
  test.each(["atom", "json"] as const)("walking back in %s meets every story once", (format) => {
    const documents = walk(built, format);
    expect(documents).toHaveLength(3);
    const ids = documents.flatMap((document) => document.ids);
    expect(ids.map((id) => id?.slice(-8, -3))).toEqual(
      [16, 15, 14, 13, 12, 11, 10].map((day) => `/${day}-s`),
    );
  });

  test("its documents say that they are, and of which feed; the feed says neither", () => {
    const archive = parseXml(built.read("feeds/archive/1.xml"));
    const marks = (feed: XmlElement) => feed.children.filter(({ name }) => name.endsWith("}archive")).length;
    expect(marks(archive)).toBe(1);
    expect(linkOf(archive, "current")).toBe("https://news.example/atom.xml");
    expect(linkOf(archive, "self")).toBe("https://news.example/feeds/archive/1.xml");
    expect(marks(parseXml(built.read("atom.xml")))).toBe(0);
  });

  test("a document that is full stays as it is, whatever is published later", async () => {
    const site = built.copy();
    const documents = ["1.xml", "2.xml", "1.json", "2.json"].map((name) => `feeds/archive/${name}`);
    const before = documents.map((file) => site.read(file));
    for (let day = 20; day < 23; day++) site.story(`2025/02/${day}-s`, { title: `С${day}` });
    await buildChange(site);
    expect(documents.map((file) => site.read(file))).toEqual(before);
    expect(walk(site, "atom").flatMap(({ ids }) => ids)).toHaveLength(10);
  });
});

describe("an id", () => {
  /** What an edit makes other than it was, of the newest story in each format. */
  async function changesBy(site: SmallSite, edit: () => void): Promise<Record<string, string[]>> {
    const before = FORMATS.map((format) => items(site, format)[0] as ReadItem);
    edit();
    const { code } = await buildChange(site);
    expect(code).toBe(0);
    return Object.fromEntries(
      FORMATS.map((format, i) => {
        const [was, is] = [before[i] as ReadItem, items(site, format)[0] as ReadItem];
        const keys = Object.keys(was) as (keyof ReadItem)[];
        return [format, keys.filter((key) => JSON.stringify(was[key]) !== JSON.stringify(is[key]))];
      }),
    );
  }

  const inAll = (keys: string[]) => Object.fromEntries(FORMATS.map((format) => [format, keys]));
  const newest = (site: SmallSite, matter: Record<string, string>) =>
    site.story("2025/02/16-s", { title: "С16", ...matter });

  test("stays when the slug changes: the address alone is another", async () => {
    const site = built.copy();
    const renamed = () => newest(site, { slug: "new-name", aliases: "[/2025/02/16/s16/]" });
    expect(await changesBy(site, renamed)).toEqual(inAll(["link"]));
  });

  test("stays when a correction is added: the text and the date of change alone are others", async () => {
    const site = built.copy();
    const corrections = '[{ date: "2025-02-25T10:00:00Z", text: Виправлено дату. }]';
    const corrected = () => newest(site, { corrections });
    expect(await changesBy(site, corrected)).toEqual(inAll(["updated", "content"]));
    expect(readFeed("atom", site.read("atom.xml")).updated).toBe(Date.parse("2025-02-25T10:00:00Z"));
  });

  test("stays when the site moves, also from http to https", async () => {
    const site = built.copy();
    const changes = await changesBy(site, () => {
      site.baseUrl = "http://other.example/news/";
    });
    expect(changes).toEqual(inAll(["link"]));
    expect(items(site, "rss")[0]?.link).toBe("http://other.example/news/2025/02/16/s16/");
  });
});
