import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSearch, type SearchRequest } from "../../src/search/browser/search.ts";
import { unpackJson } from "../../src/search/browser/unpack.ts";
import { recordsOf } from "../../src/search/format/records.ts";
import { SmallSite } from "./small-site.ts";

const site = SmallSite.empty();
site.write(
  "site.yaml",
  site.content("site.yaml").replace("{ name: Редакція }", "{ name: Редакція, email: desk@news.example }"),
);
site.now = "2025-02-11T12:00:00Z";
const PAID = { label: "sponsored", sponsor: '{ name: "Фірма & Ко", url: "https://firm.example/" }' };
const NOTICE = `{ sponsor: { name: "Партія", email: press@party.example, address: "Київ, вул. Перша, 1" }, controlledBy: { name: "Фонд", email: fund@party.example }, election: "Вибори 2025", information: "https://elections.example/", from: 2025-02-01, until: 2025-02-28, amount: "12 000 грн", method: "за рахунками", origin: private, place: outside }`;
site.story("2025/02/11-opinion", {
  slug: "opinion",
  title: "Думка редактора",
  label: "погляд",
  corrections:
    '[{ date: 2025-02-11T13:00:00+02:00, text: "Названо *цю* \\"дату\\": [ось та](story:2025/02/10-plain)." }, { date: 2025-02-11T13:05:00+02:00, text: "А & Б." }]',
});
site.story(
  "2025/02/11-paid",
  { slug: "paid", title: "Добрі двері", ...PAID },
  "[двері](https://firm.example/d/)",
);
site.story(
  "2025/02/11-party",
  { slug: "party", title: "Голосуйте", political: NOTICE },
  "[програма](https://party.example/)",
);
site.story(
  "2025/02/10-plain",
  { slug: "plain", title: "Звичайна", tags: "[europe]" },
  "[поза сайтом](https://example.org/)",
);
site.story("2025/02/10-refers", { slug: "refers", title: "Згадка", tags: "[europe]" }, "[[2025/02/11-paid]]");

const page = (slug: string, day = "11") => site.read(`2025/02/${day}/${slug}/index.html`);
const structured = (text: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(text)?.[1] ?? "");

beforeAll(async () => {
  const { code, said } = await site.build();
  expect(code, said).toBe(0);
});
afterAll(() => site.remove());

test("a label may be written as readers see it, and stands above the headline and in every list", () => {
  expect(page("opinion")).toMatch(
    /<p class="label story-label"><span>Погляд<\/span><\/p>\s*<h1>Думка редактора/,
  );
  for (const list of ["index.html", "topics/ukraine/index.html", "2025/02/11/index.html", "404.html"])
    expect(site.read(list), list).toMatch(
      /card-label"><span>Погляд<\/span><\/p>\s*<h\d class="card-title">.*Думка/,
    );
  expect(structured(page("opinion"))).toMatchObject({
    "@type": ["NewsArticle", "OpinionNewsArticle"],
    genre: "Погляд",
  });
  expect(page("opinion")).toContain('property="article:section" content="Погляд"');
});

test("a correction links and emphasises, on the page and in feeds; structured data has its words", () => {
  const said = (base: string) => `Названо <em>цю</em> «дату»: <a href="${base}2025/02/10/plain/">ось та</a>.`;
  expect(page("opinion")).toContain(`<p>${said("/")}</p>`);
  expect(page("opinion")).toContain("<p>А &amp; Б.</p>");
  expect(site.read("feed.json")).toContain(JSON.stringify(said("https://news.example/")).slice(1, -1));
  expect(structured(page("opinion")).correction).toMatchObject([
    { text: "Названо цю «дату»: ось та." },
    { text: "А & Б." },
  ]);
});

test("pages without a labelled story load no style of labels", () => {
  const sheet = /story-labels-\w+\.css/;
  expect(page("plain", "10")).not.toMatch(/paid|card-label-/);
  expect(site.read("en/index.html")).not.toMatch(sheet);
  expect(site.read("topics/europe/index.html")).not.toMatch(sheet);
  expect(site.read("topics/ukraine/index.html")).toMatch(sheet);
  expect(site.read("2025/02/index.html")).toMatch(sheet);
});

describe("an advertisement", () => {
  test("leads no front page, though it is the newest", () => {
    const [first = ""] = /<article class="card card-top.*?<\/article>/s.exec(site.read("index.html")) ?? [];
    expect(first).toContain("Думка редактора");
    expect(site.read("index.html")).toContain("Добрі двері");
  });

  test("says who paid, above its headline, on its cards, where a headline stands alone and where a text refers to it", () => {
    expect(page("paid")).toMatch(
      /story-label-paid"><span>Реклама<\/span> <span>Замовник: <a href="https:\/\/firm\.example\/" rel="sponsored">Фірма &amp; Ко<\/a>/,
    );
    for (const list of ["index.html", "topics/ukraine/index.html", "2025/02/11/index.html"])
      expect(site.read(list), list).toMatch(/card-label-paid"><span>Реклама<\/span>.*Фірма &amp; Ко/);
    expect(site.read("2025/02/index.html")).toMatch(
      /paid-mark">Реклама<\/span> <a href="\/2025\/02\/11\/paid\/"/,
    );
    expect(page("refers", "10")).toContain("Читайте також · Реклама");
  });

  test("has links that search engines do not count, and no place among the news", () => {
    expect(page("paid")).toContain('<a href="https://firm.example/d/" rel="sponsored">');
    expect(page("plain", "10")).toContain('<a href="https://example.org/">');
    expect(site.read("news-sitemap.xml")).toContain("/opinion/");
    expect(site.read("news-sitemap.xml")).not.toMatch(/\/(?:paid|party)\//);
    expect(structured(page("paid"))).toMatchObject({
      "@type": "AdvertiserContentArticle",
      sponsor: { name: "Фірма & Ко", url: "https://firm.example/" },
    });
    expect(page("paid")).toContain('property="og:title" content="Реклама: Добрі двері"');
  });

  test("is one in any reader of feeds: by headline, summary, category and first line", () => {
    const items: { id: string; title: string; summary: string; tags: string[]; content_html: string }[] =
      JSON.parse(site.read("feed.json")).items;
    const paid = items.find(({ title }) => title === "Реклама: Добрі двері");
    expect(paid).toMatchObject({
      summary: expect.stringMatching(/^Реклама: /),
      tags: ["Реклама", "Україна"],
      content_html: expect.stringMatching(
        /^<p><strong>Реклама<\/strong>\. Замовник: <a href="https:\/\/firm\.example\/" rel="sponsored">Фірма &amp; Ко<\/a><\/p>/,
      ),
    });
    expect(paid?.content_html).toContain('<a href="https://firm.example/d/" rel="sponsored">');
    expect(items.find(({ title }) => title === "Думка редактора")?.content_html).toMatch(
      /^<p><strong>Погляд</,
    );
    expect(site.read("feed.xml")).toContain("<title>Реклама: Добрі двері</title>");
    expect(site.read("feed.xml")).toContain("<category>Реклама</category>");
    expect(site.read("atom.xml")).toContain('<category term="sponsored" label="Реклама"/>');
  });
});

test("a political advertisement has its label and its transparency notice, on the page and in feeds", () => {
  const text = page("party");
  const label = /<p class="label story-label.*?<\/p>/s.exec(text)?.[0] ?? "";
  for (const said of ["Політична реклама", "Партія", "Фонд", "Вибори 2025", "#political_notice"])
    expect(label).toContain(said);
  const notice =
    /<section class="political-notice" id="political_notice">.*?<\/section>/s.exec(text)?.[0] ?? "";
  const [, feed = ""] = JSON.parse(site.read("feed.json"))
    .items.find(({ title }: { title: string }) => title === "Політична реклама: Голосуйте")
    .content_html.split("<h2>");
  for (const place of [notice, feed].map((it) => it.replaceAll("\u00a0", " "))) {
    for (const said of [
      "Партія",
      "press@party.example",
      "вул. Перша, 1",
      "fund@party.example",
      "Вибори 2025",
    ])
      expect(place).toContain(said);
    for (const said of ["https://elections.example/", "1 лютого 2025", "28 лютого 2025", "12 000 грн"])
      expect(place).toContain(said);
    for (const said of ["приватні, з-поза меж Європейського Союзу", "desk@news.example", "2024/900"])
      expect(place).toContain(said);
  }
});

test("search shows labels, and has a choice among those that there are", async () => {
  const file = readFileSync(join(site.output, "search/uk/stories/2025-02-0.bin"));
  const records = recordsOf(await unpackJson(file));
  expect(records.map(({ title, label }) => [title, label]).sort()).toEqual([
    ["Голосуйте", { text: "Політична реклама. Замовник: Партія", isPaid: true }],
    ["Добрі двері", { text: "Реклама. Замовник: Фірма & Ко", isPaid: true }],
    ["Думка редактора", { text: "Погляд", isPaid: false }],
    ["Звичайна", undefined],
    ["Згадка", undefined],
  ]);
  expect(site.read("search/index.html")).toMatch(
    /<select name="label"><option value="">Будь-який<\/option><option value="opinion">Погляд<\/option><option value="sponsored">/,
  );
  expect(site.read("en/search/index.html")).not.toContain('name="label"');
  const search = openSearch({ lang: "uk", read: async (path) => readFileSync(join(site.output, path)) });
  const found = async (request: Partial<SearchRequest>) => {
    const page = { offset: 0, count: 10 };
    const { results } = await search.search({ text: "", order: "newest", ...request }, page);
    return results.map(({ title }) => title);
  };
  expect(await found({ label: "opinion" })).toEqual(["Думка редактора"]);
  expect(await found({ label: "sponsored", text: "двері" })).toEqual(["Добрі двері"]);
  expect(await found({ label: "review" })).toEqual([]);
  expect(await found({ text: "реклама" })).toEqual(["Голосуйте", "Добрі двері"]);
});
