import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type Budgets, budgetsFrom } from "../../src/site-test/budgets.ts";
import { testSite } from "../../src/site-test/test-site.ts";

const BASE = "https://news.example/wire/";

const page = (body: string, head = "<title>Новини</title>") =>
  `<!DOCTYPE html>\n<html lang="uk"><head><meta charset="utf-8">${head}</head>\n<body>\n${body}\n</body></html>\n`;

const item = (more = "", id = "a") =>
  `<item><title>А</title><link>${BASE}a/</link><guid>${id}</guid><pubDate>Thu, 13 Feb 2025 12:00:00 +0200</pubDate>${more}</item>`;
const rss = (
  items: string,
  head = `<title>Новини</title><link>${BASE}</link><description>Усі</description>`,
) => `<?xml version="1.0"?>\n<rss version="2.0"><channel>${head}\n${items}</channel></rss>`;
const entry = (updated = "2025-02-13T12:00:00+02:00") =>
  `<entry><id>a</id><title>А</title><updated>${updated}</updated></entry>`;
const atom = (entries: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><id>f</id><title>Новини</title><updated>2025-02-13T12:00:00Z</updated>\n${entries}</feed>`;
const json = (items: object[]) =>
  JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "Новини", items });
const sitemap = (loc: string) =>
  `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n<url><loc>${loc}</loc></url></urlset>`;

const WHOLE: Readonly<Record<string, string>> = {
  "index.html": page(
    `<h1 id="top-story">А</h1><label for="q">Пошук</label><input id="q">
<a href="/wire/a/#кінець">далі</a><a href="#top">вгору</a><a href="a/?x=1#:~:text=a">там</a>
<a href="https://elsewhere.example/nothing">деінде</a><a href="mailto:a@b.example">лист</a>
<svg viewBox="0 0 1 1"><path d="M0 0"/></svg><ul><li>а<li>б</ul><p>в<script>"</div>"</script><!-- </div> -->
<img src="a/b%20c.jpg" srcset="/wire/a/b%20c.jpg 1x, ${BASE}a/b%20c.jpg 2x" alt="">`,
  ),
  "a/index.html": page('<p id="кінець">Кінець</p>'),
  "a/b c.jpg": "",
  "feed.xml": rss(item()),
  "atom.xml": atom(entry()),
  "feed.json": json([{ id: "a", content_html: "А" }]),
  "sitemap.xml": sitemap(`${BASE}a/`),
};

function problemsWith(files: Readonly<Record<string, string>>, budgets: Budgets = budgetsFrom([])) {
  const folder = mkdtempSync(join(tmpdir(), "visnyk-built-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, text] of Object.entries({ ...WHOLE, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const { problems, ...counts } = testSite(folder, BASE, budgets);
  return { found: problems.all().map(({ file, line, message }) => `${file}:${line}: ${message}`), counts };
}

test("a whole site has nothing wrong with it, whatever it leads to elsewhere", () => {
  expect(problemsWith({})).toEqual({ found: [], counts: { pages: 2, links: 6, feeds: 4 } });
});

const links = (html: string) => ({ "index.html": page(html) });

test.each<[what: string, files: Record<string, string>, found: string]>([
  [
    "a link to a page that is not there",
    links('<a href="/wire/b/">б</a>'),
    "index.html:4: the link to /wire/b/ leads nowhere: the site has no b/index.html",
  ],
  [
    "one of an address in full",
    links(`<a href="${BASE}b.txt">б</a>`),
    `index.html:4: the link to ${BASE}b.txt leads nowhere: the site has no b.txt`,
  ],
  [
    "a place that is not in the page",
    links('<a href="a/#nowhere">а</a>'),
    'index.html:4: the link to a/#nowhere leads nowhere: nothing in that page has the id "nowhere"',
  ],
  [
    "a picture that is not there",
    links('<img srcset="c.jpg 1x" alt="">'),
    "index.html:4: the link to c.jpg leads nowhere: the site has no c.jpg",
  ],
  ["no address", links('<a href="https://[a">а</a>'), 'index.html:4: "https://[a" is no address'],
  [
    "an end that has no beginning",
    links("<p>А</p></section>"),
    "index.html:4: the HTML is not valid: </section> closes nothing",
  ],
  [
    "a beginning that has no end",
    links("<div><p>А</p>"),
    "index.html:4: the HTML is not valid: <div> is not closed",
  ],
  [
    "an attribute that stands twice",
    links('<p class="a" class="b">А</p>'),
    "index.html:4: the HTML is not valid: Unexpected duplicate attribute",
  ],
  [
    "an id that stands twice",
    links('<p id="a">А</p>\n<p id="a">Б</p>'),
    'index.html:5: the id "a" stands twice in the page',
  ],
  ["a picture without alt", links('<img src="a/b%20c.jpg">'), "index.html:4: a picture has no alt"],
  ["a frame without a title", links('<iframe src="a/"></iframe>'), "index.html:4: a frame has no title"],
  [
    "a label of nothing",
    links('<label for="x">А</label>'),
    'index.html:4: <label> refers to "x", and nothing in the page has that id',
  ],
  [
    "a page without a title",
    { "index.html": page("", "<title></title>") },
    "index.html:1: the page has no title",
  ],
  [
    "a page without a language",
    { "index.html": page("").replace(' lang="uk"', "") },
    "index.html:2: the page does not say its language",
  ],
  [
    "XML that is not well-formed",
    { "feed.xml": rss("<item>") },
    "feed.xml:3: it is not well-formed XML: unexpected close tag.",
  ],
  [
    "a feed without a title",
    { "feed.xml": rss("", "<link>x</link><description>y</description>") },
    "feed.xml:2: <channel> has no <title>",
  ],
  [
    "an item without an id",
    { "feed.xml": rss(item().replace(/<guid>a<\/guid>/, "")) },
    "feed.xml:3: <item> has no <guid>",
  ],
  ["two items of one id", { "feed.xml": rss(`${item()}\n${item()}`) }, "feed.xml:4: two items have the id a"],
  [
    "a date that is none",
    { "feed.xml": rss(item().replace(/Thu.*0200/, "вчора")) },
    'feed.xml:3: "вчора" is no date',
  ],
  [
    "an enclosure without its length",
    { "feed.xml": rss(item('<enclosure url="a" type="audio/mpeg"/>')) },
    "feed.xml:3: an enclosure wants url, type and length",
  ],
  [
    "a date of Atom that is none",
    { "atom.xml": atom(entry("13.02.2025")) },
    'atom.xml:2: "13.02.2025" is no date',
  ],
  [
    "an entry without an id",
    { "atom.xml": atom(entry().replace("<id>a</id>", "")) },
    "atom.xml:2: <entry> has no <id>",
  ],
  [
    "a JSON Feed that is none",
    { "feed.json": "{" },
    "feed.json:undefined: it is no JSON Feed: that wants version, title and items",
  ],
  [
    "an item without a content",
    { "feed.json": json([{ id: "a" }]) },
    "feed.json:undefined: an item wants an id and a content (a)",
  ],
  [
    "a sitemap of what is not there",
    { "sitemap.xml": sitemap(`${BASE}b/`) },
    `sitemap.xml:2: ${BASE}b/ is nothing of the site`,
  ],
])("%s is found", (_, files, found) => {
  expect(problemsWith(files).found).toContain(found);
});

/** A text that does not get smaller by compression. */
const noise = (kilobytes: number) =>
  Array.from({ length: kilobytes * 250 }, (_, i) =>
    (((i + 1) * 2_654_435_761) % 65_536).toString(16).padStart(4, "0"),
  ).join("");

test.each<[what: string, files: Record<string, string>, wish: string, found: string]>([
  [
    "a long page",
    { "index.html": page(`<p>${noise(8)}</p>`) },
    "html=1",
    "index.html:undefined: its HTML weighs",
  ],
  [
    "scripts",
    { ...links('<script src="a.js"></script>'), "a.js": noise(8) },
    "scripts=1",
    "index.html:undefined: its scripts weigh",
  ],
  [
    "styles",
    { "index.html": page("", '<title>А</title><link rel="stylesheet" href="a.css">'), "a.css": noise(8) },
    "styles=1",
    "index.html:undefined: its styles weigh",
  ],
  ["fonts", { "assets/a.woff2": noise(8) }, "fonts=1", "assets/a.woff2:undefined: the fonts weigh"],
])("%s that weigh more than they may are found, and may be allowed", (_, files, wish, found) => {
  const starting = (list: readonly string[]) => list.filter((each) => each.startsWith(found));
  expect(starting(problemsWith(files, budgetsFrom([wish])).found)).toHaveLength(1);
  expect(problemsWith(files).found).toEqual([]);
});

test("the desk in a browser may weigh what it does, with its fonts", () => {
  const script = '<script type="module" src="/wire/assets/desk.js"></script>';
  const desk = {
    "admin/index.html": page("", `<title>Редакція</title>${script}`),
    "assets/desk.js": `"/wire/assets/icons.woff2";${noise(60)}`,
    "assets/icons.woff2": noise(300),
  };
  expect(problemsWith(desk).found).toEqual([]);
});

test("a budget that there is not is refused", () => {
  expect(() => budgetsFrom(["script=10"])).toThrow(
    '--budget: "script=10" is none. Write one of html, styles, scripts, fonts with thousands of bytes, such as --budget html=80. Did you mean',
  );
  expect(() => budgetsFrom(["html=many"])).toThrow("is none");
});
