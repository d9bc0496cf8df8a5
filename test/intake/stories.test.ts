import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Desk } from "../library/desk.ts";
import { MOVING } from "../messages/pictures.ts";
import type { SmallSite } from "../site/small-site.ts";
import { expectProblems, type Mistake } from "./mistake.ts";

const ID = "2025/02/10-a";
const FILE = `articles/${ID}/uk.md`;
const EN = `articles/${ID}/en.md`;

/** A story whose front matter is one key more than needed, on line 6. */
const withKey = (key: string, value: string) => (site: SmallSite) => site.story(ID, { [key]: value });
/** A story whose one paragraph begins on line 7. */
const withBody = (body: string) => (site: SmallSite) => site.story(ID, {}, body);
const asText = (text: string | Uint8Array) => (site: SmallSite) => site.write(FILE, text);

// biome-ignore format: a table reads better in rows
const FRONT_MATTER: Mistake[] = [
  ["an unknown key", withKey("tgas", "[x]"), [`${FILE}:6`, 'unknown key "tgas"', '"tags"']],
  ["a key of Eleventy's", withKey("permalink", "/../x"), [`${FILE}:6`, 'unknown key "permalink"', "title, lede"]],
  ["a layout", withKey("layout", "base.njk"), [`${FILE}:6`, 'unknown key "layout"']],
  ["computed data", withKey("eleventyComputed", "{ title: x }"), [`${FILE}:6`, 'unknown key "eleventyComputed"']],
  ["an engine override", withKey("templateEngineOverride", "njk"), [`${FILE}:6`, "unknown key"]],
  ["an unknown key within", withKey("source", "{ name: a, link: b }"), [`${FILE}:6`, 'unknown key "link"', "url"]],
  ["draft: ні", withKey("draft", "ні"), [`${FILE}:6`, '"draft"', "true or false", "ні"]],
  ["draft: yes", withKey("draft", "yes"), [`${FILE}:6`, '"draft"', "true or false", "yes"]],
  ["30 February", withKey("date", "2025-02-30T10:00"), [`${FILE}:4`, '"date"', "2025-02-30", "not a date that exists", "28 days", "2025-02-28"]],
  ["an hour that never was", withKey("date", "2025-03-30T03:30"), [`${FILE}:4`, "skip", "2025-03-30T03:30:00+02:00 or 2025-03-30T03:30:00+03:00"]],
  ["a date in words", withKey("date", "13 лютого 2025"), [`${FILE}:4`, "13 лютого 2025", "not an ISO date"]],
  ["an impossible update", withKey("updated", "2025-13-01"), [`${FILE}:6`, '"updated"', "2025-13-01"]],
  ["updated before it was published", withKey("updated", "2025-02-09T10:00"), [`${FILE}:6`, '"updated" is before "date"']],
  ["a publication before its date", withKey("published", "2025-02-09T10:00"), [`${FILE}:6`, '"published" is before "date"', '"date" is enough']],
  ["a correction before it", withKey("corrections", "[{ date: 2025-02-09, text: x }]"), [`${FILE}:6`, "correction", "before"]],
  ["a correction on 31 June", withKey("corrections", "[{ date: 2025-06-31, text: x }]"), [`${FILE}:6`, "2025-06-31"]],
  ["an unknown topic, near", withKey("tags", "[Україна, Бельґія]"), [`${FILE}:5`, '"Бельґія" is not a topic', "Бельгія"]],
  ["an unknown topic, far", withKey("tags", "[Кораблебудування]"), [`${FILE}:5`, '"Кораблебудування" is not a topic', "Add it"]],
  ["no topic", withKey("tags", "[]"), [`${FILE}:5`, '"tags"', "at least one"]],
  ["an unknown author", withKey("authors", "[reportr]"), [`${FILE}:6`, '"reportr" is not an author', '"reporter"']],
  ["a headline that is a number", withKey("title", "2025"), [`${FILE}:2`, '"title"', "a text", "2025"]],
  ["an empty headline", withKey("title", '" "'), [`${FILE}:2`, '"title"', "empty"]],
  ["a headline without a letter", withKey("title", '"?!"'), [`${FILE}:2`, "gives no address", "slug"]],
  ["a headline in Chinese", withKey("title", "新闻"), [`${FILE}:2`, "gives no address"]],
  ["a colon in a headline", withKey("title", "Київ: новини"), [`${FILE}:2`, "not valid YAML", "quotes"]],
  ["a slug in Cyrillic", withKey("slug", "київ"), [`${FILE}:6`, '"slug"', "a–z"]],
  ["a slug that climbs", withKey("slug", "../../x"), [`${FILE}:6`, '"slug"']],
  ["an alias elsewhere", withKey("aliases", "[https://x.example/a/]"), [`${FILE}:6`, "https://x.example/a/"]],
  ["an alias that climbs", withKey("aliases", "[/../a/]"), [`${FILE}:6`, "/../a/"]],
  ["an unknown relation", withKey("source", "{ name: a, relation: rewriten }"), [`${FILE}:6`, "rewriten", '"rewritten"']],
  ["a source that is a script", withKey("source", "{ name: a, url: 'javascript:x' }"), [`${FILE}:6`, '"source.url"', "https://"]],
  ["a lead photo that is missing", withKey("photo", "{ file: a.jpg, alt: x }"), [`${FILE}:6`, 'no photo "a.jpg"', "beside the text"]],
  ["a lead photo elsewhere", withKey("photo", "{ file: ../b/a.jpg, alt: x }"), [`${FILE}:6`, '"photo.file"', "without slashes"]],
  ["a missing key", asText("---\ntitle: Т\nlede: Л\ndate: 2025-02-10\n---\nx"), [`${FILE}:2`, '"tags"', "missing"]],
  ["front matter that is not closed", asText("---\ntitle: Т\n\nТекст\n"), [`${FILE}:4`, "not closed", "---"]],
  ["no front matter", asText("Текст\n"), [`${FILE}:1`, "front matter is missing", "---"]],
  ["an empty file", asText(""), [`${FILE}:1`, "the file is empty"]],
  ["front matter in JavaScript", asText("---js\n({ title: 'x' })\n---\nТекст\n"), [`${FILE}:1`, '"js" after ---']],
  ["Windows-1251", asText(Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xd2, 0xe5, 0xea, 0xf1, 0xf2])), [`${FILE}:-`, "not UTF-8"]],
  ["UTF-16", asText(Buffer.from("---\ntitle: Т\n", "utf16le").fill(0xff, 0, 1)), [`${FILE}:-`, "not UTF-8"]],
];

test.each(FRONT_MATTER)("front matter: %s", (_, write, ...expected) =>
  expectProblems(write, expected, "error"),
);

const later = (site: SmallSite) => site.story("2025/02/11-b", {}, `[туди](story:${ID})`);

// biome-ignore format: a table reads better in rows
const BODIES: Mistake[] = [
  ["a card to nowhere, near", (site) => { site.story("2025/02/11-bb"); withBody("А.\n\n[[2025/02/11-b]]")(site); }, [`${FILE}:9`, 'no story "2025/02/11-b"', '"2025/02/11-bb"']],
  ["a card to nowhere, far", withBody("[[1999/01/01-nothing]]"), [`${FILE}:7`, 'no story "1999/01/01-nothing"', "below articles/"]],
  ["a link to nowhere", withBody("А.\n\nБ [в](story:1999/01/01-nothing) г."), [`${FILE}:9`, 'no story "1999/01/01-nothing"']],
  ["something related that is nowhere", withKey("related", "\n  - 1999/01/01-nothing"), [`${FILE}:7`, 'no story "1999/01/01-nothing"']],
  ["a story that is not in this language", (site) => { site.story("2025/02/09-b"); site.story(ID); site.story(ID, {}, "[[2025/02/09-b]]", "en"); }, [`${EN}:7`, '"2025/02/09-b"', "does not exist in this language (en)", "articles/2025/02/09-b/en.md"]],
  ["a draft", (site) => { later(site); site.story(ID, { draft: "true" }); }, ["articles/2025/02/11-b/uk.md:7", `"${ID}" is a draft`]],
  ["a story before its time", (site) => { later(site); site.story(ID, { date: "2025-04-01" }); }, ["articles/2025/02/11-b/uk.md:7", `"${ID}" becomes public later`]],
  ["nothing: two stories before their time, of which the later names the earlier", (site) => { site.story(ID, { date: "2025-04-01" }); site.story("2025/02/11-b", { date: "2025-04-02" }, `[[${ID}]]`); }],
  ["two stories before their time, of which the earlier names the later", (site) => { site.story(ID, { date: "2025-04-02" }); site.story("2025/02/11-b", { date: "2025-04-01" }, `[[${ID}]]`); }, ["articles/2025/02/11-b/uk.md:7", `"${ID}" becomes public later`]],
  ["nothing: a draft that names a draft", (site) => { site.story(ID, { draft: "true" }); site.story("2025/02/11-b", { draft: "true" }, `[[${ID}]]`); }],
  ["a story that has a mistake of its own, and nothing more", (site) => { later(site); site.story(ID, { draft: "ні" }); }, [`${FILE}:6`, '"draft"']],
  ["a card in a sentence", withBody(`Див. [[${ID}]].`), [`${FILE}:7`, "paragraph of its own"]],
  ["a photo that is missing", withBody("А.\n\n![що](b.jpg)"), [`${FILE}:9`, 'no photo "b.jpg"']],
  ["a photo whose name is misspelt", async (site) => { await site.photo(`articles/${ID}/kallas.jpg`); withBody("![що](kalas.jpg)")(site); }, [`${FILE}:7`, 'no photo "kalas.jpg"', '"kallas.jpg"']],
  ["a photo elsewhere", withBody("![що](../b/a.jpg)"), [`${FILE}:7`, '"../b/a.jpg" is not a photo of this story']],
  ["a photo on another host", withBody("![що](https://x.example/a.jpg)"), [`${FILE}:7`, "not a photo of this story"]],
  ["nothing: a photo named as addresses are", async (site) => { await site.photo(`articles/${ID}/my b.jpg`); site.story(ID, { photo: "{ file: ./my b.jpg, alt: x }" }, "![що](./my%20b.jpg)"); }],
  ["nothing: a photo saved under such a name", async (site) => { await site.photo(`articles/${ID}/my%20b.jpg`); withBody("![що](my%20b.jpg)")(site); }],
  ["a script for a link", withBody("[а](javascript:alert(1))"), [`${FILE}:7`, "javascript:"]],
];

test.each(BODIES)("body: %s", (_, write, ...expected) => expectProblems(write, expected, "error"));

const photo = `articles/${ID}/a.jpg`;
const withPhoto = (content: string | Uint8Array) => (site: SmallSite) => {
  site.story(ID, { photo: "{ file: a.jpg, alt: x }" });
  site.write(photo, content);
};

// biome-ignore format: a table reads better in rows
const PHOTOS: Mistake[] = [
  ["an empty photo", withPhoto(""), [`${photo}:-`, `${FILE}:6`]],
  ["a text for a photo", withPhoto("no photo"), [`${photo}:-`, `${FILE}:6`]],
  ["a drawing with a script", withPhoto('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), [`${photo}:-`, `${FILE}:6`]],
  ["notes on no photo", (site) => { site.story(ID); site.write(`articles/${ID}/photos.yaml`, "a.jpg: { credit: x }\nb.jpg: {}\n"); }, [`articles/${ID}/photos.yaml:1`, 'no photo "a.jpg"'], [`articles/${ID}/photos.yaml:2`, 'no photo "b.jpg"']],
  ["unknown notes", (site) => { site.story(ID); site.write(`articles/${ID}/photos.yaml`, "a.jpg:\n  credits: x\n"); }, [`articles/${ID}/photos.yaml:2`, 'unknown key "credits"', '"credit"']],
];

test.each(PHOTOS)("photos: %s", (_, write, ...expected) => expectProblems(write, expected, "error"));

describe("addresses that meet", () => {
  const story =
    (id: string, slug: string, more: Record<string, string> = {}) =>
    (site: SmallSite) =>
      site.story(id, { slug, ...more });

  // biome-ignore format: a table reads better in rows
  const MEETINGS: Mistake[] = [
    ["two stories of one day, both named", (site) => { site.story(ID, { title: "Назва" }); site.story("2025/02/10-b", { title: "назва!" }); },
      [`${FILE}:1`, "/2025/02/10/nazva/", "articles/2025/02/10-b/uk.md", "slug"], ["articles/2025/02/10-b/uk.md:1", FILE]],
    ["an old address and a story", (site) => { story(ID, "a", { aliases: "[/2025/02/10/b/]" })(site); story("2025/02/10-b", "b")(site); }, [`${FILE}:7`, "/2025/02/10/b/", "2025/02/10-b"]],
    ["its own old address", story(ID, "a", { aliases: "[/2025/02/10/a/]" }), [`${FILE}:7`, "/2025/02/10/a/"]],
    ["two old addresses", (site) => { for (const name of ["a", "b"]) story(`2025/02/10-${name}`, name, { aliases: "[/old/]" })(site); },
      [`${FILE}:7`, "/old/", "2025/02/10-b"], ["articles/2025/02/10-b/uk.md:7", "/old/", ID]],
    ["an old address and a plain page", (site) => { story(ID, "a", { aliases: "[/about/]" })(site); site.write("pages/about/uk.md", "---\ntitle: Про нас\n---\n"); }, [`${FILE}:7`, "/about/", "pages/about/uk.md"]],
    ["an old address and the front page", story(ID, "a", { aliases: "[/]" }), [`${FILE}:7`, "the old address / is that of a page"]],
    ["an old address and a hub", story(ID, "a", { aliases: "[/topics/ukraine/]" }), [`${FILE}:7`, "/topics/ukraine/"]],
  ];

  test.each([
    "/2025/",
    "/2025/02/",
    "/2025/02/10/",
    "/404.html",
    "/robots.txt",
    "/feed.xml",
    "/sitemap.xml",
    "/en/",
  ])("an old address and what is the site's own: %s", (alias) =>
    expectProblems(story(ID, "a", { aliases: `[${alias}]` }), [[`${FILE}:7`, alias]], "error"),
  );

  test("an old address in another language is none", async () => {
    const desk = new Desk();
    desk.site.story(ID, { slug: "new", aliases: "[/en/2025/02/10/old/]" }, "", "en");
    expect(await desk.problems("error")).toEqual([]);
  });

  test.each(MEETINGS)("%s", (_, write, ...expected) => expectProblems(write, expected, "error"));

  test("one slug in two languages, or on two days, is none", async () => {
    const desk = new Desk();
    for (const lang of ["uk", "en"]) desk.site.story(ID, { slug: "a" }, "", lang);
    story("2025/02/11-a", "a")(desk.site);
    expect(await desk.problems("error")).toEqual([]);
  });
});

describe("all mistakes in one run", () => {
  test("of many files, and of one", async () => {
    const desk = new Desk();
    desk.site.story("2025/02/10-a", { draft: "ні", tags: "[Укріна]" }, "[а](javascript:x)");
    desk.site.story("2025/02/11-b", { title: "?" }, "[[2025/02/09-nothing]]");
    desk.site.story("2025/02/12-c", { date: "2025-02-30" }, "![](x.jpg)");
    desk.site.write("articles/2025/02/13-d/uk.md", "---\n");
    desk.site.write("articles/2025/02/14-e/de.md", "---\n");
    desk.site.write("pages/about/uk.md", "---\ntitle: ' '\n---\n");
    const places = (await desk.problems("error")).map((text) => text.replace(/: .*/s, ""));
    expect(places).toEqual([
      "articles/2025/02/10-a/uk.md:5",
      "articles/2025/02/10-a/uk.md:6",
      "articles/2025/02/10-a/uk.md:8",
      "articles/2025/02/11-b/uk.md:2",
      "articles/2025/02/11-b/uk.md:7",
      "articles/2025/02/12-c/uk.md:4",
      "articles/2025/02/12-c/uk.md:7",
      "articles/2025/02/13-d/uk.md:2",
      "articles/2025/02/14-e/de.md:-",
      "pages/about/uk.md:2",
    ]);
  });

  test("and the library is as it was", async () => {
    const desk = new Desk();
    desk.site.story(ID, {}, "До.");
    desk.site.story("2025/02/11-b");
    await desk.takeIn();
    const before = desk.dump();
    desk.site.story(ID, {}, "Після.");
    desk.site.delete("articles/2025/02/11-b");
    desk.site.story("2025/02/12-c", { draft: "ні" });
    writeFileSync(
      join(desk.content, "topics.yaml"),
      `${desk.site.content("topics.yaml")}new:\n  kind: theme\n  name: Н\n`,
    );
    expect(await desk.problems("error")).toHaveLength(1);
    expect(desk.dump()).toEqual(before);
    desk.site.story("2025/02/12-c");
    expect(await desk.problems("error")).toEqual([]);
    expect(desk.db.all("select id from stories order by id")).toEqual([{ id: ID }, { id: "2025/02/12-c" }]);
  });
});

test("a clock that was set back: a story must not name one that is of the future again", async () => {
  const desk = new Desk();
  desk.site.story("2025/02/05-a", {}, "[[2025/02/10-b]]");
  desk.site.story("2025/02/10-b");
  expect(await desk.problems("error")).toEqual([]);
  desk.site.now = "2025-02-07T10:00:00Z";
  expect(await desk.problems("error")).toEqual([
    expect.stringContaining('"2025/02/10-b" becomes public later'),
  ]);
});

describe("warnings", () => {
  // biome-ignore format: a table reads better in rows
  test.each<Mistake>([
    ["no photo", (site) => site.story(ID), [`${FILE}:2`, "no photo"]],
    ["a lead photo without alternative text", withPhotoOf(1200, { photo: "{ file: a.jpg }" }), [`${FILE}:6`, "a.jpg has no alternative text", "Say what it shows"]],
    ["a photo of the text without alternative text", withPhotoOf(300, {}, "А.\n\n![](a.jpg)"), [`${FILE}:2`, "no photo"], [`${FILE}:9`, "a.jpg has no alternative text"]],
    ["a photo without credit", withLead(""), [`${photo}:-`, "no credit", "photos.yaml"]],
    ["a lead photo of 1199 pixels", withPhotoOf(1199, { photo: "{ file: a.jpg, alt: x }" }), [`${photo}:-`, "1199 × 900 pixels, narrower than 1200", `${FILE}:6`, "larger"]],
    ["nothing: a lead photo of 1200 pixels", withPhotoOf(1200, { photo: "{ file: a.jpg, alt: x }" })],
    ["a small photo in the text is none", withPhotoOf(300, {}, "![що](a.jpg)"), [`${FILE}:2`, "no photo"]],
    ["a photo that moves", async (site) => { await withLead("credit: x")(site); site.write(photo, MOVING); }, [`${photo}:-`, "only its first frame", "JPEG"]],
    ["Latin letters in a Cyrillic headline", withLead("credit: x", { title: "Кuїв сьогодні" }), [`${FILE}:2`, '"Кuїв" mixes']],
    ["and in the lede", withLead("credit: x", { lede: "У містi тихо" }), [`${FILE}:3`, '"містi" mixes']],
    ["and in the text", withLead("credit: x", {}, "А.\n\nУ містi."), [`${FILE}:10`, '"містi" mixes Latin and Cyrillic letters: "i" is Latin']],
    ["and in a caption", withLead("credit: x", { photo: '{ file: a.jpg, alt: x, caption: "У Kиєві." }' }), [`${FILE}:6`, '"Kиєві" mixes']],
    ["and in a correction", withLead("credit: x", { corrections: '[{ date: 2025-02-12, text: "У Kиєві." }]' }), [`${FILE}:7`, '"Kиєві" mixes']],
    ["a headline of 111 characters", withLead("credit: x", { title: "я".repeat(111) }), [`${FILE}:2`, "longer than 110"]],
    ["nothing: a headline of 110", withLead("credit: x", { title: "я".repeat(110) })],
    ["nothing: a Latin name in a Cyrillic headline", withLead("credit: x", { title: "Що таке CAESAR-гаубиця F-16" })],
    ["a folder without a story", async (site) => { await withLead("credit: x")(site); site.write("articles/2025/02/11-b/uk.txt", ""); }, ["articles/2025/02/11-b:-", "no text"]],
  ])("%s", (_, write, ...expected) => expectProblems(write, expected));

  function withPhotoOf(width: number, matter: Record<string, string>, body = "Текст.") {
    return async (site: SmallSite) => {
      await site.photo(photo, width, 900);
      site.write(`articles/${ID}/photos.yaml`, "a.jpg: { credit: x }\n");
      site.story(ID, matter, body);
    };
  }

  function withLead(note: string, matter: Record<string, string> = {}, body = "Текст.") {
    return async (site: SmallSite) => {
      await site.photo(photo, 1300, 900);
      site.write(`articles/${ID}/photos.yaml`, `a.jpg: { ${note} }\n`);
      site.story(ID, { photo: "{ file: a.jpg, alt: x }", ...matter }, body);
    };
  }
});
