import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ListName } from "../../src/library/list-pages.ts";
import { listView } from "../../src/outputs/list-view.ts";
import { topicsView } from "../../src/outputs/topics.ts";
import { Desk } from "../library/desk.ts";

const desk = new Desk(undefined, true);
const home: ListName = { list: "home", lang: "uk", key: "" };
const view = (name: ListName, page = 0) => listView(desk.context, name, page);
const titles = (name: ListName, page = 0) => view(name, page)?.stories.map(({ title }) => title);

const TOPICS = `
yavir: { kind: theme, name: { uk: Явір, en: Zebra, fr: Zèbre } }
yevropa: { kind: theme, name: { uk: Євген, en: Alpha, fr: Œuvre }, description: Про все }
irpin: { kind: theme, name: { uk: Ірпінь, en: Beta, fr: Étoile } }
zahid: { kind: theme, name: { uk: Захід, en: Gamma, fr: Ombre } }
nobody: { kind: person, name: Ніхто, parent: yavir }
unused: { kind: theme, name: Порожня }
umerov: { kind: person, name: Умєров }
`;

beforeAll(async () => {
  const { site } = desk;
  site.write("topics.yaml", site.content("topics.yaml") + TOPICS);
  for (let day = 10; day < 20; day++)
    site.story(`2025/02/${day}-s`, { title: `С${day}`, authors: day === 12 ? "[reporter]" : "[]" });
  site.story("2025/02/20-b", { title: "Б", tags: "[Бельгія, yavir, yevropa, irpin, zahid, umerov]" });
  site.story("2025/02/21-draft", { draft: "true", tags: "[nobody]" });
  site.story("2025/02/10-s", { title: "S10" }, "", "en");
  await desk.takeIn();
});
afterAll(() => desk.remove());

describe("a list of eleven by three", () => {
  test.each([
    [0, ["Б", "С19", "С18", "С17", "С16"], "/", "/page/2/"],
    [2, ["С15", "С14", "С13"], "/page/2/", "/page/1/"],
    [1, ["С12", "С11", "С10"], "/page/1/", undefined],
  ])("page %i", (page, stories, path, older) => {
    expect(titles(home, page)).toEqual(stories);
    expect(view(home, page)).toMatchObject({
      kind: "home",
      page,
      path,
      hub: "/",
      name: "Вісник",
      description: "Новини",
    });
    expect(view(home, page)?.older).toBe(older);
  });

  test("only the hub has translations", () => {
    expect(view(home)?.alternates.map(({ path }) => path)).toEqual(["/", "/en/", "/fr/"]);
    expect(view(home, 1)?.alternates).toEqual([]);
  });

  test.each<[what: string, name: ListName, page: number]>([
    ["a page beyond the last", home, 3],
    ["an older page of a short list", { ...home, lang: "en" }, 1],
    ["a topic that is none", { list: "topic", lang: "uk", key: "sport" }, 0],
    ["an author who is none", { list: "author", lang: "uk", key: "ukraine" }, 0],
  ])("%s is not there", (_, name, page) => {
    expect(view(name, page)).toBeUndefined();
  });
});

test("a topic's hub holds the stories of those below it, and names its relatives", () => {
  const europe: ListName = { list: "topic", lang: "uk", key: "europe" };
  expect(titles(europe)).toEqual(["Б"]);
  expect(view(europe)).toMatchObject({
    name: "Європа",
    path: "/topics/europe/",
    topic: { kind: "section", parent: undefined, children: [{ key: "belgium", name: "Бельгія" }] },
  });
  expect(view({ ...europe, lang: "en", key: "belgium" })).toMatchObject({
    name: "Belgium",
    path: "/en/topics/belgium/",
    stories: [],
    topic: { parent: { name: "Europe", path: "/en/topics/europe/" }, children: [] },
  });
});

test("an author's page", () => {
  expect(titles({ list: "author", lang: "uk", key: "reporter" })).toEqual(["С12"]);
  expect(view({ list: "author", lang: "fr", key: "reporter" })).toMatchObject({
    name: "Reporter",
    path: "/fr/authors/reporter/",
    author: { kind: "person" },
    stories: [],
  });
});

test.each<[what: string, name: ListName]>([
  ["a topic that only a draft has", { list: "topic", lang: "uk", key: "nobody" }],
  ["a topic that no story has", { list: "topic", lang: "uk", key: "unused" }],
  ["an author who signed nothing public", { list: "author", lang: "uk", key: "newsroom" }],
  ["a topic that there is not", { list: "topic", lang: "uk", key: "sport" }],
])("%s has no page", (_, name) => {
  expect(view(name)).toBeUndefined();
});

test("a hub leads to no topic that is not public, above it or below", () => {
  const yavir = view({ list: "topic", lang: "uk", key: "yavir" });
  expect(yavir?.topic?.children).toEqual([]);
  expect(view({ list: "topic", lang: "uk", key: "ukraine" })?.topic?.parent).toBeUndefined();
});

test("all topics: those with public stories, by kind, then by the language's alphabet", () => {
  expect(topicsView(desk.context, "uk")).toMatchObject({
    path: "/topics/",
    groups: [
      { kind: "section", topics: [{ name: "Європа" }] },
      { kind: "country", topics: [{ name: "Бельгія" }, { name: "Україна" }] },
      { kind: "person", topics: [{ name: "Умєров" }] },
      {
        kind: "theme",
        topics: [
          { name: "Євген", description: "Про все" },
          { name: "Захід" },
          { name: "Ірпінь" },
          { name: "Явір" },
        ],
      },
    ],
    alternates: [{ path: "/topics/" }, { path: "/en/topics/" }, { path: "/fr/topics/" }],
  });
  expect(topicsView(desk.context, "en").groups.map(({ topics }) => topics.map(({ key }) => key))).toEqual([
    ["ukraine"],
  ]);
  expect(topicsView(desk.context, "fr").groups).toEqual([]);
});
