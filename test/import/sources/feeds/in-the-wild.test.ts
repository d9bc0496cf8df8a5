/** What feeds of well-known programs have that the formats do not ask for. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ArchiveText } from "../../../../src/import/archive.ts";
import { feeds } from "../../../../src/import/sources/feeds/index.ts";
import { escapeXml } from "../../../../src/kit/xml.ts";
import { runs } from "../../../runs.ts";
import { entriesIn, openFile, textsIn } from "../archive-of.ts";

const ATOM = 'xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0"';

async function rssItem(inner: string): Promise<ArchiveText> {
  const rss = `<rss version="2.0"><channel><link>https://news.example/</link><item>${inner}</item></channel></rss>`;
  const [text] = await textsIn(await openFile(feeds, "feed.xml", rss));
  return text as ArchiveText;
}

describe("an export of Blogger", () => {
  const kind = (name: string) =>
    `<category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#${name}"/>`;

  test("has posts, pages and drafts; comments and settings are counted", async () => {
    const atom = `<feed ${ATOM} xmlns:app="http://purl.org/atom/app#"><id>b</id>
      <entry><id>1</id>${kind("settings")}<content>on</content></entry>
      <entry><id>2</id>${kind("template")}<content>&lt;html&gt;</content></entry>
      <entry><id>3</id>${kind("post")}<category scheme="http://www.blogger.com/atom/ns#" term="Річки"/><published>2012-05-01T10:00:00+03:00</published>
        <title>Міст</title><content type="html">&lt;p&gt;a&lt;/p&gt;</content><link rel="alternate" type="text/html" href="https://b.example/2012/05/mist.html"/></entry>
      <entry><id>4</id>${kind("page")}<title>About</title><updated>2012-05-01T10:00:00Z</updated><content>.</content></entry>
      <entry><id>5</id>${kind("post")}<app:control><app:draft>yes</app:draft></app:control><title>D</title><updated>2012-05-01T10:00:00Z</updated></entry>
      <entry><id>6</id>${kind("comment")}<thr:in-reply-to ref="3"/></entry><entry><id>7</id>${kind("comment")}</entry></feed>`;
    const entries = await entriesIn(await openFile(feeds, "blog.xml", atom));
    expect(entries).toMatchObject([
      {
        is: "text",
        text: { kind: "story", title: "Міст", slug: "mist", topics: [{ name: "Річки" }], draft: false },
      },
      { is: "text", text: { kind: "page", title: "About" } },
      { is: "text", text: { title: "D", draft: true } },
      { is: "left out", what: "a setting", count: 1 },
      { is: "left out", what: "a template", count: 1 },
      { is: "left out", what: "a comment", count: 2 },
    ]);
  });

  test("may be in the form of 2025", async () => {
    const atom = `<feed ${ATOM} xmlns:blogger="http://schemas.google.com/blogger/2018">
      <entry><id>1</id><blogger:type>POST</blogger:type><blogger:status>LIVE</blogger:status><title>A</title><published>2012-05-01T10:00:00Z</published>
        <category scheme="tag:blogger.com,1999:blog-1" term="News"/><blogger:filename>/2012/05/a.html</blogger:filename></entry>
      <entry><id>2</id><blogger:type>POST</blogger:type><blogger:status>DRAFT</blogger:status><title>B</title></entry>
      <entry><id>3</id><blogger:type>COMMENT</blogger:type></entry></feed>`;
    expect(await entriesIn(await openFile(feeds, "feed.atom", atom))).toMatchObject([
      { is: "text", text: { addresses: ["/2012/05/a.html"], topics: [{ name: "News" }], draft: false } },
      { is: "text", text: { draft: true } },
      { is: "left out", what: "a comment", count: 1 },
    ]);
  });
});

// biome-ignore format: a table reads better in rows
test.each([
  ["https://news.example/a?utm_source=rss&utm_medium=feed", "https://news.example/a"],
  ["https://news.example/?p=12&utm_source=rss", "https://news.example/?p=12"],
  ["/a/", "https://news.example/a/"],
])("the link %s is of %s", async (link, address) => {
  expect((await rssItem(`<link>${escapeXml(link)}</link>`)).addresses).toEqual([address]);
});

test("the address of a page is not that of a feed's counter, nor a name", async () => {
  const text = await rssItem(`<link>https://feeds.example/~r/1</link><guid>urn:uuid:1</guid>
    <feedburner:origLink>https://news.example/a/</feedburner:origLink>`);
  expect(text.addresses).toEqual(["https://news.example/a/", "https://feeds.example/~r/1"]);
});

// biome-ignore format: a table reads better in rows
test.each([
  ["<yandex:full-text>&lt;p&gt;a&lt;/p&gt;</yandex:full-text>", "<p>a</p>"],
  ["<fulltext>&lt;p&gt;a&lt;/p&gt;</fulltext>", "<p>a</p>"],
  ['<xhtml:body><p>a</p><img src="b.png"/></xhtml:body>', '<p>a</p><img src="b.png">'],
  [`<content:encoded xml:base="https://x.example/y/">&lt;a href="z"&gt;a&lt;/a&gt;&lt;a href="#b" title='c>d'&gt;</content:encoded>`,
    `<a href="https://x.example/y/z">a</a><a href="#b" title='c>d'>`],
])("has in %s the whole text", async (inner, html) => {
  const text = await rssItem(`<description>Said elsewhere.</description>${inner}`);
  expect([text.body.text, text.lede]).toEqual([html, "Said elsewhere."]);
});

// biome-ignore format: a table reads better in rows
test.each([
  "<image>https://x.example/a.jpg</image>", "<image><url>https://x.example/a.jpg</url></image>", '<itunes:image href="https://x.example/a.jpg"/>',
  '<enclosure url="https://x.example/a.jpg" type="image/jpeg"/>', '<enclosure url="https://x.example/a.jpg"/>', '<media:thumbnail url="https://x.example/a.jpg"/>',
])("has in %s its picture", async (inner) => {
  expect((await rssItem(inner)).photo?.src).toBe("https://x.example/a.jpg");
});

test("a film has the words that are said of it", async () => {
  const text = await rssItem(
    `<media:group><media:content url="https://v.example/1" type="video/mp4"/><media:description>One.</media:description></media:group>`,
  );
  expect(text.body.text).toBe('One.\n<p><a href="https://v.example/1">1</a></p>');
});

// biome-ignore format: a table reads better in rows
test.each([
  ["https://other.example/a", { name: "Other", url: "https://other.example/a", relation: "reprint" }],
  ["https://feeds.news.example/a", undefined],
  ["https://www.news.example/a", undefined],
])("an item that leads to %s and names a source is from %o", async (link, source) => {
  expect((await rssItem(`<link>${link}</link><source url="https://other.example/rss">Other</source>`)).source).toEqual(source);
});

test("several items under one id are several, and versions of one are counted", async () => {
  const item = (title: string, link: string) =>
    `<item><title>${title}</title><guid isPermaLink="false">1</guid><link>${link}</link><pubDate>1 Feb 2025</pubDate><description>a</description></item>`;
  const rss = `<rss><channel>${item("A", "https://x.example/a")}${item("B", "https://x.example/b")}${item("A, as it was", "https://x.example/a")}</channel></rss>`;
  expect(await entriesIn(await openFile(feeds, "feed.xml", rss))).toMatchObject([
    { text: { title: "A", key: "1", feedId: "1", remarks: [] } },
    {
      text: {
        title: "B",
        key: "https://x.example/b",
        feedId: undefined,
        remarks: [{ what: "an id that another item has", detail: "1" }],
      },
    },
    { is: "left out", what: "a further version of an item", count: 1 },
  ]);
});

test("the picture of an author is none of the text", async () => {
  const text = await rssItem(
    `<media:content url="https://0.gravatar.com/avatar/1" medium="image"/><media:content url="a.jpg" medium="image"/>`,
  );
  expect(text.photo?.src).toBe("a.jpg");
});

test("what WordPress adds to a text is left out, and what an item has besides is named", async () => {
  const text =
    await rssItem(`<title>A</title><pubDate>1 Feb 2025</pubDate><slash:comments>3</slash:comments><georss:point>50.4 30.5</georss:point>
    <description>&lt;p&gt;a&lt;/p&gt;&lt;p&gt;The post &lt;a href="x"&gt;A&lt;/a&gt; appeared first on &lt;a href="y"&gt;B&lt;/a&gt;.&lt;/p&gt;</description>`);
  expect(text.body.text).toBe("<p>a</p>");
  expect(text.remarks).toMatchObject([
    {
      kind: "left out",
      what: "a part of an item that stories have no place for",
      detail: "point: 50.4 30.5",
    },
    { kind: "left out", what: "«The post … appeared first on …»" },
  ]);
});

test("cards of Ghost are texts of this site", async () => {
  const html = '<div class="kg-card kg-callout-card"><div class="kg-callout-text">a</div></div>';
  expect((await rssItem(`<description>${escapeXml(html)}</description>`)).body.text).toBe(
    "<blockquote><p>a</p></blockquote>",
  );
});

test("credits of pictures stand in the library", async () => {
  const media = (url: string) =>
    `<media:content url="${url}" medium="image"><media:credit>C</media:credit></media:content>`;
  const rss = `<rss><channel><item><title>A</title>${media("a.jpg")}${media("b.jpg")}</item></channel></rss>`;
  const entries = await entriesIn(await openFile(feeds, "feed.xml", rss));
  expect(entries.filter(({ is }) => is === "file")).toMatchObject([
    { file: { src: "a.jpg", credit: "C" } },
    { file: { src: "b.jpg", credit: "C" } },
  ]);
});

test("Atom without its namespace is Atom", async () => {
  const atom =
    '<feed><entry><title type="html">&lt;b&gt;A&lt;/b&gt;</title><updated>2025-01-01</updated></entry></feed>';
  expect(await textsIn(await openFile(feeds, "feed.xml", atom))).toMatchObject([{ title: "A" }]);
});

test("whatever an item says, no word of it is lost", async () => {
  const words = fc.stringMatching(/^[a-zа-яі]{3,9}$/);
  const sentence = fc.array(words, { minLength: 1, maxLength: 5 }).map((list) => `${list.join(" ")}.`);
  const item = fc.record({
    title: sentence,
    description: sentence,
    body: fc.option(sentence),
    category: sentence,
    credit: sentence,
    name: words,
  });
  await fc.assert(
    fc.asyncProperty(item, async ({ title, description, body, category, credit, name }) => {
      const content = body === null ? "" : `<content:encoded>&lt;p&gt;${body}&lt;/p&gt;</content:encoded>`;
      const text =
        await rssItem(`<title>${title}</title><description>${description}</description>${content}<category>${category}</category>
        <media:content url="a.jpg" medium="image"><media:credit>${credit}</media:credit></media:content><x:y xmlns:x="x">${name}</x:y>`);
      const said = JSON.stringify(text);
      for (const part of [title, body ?? description, category, credit, name]) expect(said).toContain(part);
      if (body !== null && !body.startsWith(description.slice(0, -1))) expect(text.lede).toBe(description);
    }),
    { numRuns: runs(60) },
  );
});

test("a file that is cut anywhere is read as far as it is whole, or refused with its line", async () => {
  const whole = `<?xml version="1.0"?>\n<rss version="2.0"><channel><title>T &amp; t</title>\n<item><title><![CDATA[A]]></title><guid>1</guid></item>\n</channel></rss>`;
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 30, max: whole.length - 1 }), async (length) => {
      await expect(openFile(feeds, "feed.xml", whole.slice(0, length))).rejects.toThrow(
        /feed\.xml(?::\d+.*not well-formed XML|: this is not a feed)/,
      );
    }),
    { numRuns: runs(60) },
  );
});
