import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ArchiveText } from "../../../../src/import/archive.ts";
import { feeds } from "../../../../src/import/sources/feeds/index.ts";
import { entriesIn, folderWith, OPTIONS, openFile, textsIn } from "../archive-of.ts";

const NAMESPACES = [
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:media="http://search.yahoo.com/mrss/"',
  'xmlns:atom="http://www.w3.org/2005/Atom"',
].join(" ");

function rss(items: string, head = ""): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" ${NAMESPACES}><channel><title>Test</title><link>https://news.example/</link>${head}${items}</channel></rss>`;
}

async function itemOf(inner: string): Promise<ArchiveText> {
  const [text] = await textsIn(await openFile(feeds, "feed.xml", rss(`<item>${inner}</item>`)));
  return text as ArchiveText;
}

async function entryOf(inner: string): Promise<ArchiveText> {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://news.example/a/"><id>f</id>${inner}</feed>`;
  const [text] = await textsIn(await openFile(feeds, "feed.atom", atom));
  return text as ArchiveText;
}

async function jsonItemOf(item: object): Promise<ArchiveText> {
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    home_page_url: "https://news.example/",
    items: [item],
  };
  const [text] = await textsIn(await openFile(feeds, "feed.json", JSON.stringify(feed)));
  return text as ArchiveText;
}

describe("RSS", () => {
  test("becomes a text with all that an item has", async () => {
    const text = await itemOf(`
      <title>Міст &amp;amp; річка</title><link>https://news.example/2025/mist.html</link>
      <guid isPermaLink="false">tag:1</guid><pubDate>Thu, 13 Feb 2025 18:40:00 +0200</pubDate>
      <dc:creator>Олена Приклад</dc:creator><dc:creator>Іван Зразок</dc:creator>
      <category domain="https://news.example/t/">Річки</category><category>річки</category><category>Мости</category>
      <description>Коротко про інше.</description><content:encoded><![CDATA[<p>Міст відкрито.</p>]]></content:encoded>
      <media:content url="/a.jpg" type="image/jpeg"><media:credit>Фото Приклад</media:credit><media:description>Міст</media:description></media:content>
      <enclosure url="https://news.example/talk.mp3" type="audio/mpeg" length="1"/>`);
    expect(text).toMatchObject({
      kind: "story",
      key: "tag:1",
      feedId: "tag:1",
      title: "Міст & річка",
      lede: "Коротко про інше.",
      date: Date.parse("2025-02-13T16:40:00Z"),
      draft: false,
      slug: "mist",
      addresses: ["https://news.example/2025/mist.html"],
      authors: [{ name: "Олена Приклад" }, { name: "Іван Зразок" }],
      topics: [
        { name: "Річки", kind: "theme" },
        { name: "Мости", kind: "theme" },
      ],
      photo: { src: "/a.jpg", credit: "Фото Приклад", caption: "Міст" },
      origin: { file: "feed.xml", line: 2 },
      remarks: [],
    });
    expect(text.body.text).toBe(
      '<p>Міст відкрито.</p>\n<p><a href="https://news.example/talk.mp3">talk.mp3</a></p>',
    );
  });

  test("takes a description for the text where there is no other", async () => {
    const text = await itemOf(
      "<title>A</title><description>One.\n\nTwo.</description><pubDate>1 Feb 2025</pubDate>",
    );
    expect([text.body.text, text.lede]).toEqual(["<p>One.</p>\n<p>Two.</p>", undefined]);
  });

  // biome-ignore format: a table reads better in rows
  test.each([
    ["Said elsewhere.", "<p>The text begins.</p>", "Said elsewhere."],
    ["The text begins", "<p>The <b>text</b> begins. It goes on.</p>", undefined],
    ["The text be…", "<p>The text begins.</p>", undefined],
    ["The text begins [&amp;hellip;]", "<p>The text begins.</p>", undefined],
    ["Said elsewhere. Read more about it", "<p>The text begins.</p>", "Said elsewhere."],
  ])("makes of the summary %s of %s the lede %s", async (summary, content, lede) => {
    const text = await itemOf(`<description>${summary}</description><content:encoded><![CDATA[${content}]]></content:encoded>`);
    expect(text.lede).toBe(lede);
  });

  test("has no date where none is stated: a draft, and said", async () => {
    const text = await itemOf("<title>A</title><description>B</description><pubDate>soon</pubDate>");
    expect(text).toMatchObject({
      date: undefined,
      draft: true,
      remarks: [{ kind: "missing", what: "a date" }],
    });
  });

  test("is told where it is cut short, or has no text, or no headline", async () => {
    const of = async (inner: string) =>
      (await itemOf(`<pubDate>1 Feb 2025</pubDate>${inner}`)).remarks.map(({ what }) => what);
    expect(await of("<title>A</title><description>It goes on […]</description>")).toEqual([
      "the rest of a text, which the feed cuts short",
    ]);
    expect(await of("<title>A</title>")).toEqual(["a text: the feed has a headline alone"]);
    expect(await of("<description>A short message.</description>")).toEqual([
      "a headline, of the first words of the text",
    ]);
  });

  // biome-ignore format: a table reads better in rows
  test.each([
    ["How to use &lt;video&gt;", "How to use <video>"],
    ["&lt;b&gt;Bold&lt;/b&gt; words", "Bold words"],
    ["It&amp;#8217;s", "It’s"],
    ["A &lt; B &amp; C", "A < B & C"],
    ["Ціна:&nbsp;5", "Ціна: 5"],
  ])("reads the title %s as %s", async (written, title) => {
    expect((await itemOf(`<title>${written}</title>`)).title).toBe(title);
  });

  // biome-ignore format: a table reads better in rows
  test.each([
    ["<author>a@news.example (Ann Ex)</author>", [{ name: "Ann Ex", email: "a@news.example" }]],
    ["<author>Ann Ex &lt;a@news.example&gt;</author>", [{ name: "Ann Ex", email: "a@news.example" }]],
    ["<author>desk@news.example</author>", []],
    ["<dc:creator>By Ann Ex and Ben Why</dc:creator>", [{ name: "Ann Ex" }, { name: "Ben Why" }]],
    ["<dc:creator>Олена Приклад та Іван Зразок</dc:creator>", [{ name: "Олена Приклад" }, { name: "Іван Зразок" }]],
    ["<dc:creator>Reuters, AFP</dc:creator>", [{ name: "Reuters, AFP" }]],
    ["<dc:creator>Ministry of Culture and Sport</dc:creator>", [{ name: "Ministry of Culture and Sport" }]],
    ["<atom:author><atom:name>Ann Ex</atom:name></atom:author>", [{ name: "Ann Ex" }]],
    ["<author>a@news.example (Ann Ex)</author><dc:creator>Ann Ex</dc:creator>", [{ name: "Ann Ex", email: "a@news.example" }]],
  ])("finds in %s its authors", async (inner, authors) => {
    expect((await itemOf(inner)).authors).toEqual(authors);
  });

  test("takes the widest form of a group, and shows the other pictures below the text", async () => {
    const text = await itemOf(`<description>&lt;p&gt;A&lt;/p&gt;</description>
      <media:group><media:content url="s.jpg" medium="image" width="100"/><media:content url="l.jpg" medium="image" width="900"/>
        <media:credit>C</media:credit></media:group>
      <media:content url="b.jpg" medium="image"/><media:thumbnail url="t.jpg"/>`);
    expect(text.photo).toMatchObject({ src: "l.jpg", credit: "C" });
    expect(text.body.text).toBe('<p>A</p>\n<figure><img src="b.jpg" alt=""></figure>');
  });

  test("is read in 1.0 and 0.91 too, and in the encoding that it declares", async () => {
    const rdf = `<?xml version="1.0" encoding="windows-1251"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
      xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>T</title><link>https://old.example/</link></channel>
      <item rdf:about="https://old.example/1"><title>\u00cc\u00b3\u00f1\u00f2</title><link>https://old.example/1</link><dc:date>2004-05-01T10:00+02:00</dc:date></item></rdf:RDF>`;
    const archive = await openFile(feeds, "index.rdf", Buffer.from(rdf, "latin1"));
    expect(archive.addresses).toEqual(["https://old.example/"]);
    expect(await textsIn(archive)).toMatchObject([
      { title: "Міст", date: Date.parse("2004-05-01T08:00:00Z") },
    ]);
    const old = `<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "x"><rss version="0.91"><channel><item><title>B</title></item></channel></rss>`;
    expect(await textsIn(await openFile(feeds, "old.rss", old))).toMatchObject([{ title: "B" }]);
  });
});

describe("Atom", () => {
  test("becomes a text with all that an entry has", async () => {
    const text = await entryOf(`<author><name>Desk</name></author><link rel="self" href="feed.atom"/>
      <entry xml:lang="uk"><id>urn:1</id><title type="html">A &amp;amp; &lt;i&gt;B&lt;/i&gt;</title>
      <link href="1.html"/><link rel="enclosure" type="image/png" href="p.png"/>
      <published>2025-02-13T18:40:00+02:00</published><updated>2025-02-14T10:00:00Z</updated>
      <category term="rivers" label="Річки"/><summary>Said elsewhere</summary>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One <img src="i.png" alt="x"/> &lt;2</p></div></content></entry>`);
    expect(text).toMatchObject({
      feedId: "urn:1",
      lang: "uk",
      title: "A & B",
      lede: "Said elsewhere",
      date: Date.parse("2025-02-13T16:40:00Z"),
      updated: Date.parse("2025-02-14T10:00:00Z"),
      addresses: ["https://news.example/a/1.html"],
      authors: [{ name: "Desk" }],
      topics: [{ name: "Річки" }],
      photo: { src: "https://news.example/a/p.png" },
    });
    expect(text.body.text).toBe('<p>One <img src="https://news.example/a/i.png" alt="x"> &lt;2</p>');
  });

  test("keeps plain text plain", async () => {
    const text = await entryOf(
      "<entry><title>Use &lt;b&gt;</title><content>1 &lt; 2</content><updated>2025-01-01</updated></entry>",
    );
    expect([text.title, text.body.text]).toEqual(["Use <b>", "1 &lt; 2"]);
  });
});

describe("JSON Feed", () => {
  test("becomes a text with all that an item has", async () => {
    const text = await jsonItemOf({
      id: 7,
      url: "/a/",
      title: "A <b>",
      content_text: "1 < 2",
      summary: "Said elsewhere",
      image: "p.jpg",
      date_published: "2025-02-13T18:40:00+02:00",
      tags: ["Річки"],
      author: { name: "Ann Ex" },
      attachments: [{ url: "talk.mp3", mime_type: "audio/mpeg", title: "Talk" }],
    });
    expect(text).toMatchObject({
      feedId: "7",
      title: "A <b>",
      lede: "Said elsewhere",
      addresses: ["https://news.example/a/"],
      photo: { src: "https://news.example/a/p.jpg" },
      topics: [{ name: "Річки", kind: "theme" }],
      authors: [{ name: "Ann Ex" }],
    });
    expect(text.body.text).toBe('1 &lt; 2\n<p><a href="https://news.example/a/talk.mp3">Talk</a></p>');
  });
});

describe("several files", () => {
  const page = (id: string, title: string, updated: string, links = "") =>
    `<feed xmlns="http://www.w3.org/2005/Atom">${links}<entry><id>${id}</id><title>${title}</title><updated>${updated}</updated><content>.</content></entry></feed>`;

  test("are followed where they lie beside the first, and named where they do not", async () => {
    const folder = folderWith({
      "feed.xml": page(
        "b",
        "B",
        "2025-02-02",
        '<link rel="prev-archive" href="https://news.example/feeds/older.xml"/>',
      ),
      "older.xml": page("a", "A", "2025-01-01", '<link rel="prev-archive" href="oldest.xml"/>'),
    });
    const entries = await entriesIn(await feeds.open(join(folder, "feed.xml"), OPTIONS));
    expect(entries).toMatchObject([
      { is: "left out", title: "oldest.xml" },
      { is: "text", text: { title: "B" } },
      { is: "text", text: { title: "A" } },
    ]);
  });

  test("of a folder are one archive, with the latest version of each item", async () => {
    const folder = folderWith({
      "1.xml": page("a", "Old", "2025-01-01"),
      "2.xml": page("a", "New", "2025-01-02"),
    });
    expect(await textsIn(await feeds.open(folder, OPTIONS))).toMatchObject([{ title: "New" }]);
  });
});

// biome-ignore format: a table reads better in rows
test.each([
  ["a.xml", "<rss><channel/></rss>", true],
  ["a", '\uFEFF <?xml version="1.0"?><!-- x --><feed xmlns="http://www.w3.org/2005/Atom"/>', true],
  ["a.json", '{"version": "https://jsonfeed.org/version/1", "items": []}', true],
  ["a.json", '{"db": []}', false],
  ["a.xml", '<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel/></rss>', false],
  ["a.xml", '---\nlayout: null\n---\n<rss version="2.0"><channel/></rss>', false],
  ["a.xml", "<rss><channel><title>{{ site.title }}</title></channel></rss>", false],
  ["a.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>', false],
  ["a.txt", "", false],
])("%s: %s is recognised: %s", async (name, content, is) => {
  const path = join(folderWith({ [name]: content }), name);
  expect((await feeds.recognise(path)) > 0).toBe(is);
});

test("a folder of feeds is one; a site's folder that has a feed is hardly", async () => {
  const rss = "<rss><channel><item><title>A</title></item></channel></rss>";
  const onlyFeeds = folderWith({ "1.xml": rss, "2.xml": rss, "a.jpg": "" });
  const site = folderWith({ "feed.xml": rss, "_posts/2025-01-01-a.md": "A" });
  expect(await feeds.recognise(onlyFeeds)).toBe(0.7);
  expect(await feeds.recognise(site)).toBe(0.1);
});

// biome-ignore format: a table reads better in rows
test.each([
  ["<rss><channel><item><title>A</title>", /feed\.xml:1: this is not well-formed XML \(unclosed tag: item\)\. It ends too early/],
  ["<rss><channel>\n<item><title>A & B</title>\n</item></channel></rss>", /feed\.xml:2: .*has an & that must be &amp;/],
  ["<rss><channel>\n<item><title>A</link></item></channel></rss>", /feed\.xml:2:\d+: .*\(unexpected close tag\)\. Correct that line/],
  ["<html/>", /neither a channel nor entries/],
  ['<?xml version="1.0" encoding="klingon"?><rss/>', /feed\.xml:1: the encoding "klingon" is not known/],
])("%s is refused with its line and what to do", async (content, message) => {
  await expect(openFile(feeds, "feed.xml", content)).rejects.toThrow(message);
});
