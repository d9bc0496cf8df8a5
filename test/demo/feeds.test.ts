import { globSync } from "node:fs";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { parseXml } from "../feeds/xml-tree.ts";
import { addressOf, BASE_URL, FILES, PAGES, readDemo } from "./demo-pages.ts";

const XML = FILES.filter((file) => file.endsWith(".xml"));
const FEEDS = FILES.filter((file) => /(?:^|\/)(?:feed\.xml|atom\.xml|feed\.json)$/.test(file));

/** Feeds of the entries of live reports, which belong to the page of a story and not to a list. */
const OF_REPORTS = FEEDS.filter((file) => /^(?:[a-z]{2}\/)?\d{4}\/\d\d\/\d\d\//.test(file));
const OF_LISTS = FEEDS.filter((file) => !OF_REPORTS.includes(file));

/** The texts of the demo in the language of the site's feed; all of them are public, and fewer than a feed holds. */
const UKRAINIAN = globSync("content/articles/**/uk.md");

describe("the feeds and sitemaps of the demo site", () => {
  test("parse strictly, with namespaces", () => {
    const wrong = XML.flatMap((file) => {
      try {
        new SaxesParser({ xmlns: true }).write(readDemo(file)).close();
        return [];
      } catch (error) {
        return `${file}: ${(error as Error).message}`;
      }
    });
    expect(wrong).toEqual([]);
    expect(XML.length).toBeGreaterThan(140);
  });

  test("are there in three formats for the site, each topic, author and series, in three languages", () => {
    expect(OF_LISTS.length).toBe(3 * 3 * (1 + 20 + 3 + 2));
  });

  test("are there for the entries of a live report, which its page offers first", () => {
    expect(OF_REPORTS.length).toBe(3 * 3);
    for (const file of OF_REPORTS) {
      const page = readDemo(file.replace(/[^/]+$/, "index.html"));
      const offered =
        /<link rel="alternate" type="application\/(?:rss|atom|feed)[^>]*href="\/([^"]+)\/feed\.xml"/.exec(
          page,
        );
      expect(file.startsWith(`${offered?.[1]}/`), file).toBe(true);
      expect(
        readDemo(file).match(/\/live\/2021-02-18T\d{4}-[a-z-]+\/(?:uk|en|fr)\b/g)?.length,
      ).toBeGreaterThan(7);
    }
  });

  test("name the same stories in all formats", () => {
    for (const folder of ["", "en/", "fr/", "topics/ukraine/", "authors/newsroom/", "en/topics/science/"]) {
      const rss = [...readDemo(`${folder}feed.xml`).matchAll(/<guid[^>]*>([^<]+)</g)].map(([, id]) => id);
      const atom = [...readDemo(`${folder}atom.xml`).matchAll(/<entry[^>]*>.*?<id>([^<]+)</gs)].map(
        ([, id]) => id,
      );
      const json = (JSON.parse(readDemo(`${folder}feed.json`)) as { items: { id: string }[] }).items.map(
        ({ id }) => id,
      );
      expect(rss.length, folder).toBeGreaterThan(0);
      expect(atom).toEqual(rss);
      expect(json).toEqual(rss);
      expect(new Set(json).size).toBe(json.length);
    }
  });

  test("carry each story of the site's feed whole", () => {
    const { items } = JSON.parse(readDemo("feed.json")) as {
      items: { url: string; content_html: string; language?: string }[];
    };
    expect(items).toHaveLength(UKRAINIAN.length);
    for (const { url, content_html } of items) {
      expect(FILES).toContain(`${url.slice(BASE_URL.length)}index.html`);
      expect(content_html.length).toBeGreaterThan(1000);
      expect(content_html).not.toMatch(/(?:src|href|srcset)="(?!https?:|mailto:)/);
    }
  });

  test("name no file whose address changes with its content, photos aside, and those that they name are there", () => {
    for (const file of FEEDS) {
      const text = readDemo(file);
      expect(text, file).not.toContain("/assets/");
      for (const [, path] of text.matchAll(/\/(feeds\/[a-z0-9-]+\.(?:css|png))/g))
        expect(FILES).toContain(path);
      expect(text.match(/\/feeds\/[a-z0-9-]+\.(?:css|png)/g)?.length, file).toBe(2);
    }
  });

  test("are first offered by the page that they belong to, then those of the site", () => {
    const link = /<link rel="alternate" type="[^"]*" title="[^"]*" href="([^"]+)"/g;
    for (const folder of ["topics/ukraine/", "en/authors/newsroom/"]) {
      const home = folder.startsWith("en/") ? "/en/" : "/";
      const offered = [...readDemo(`${folder}index.html`).matchAll(link)].map(([, href]) => href);
      const files = ["feed.xml", "atom.xml", "feed.json"];
      expect(offered).toEqual([
        ...files.map((file) => `/${folder}${file}`),
        ...files.map((file) => home + file),
      ]);
    }
  });

  test("are among the subscriptions under the title that they give themselves", () => {
    for (const lang of ["", "en/", "fr/"]) {
      const outline = / title="([^"]*)".*xmlUrl="https:\/\/[^/]+\/([^"]+)"/g;
      for (const [, title, file = ""] of readDemo(`${lang}feeds.opml`).matchAll(outline))
        expect(readDemo(file), file).toContain(`<channel>\n<title>${title}</title>`);
    }
  });

  test("name themselves and the hub", () => {
    const hub = "https://hub.visnyk.example/";
    for (const file of FEEDS) {
      const text = readDemo(file);
      const [self, hubs] = file.endsWith(".json")
        ? [JSON.parse(text).feed_url, JSON.parse(text).hubs]
        : [/rel="self"[^>]*href="([^"]+)"/.exec(text)?.[1], /rel="hub"[^>]*href="([^"]+)"/.exec(text)?.[1]];
      expect(self, file).toBe(BASE_URL + file);
      expect(hubs, file).toEqual(file.endsWith(".json") ? [{ type: "WebSub", url: hub }] : hub);
    }
  });

  test("are pointed to by pages", () => {
    for (const file of PAGES) {
      const feeds = [
        ...readDemo(file).matchAll(
          /<link rel="alternate" type="application\/(?:rss|atom|feed)\+[a-z]+"[^>]*href="([^"]+)"/g,
        ),
      ];
      const missing = feeds
        .map(([, href]) => new URL(href as string, BASE_URL).pathname.slice(1))
        .filter((path) => !FILES.includes(path));
      expect(missing, addressOf(file)).toEqual([]);
    }
    expect(readDemo("topics/ukraine/index.html")).toContain("/topics/ukraine/feed.xml");
    expect(readDemo("authors/newsroom/index.html")).toContain("/authors/newsroom/atom.xml");
  });

  test("are all listed for people, those with stories for readers, and nothing else is", () => {
    for (const prefix of ["", "en/", "fr/"]) {
      const own = OF_LISTS.filter((file) =>
        prefix === "" ? !/^(?:en|fr)\//.test(file) : file.startsWith(prefix),
      );
      const hrefs = [
        ...readDemo(`${prefix}feeds/index.html`).matchAll(/<a href="\/([^"]*(?:feed|atom)\.(?:xml|json))"/g),
      ];
      const listed = new Set(hrefs.map(([, path]) => path));
      expect([...listed].sort()).toEqual(own.toSorted());
      const opml = parseXml(readDemo(`${prefix}feeds.opml`));
      const addresses = [...readDemo(`${prefix}feeds.opml`).matchAll(/xmlUrl="([^"]+)"/g)];
      expect(opml.attributes.version).toBe("2.0");
      expect(addresses.map(([, url]) => (url as string).slice(BASE_URL.length)).sort()).toEqual(
        own.filter((file) => file.endsWith("feed.xml") && readDemo(file).includes("<item>")).sort(),
      );
    }
  });

  test("sitemaps name every page that search engines may keep, and nothing else", () => {
    const parts = FILES.filter((file) => /^sitemap\/.*\.xml$/.test(file));
    const listed = parts.flatMap((file) =>
      [...readDemo(file).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) =>
        (url as string).slice(BASE_URL.length),
      ),
    );
    for (const path of listed) {
      const page = readDemo(`${path}index.html`);
      expect(page, path).not.toContain('content="noindex"');
    }
    const stories = PAGES.filter((file) =>
      /^(?:en\/|fr\/)?\d{4}\/\d\d\/\d\d\/[^/]+\/index\.html$/.test(file),
    );
    expect(stories.filter((file) => !listed.includes(file.replace("index.html", "")))).toEqual([]);
    const index = [...readDemo("sitemap.xml").matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) =>
      (url as string).slice(BASE_URL.length),
    );
    expect(index.sort()).toEqual([...parts].sort());
  });
});
