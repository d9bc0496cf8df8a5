import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { storyPageView, storyView } from "../../src/outputs/story-view.ts";
import { Desk } from "../library/desk.ts";

const A = "2025/02/10-a";
const B = "2025/02/11-b";
const C = "2025/02/12-c";
const desk = new Desk(undefined, true);
const { site } = desk;
const page = (id: string, lang: "uk" | "en" | "fr" = "uk") => storyPageView(desk.context, id, lang);

beforeAll(async () => {
  site.story(A, { title: "А", slug: "a", photo: "{ file: lead.jpg, alt: Ведуча, caption: Підпис }" });
  site.story(A, { title: "A", slug: "a" }, "Text.", "en");
  site.story(A, { title: "A!", slug: "a" }, "Texte.", "fr");
  await site.photo(`articles/${A}/lead.jpg`);
  await site.photo(`articles/${A}/body.jpg`, 600);
  site.write(
    `articles/${A}/photos.yaml`,
    "lead.jpg: { credit: { uk: Фото, en: Photo }, licence: CC0, kind: illustration }\n",
  );
  site.story(
    B,
    {
      title: "Б",
      slug: "b",
      tags: "[Бельгія, Україна]",
      authors: "[reporter, newsroom]",
      source: "{ name: НАТО, url: 'https://nato.example/', relation: translated }",
      updated: "2025-02-11T13:00:00+02:00",
      corrections: "[{ date: 2025-02-13T09:00, text: Виправлено }]",
      photo: "{ file: lead.jpg, alt: Ведуча }",
    },
    `Див. [а](story:${A}).\n\n![Тіло](body.jpg)\n\n## Розділ`,
  );
  await site.photo(`articles/${B}/lead.jpg`);
  await site.photo(`articles/${B}/body.jpg`, 600);
  site.story(C, { title: "В", slug: "c", related: `[${A}]` }, `[[${B}]]`);
  for (let day = 13; day < 18; day++) site.story(`2025/02/${day}-s`, { title: `С${day}` });
  site.story("2025/02/18-s", { title: "С18", related: `[${B}, 2025/02/15-s]` });
  site.story("2025/02/20-draft", { title: "Чернетка", draft: "true" });
  site.story("2025/03/20-future", { title: "Майбутнє" });
  await desk.takeIn();
});
afterAll(() => desk.remove());

test("a story, whole", () => {
  expect(storyView(desk.context, B, "uk")).toMatchObject({
    id: B,
    lang: "uk",
    path: "/2025/02/11/b/",
    title: "Б",
    lede: "Кілька слів про новину.",
    feedId: `tag:news.example,2025:${B}/uk`,
    date: Date.parse("2025-02-11T10:00:00Z"),
    updated: Date.parse("2025-02-13T07:00:00Z"),
    draft: false,
    topic: { key: "belgium", kind: "country", name: "Бельгія", path: "/topics/belgium/" },
    topics: [{ key: "belgium" }, { key: "ukraine", name: "Україна" }],
    authors: [
      { key: "reporter", kind: "person", name: "Репортерка", path: "/authors/reporter/" },
      { key: "newsroom", kind: "organisation" },
    ],
    source: { name: "НАТО", url: "https://nato.example/", relation: "translated" },
    corrections: [{ date: Date.parse("2025-02-13T07:00:00Z"), text: "Виправлено" }],
    headings: [{ level: 2, text: "Розділ" }],
    words: 3,
  });
});

test("in another language: its names and addresses", () => {
  expect(storyView(desk.context, A, "en")).toMatchObject({
    path: "/en/2025/02/10/a/",
    feedId: `tag:news.example,2025:${A}/en`,
    topics: [{ key: "ukraine", name: "Ukraine", path: "/en/topics/ukraine/" }],
  });
});

describe("what the body names", () => {
  test("stories by their cards, in links too", () => {
    expect(page(B)?.story.cards).toMatchObject({ [A]: { title: "А", path: "/2025/02/10/a/" } });
    expect(page(C)?.story.cards).toMatchObject({ [B]: { title: "Б", topic: { key: "belgium" } } });
    expect(page(C)?.story.cards[B]?.picture).toMatchObject({ file: "lead.jpg", alt: "Ведуча" });
  });

  test("photos by their files, with the words of the text", () => {
    const story = page(B)?.story;
    expect(Object.keys(story?.pictures ?? {})).toEqual(["body.jpg"]);
    expect(story?.pictures["body.jpg"]).toMatchObject({
      alt: "Тіло",
      kind: "photo",
      caption: undefined,
      credit: undefined,
    });
    expect(story?.pictures["body.jpg"]?.jpeg).toHaveLength(1);
  });

  test("the lead photo with its notes, in the page's language", () => {
    expect(page(A)?.story.picture).toMatchObject({
      alt: "Ведуча",
      caption: "Підпис",
      credit: "Фото",
      licence: "CC0",
      kind: "illustration",
    });
    expect(page(A, "en")?.story.picture).toBeUndefined();
  });
});

test("translations stand in the order of the site's languages; one alone has none", () => {
  expect(page(A, "en")?.alternates).toEqual([
    { lang: "uk", path: "/2025/02/10/a/" },
    { lang: "en", path: "/en/2025/02/10/a/" },
    { lang: "fr", path: "/fr/2025/02/10/a/" },
  ]);
  expect(page(B)?.alternates).toEqual([]);
});

test.each([
  [A, "uk", "Б", undefined],
  [B, "uk", "В", "А"],
  ["2025/02/18-s", "uk", undefined, "С17"],
  [A, "en", undefined, undefined],
] as const)("the neighbours of %s in %s", (id, lang, newer, older) => {
  expect([page(id, lang)?.newer?.title, page(id, lang)?.older?.title]).toEqual([newer, older]);
});

describe("related", () => {
  test.each([
    ["the editors' choice, less what the page names", C, ["А"]],
    ["nothing, where the page names all that is older", B, []],
    ["what the topics suggest, the newest first", "2025/02/17-s", ["С16", "С15", "С14"]],
    ["the editors' choice before what the topics suggest", "2025/02/18-s", ["Б", "С15", "С17"]],
  ])("%s", (_, id, related) => {
    expect(page(id)?.related.map(({ title }) => title)).toEqual(related);
  });
});

test.each([
  ["2025/02/20-draft", "uk"],
  ["2025/03/20-future", "uk"],
  [B, "en"],
  ["2025/01/01-nothing", "uk"],
] as const)("%s in %s is not public", (id, lang) => {
  expect(page(id, lang)).toBeUndefined();
  expect(storyView(desk.context, id, lang)).toBeUndefined();
});

test("a preview shows drafts and the future, marked", async () => {
  const preview = new Desk();
  preview.preview = true;
  preview.site.story(A);
  preview.site.story("2025/02/20-draft", { draft: "true" });
  preview.site.story("2025/03/20-future");
  await preview.takeIn();
  const marks = [A, "2025/02/20-draft", "2025/03/20-future"].map(
    (id) => storyView(preview.context, id, "uk")?.draft,
  );
  expect(marks).toEqual([false, true, true]);
});
