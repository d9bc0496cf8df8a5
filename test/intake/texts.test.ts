import { expect, test } from "vitest";
import { Desk } from "../library/desk.ts";
import type { SmallSite } from "../site/small-site.ts";
import { expectProblems, type Mistake } from "./mistake.ts";

const ID = "2025/02/10-a";
const FILE = `articles/${ID}/uk.md`;
const PHOTO = { photo: "{ file: a.jpg, alt: x }" };

/** A story with a photo, so that what is to be seen is the only thing wrong with it. */
const story =
  (matter: Record<string, string>, body = "Текст."): Mistake[1] =>
  async (site) => {
    await site.photo(`articles/${ID}/a.jpg`, 1300, 900);
    site.write(`articles/${ID}/photos.yaml`, "a.jpg: { credit: x }\n");
    site.story(ID, { ...PHOTO, ...matter }, body);
  };

// biome-ignore format: a table reads better in rows
test.each<Mistake>([
  ["a card to itself", story({}, `А.\n\n[[${ID}]]`), [`${FILE}:10`, "names itself"]],
  ["itself as related", story({ related: `[${ID}]` }), [`${FILE}:7`, "names itself"]],
  ["a link to itself", story({}, `[тут](story:${ID})`), [`${FILE}:8`, "links to itself", "#id"]],
  ["an update in the future", story({ updated: "2031-05-01" }), [`${FILE}:7`, '"updated" is in the future']],
  ["an update an hour too late", story({ updated: "2025-03-01T13:00:00Z" }), [`${FILE}:7`, '"updated" is in the future']],
  ["a correction in the future", story({ corrections: "[{ date: 2027-01-01, text: x }]" }), [`${FILE}:7`, "correction is dated in the future"]],
  ["nothing: an update by a clock that is a little ahead", story({ updated: "2025-03-01T12:10:00Z" })],
  ["nothing: a scheduled story", story({ date: "2031-05-01", updated: "2031-05-01" })],
  ["a scheduled story that changes after its date", story({ date: "2031-05-01", updated: "2031-05-02" }), [`${FILE}:7`, '"updated" is in the future']],
  ["a draft that changes in the future", story({ draft: "true", updated: "2031-05-01" }), [`${FILE}:8`, '"updated" is in the future']],
  ["markdown in a headline", story({ title: '"**Увага!** Далі"' }), [`${FILE}:2`, '"**Увага!**" is shown as it is: "title" is plain text']],
  ["a link in a lede", story({ lede: '"Слово [про](https://example.org/)."' }), [`${FILE}:3`, '"lede" is plain text']],
  ["HTML in a caption", story({ photo: '{ file: a.jpg, alt: x, caption: "а<br>б" }' }), [`${FILE}:6`, '"<br>"', '"photo.caption"']],
  ["a shortcode in a correction", story({ corrections: '[{ date: 2025-02-11, text: "{{ x }}" }]' }), [`${FILE}:7`, '"{{ x }}" is a shortcode']],
  ["a cut headline", story({ title: "Справа #3 закрита" }), [`${FILE}:2`, "#3 закрита is a comment"]],
  ["an entity in a headline", story({ title: "AT&amp;T" }), [`${FILE}:2`, "&amp; is shown"]],
])("%s", (_, write, ...expected) => expectProblems(write, expected));

const NEWSROOM = ["site.yaml", "topics.yaml", "authors.yaml"];

test.each(NEWSROOM)("what YAML swallows in %s is told", async (file) => {
  const desk = new Desk();
  const lines = desk.site.content(file).trimEnd().split("\n");
  desk.site.write(file, `${lines.join("\n")}\n# R&amp;D\n`);
  expect(await desk.problems()).toEqual([]);
  desk.site.write(file, desk.site.content(file).replace(/(name: )\S.*/, "$1Справа &amp; #3"));
  expect((await desk.problems()).filter((line) => line.includes(file))).toEqual(
    expect.arrayContaining([
      expect.stringContaining("#3 is a comment"),
      expect.stringContaining("&amp; is shown"),
    ]),
  );
});

test("a change that was to come is right when it has come, and wrong again when the clock is set back", async () => {
  const desk = new Desk();
  desk.site.story(ID, { updated: "2025-03-05T10:00:00Z" });
  const wrong = [expect.stringContaining(`${FILE}:6: "updated" is in the future`)];
  expect(await desk.problems("error")).toEqual(wrong);
  desk.site.now = "2025-03-06T00:00:00Z";
  expect(await desk.problems("error")).toEqual([]);
  desk.site.now = "2025-03-01T00:00:00Z";
  expect(await desk.problems("error")).toEqual(wrong);
  desk.site.now = "2025-03-06T00:00:00Z";
  expect(await desk.problems("error")).toEqual([]);
});

// biome-ignore format: a table reads better in rows
const LINE_ENDS: [name: string, change: (text: string) => string][] = [
  ["CR alone", (text) => text.replaceAll("\n", "\r")],
  ["CR LF", (text) => text.replaceAll("\n", "\r\n")],
  ["all three", (text) => text.split("\n").reduce((all, line, i) => all + (i === 1 ? "\n" : i % 2 === 0 ? "\r" : "\r\n") + line)],
  ["U+2028", (text) => text.replaceAll("\n", "\u2028")],
];

test.each(LINE_ENDS)("a whole newsroom with %s is read, and its lines are counted", async (_, change) => {
  const plain = new Desk();
  const desk = new Desk();
  const body = "Слово.\n\n- один\n- два\n\n```\nкод\nдалі\n```\n\n[а](x)";
  const write = async (site: SmallSite, changed: (text: string) => string) => {
    await story({}, body)(site);
    site.write("pages/about/uk.md", "---\ntitle: Про нас\n---\nСлово.\n\n[б](y)\n");
    const files = [...NEWSROOM, FILE, `articles/${ID}/photos.yaml`, "pages/about/uk.md"];
    for (const file of files) site.write(file, changed(site.content(file)));
  };
  await write(plain.site, (text) => text);
  await write(desk.site, change);
  const problems = await desk.problems();
  expect(problems).toEqual(await plain.problems());
  expect(problems).toEqual([
    expect.stringContaining(`${FILE}:18: "x" is not an address`),
    expect.stringContaining('pages/about/uk.md:6: "y" is not an address'),
  ]);
});

test("a separator of paragraphs within a text is told", () =>
  expectProblems(story({}, "Слово.\u2029Слово."), [
    [`${FILE}:8`, "paragraph separator (U+2029)", "empty line"],
  ]));
