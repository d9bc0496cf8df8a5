import { expect, test } from "vitest";
import { type Facets, facetsOf, pendingChanges, recordChange } from "../../src/library/changes.ts";
import type { SitePath } from "../../src/model/address.ts";
import { Desk } from "./desk.ts";

function facets(version: string): Facets {
  const path = "/2025/02/10/a/" as SitePath;
  return {
    path,
    date: 1,
    published: 1,
    changed: 1,
    day: "2025-02-10",
    version,
    card: "c",
    says: "",
    feedId: null,
    part: null,
    topics: [],
    lists: [["home", ""]],
    aliases: [],
  };
}
const [one, two, three] = [facets("1"), facets("2"), facets("3")];

test.each<[what: string, notes: [Facets | undefined, Facets | undefined][], expected: object[]]>([
  ["a new story", [[undefined, one]], [{ after: one }]],
  ["a story that is gone", [[one, undefined]], [{ before: one }]],
  ["a story that is other", [[one, two]], [{ before: one, after: two }]],
  ["a change of nothing", [[one, { ...one }]], []],
  ["nothing that stays nothing", [[undefined, undefined]], []],
  [
    "two changes: what was published stays what the first says",
    [
      [one, two],
      [two, three],
    ],
    [{ before: one, after: three }],
  ],
  [
    "gone and come again",
    [
      [one, undefined],
      [undefined, two],
    ],
    [{ before: one, after: two }],
  ],
  [
    "new and changed",
    [
      [undefined, one],
      [one, two],
    ],
    [{ after: two }],
  ],
])("%s", (_, notes, expected) => {
  const { db } = new Desk();
  for (const [before, after] of notes) recordChange(db, "2025/02/10-a", "uk", before, after);
  expect(pendingChanges(db)).toEqual(
    expected.map((change) => ({ id: "2025/02/10-a", lang: "uk", ...change })),
  );
});

test.each<[what: string, notes: [Facets | undefined, Facets | undefined][]]>([
  [
    "a change that was taken back",
    [
      [one, two],
      [two, one],
    ],
  ],
  [
    "new and gone before it was published",
    [
      [undefined, one],
      [one, undefined],
    ],
  ],
])("%s ends where it began", (_, notes) => {
  const { db } = new Desk();
  for (const [before, after] of notes) recordChange(db, "a", "uk", before, after);
  for (const { before, after } of pendingChanges(db)) expect(after).toEqual(before);
});

test("languages and stories are apart, in order", () => {
  const { db } = new Desk();
  for (const [id, lang] of [
    ["b", "uk"],
    ["a", "uk"],
    ["a", "en"],
  ] as const)
    recordChange(db, id, lang, undefined, one);
  expect(pendingChanges(db).map(({ id, lang }) => `${id}/${lang}`)).toEqual(["a/en", "a/uk", "b/uk"]);
});

test("the facets of a public story", async () => {
  const desk = new Desk();
  desk.site.story("2025/02/10-a", {
    slug: "a",
    tags: "[Бельгія]",
    authors: "[reporter]",
    aliases: "[/2025/02/10/old/]",
  });
  desk.site.story("2025/02/11-b", { draft: "true" });
  await desk.takeIn();
  expect(facetsOf(desk.db, "2025/02/10-a", "uk")).toMatchObject({
    path: "/2025/02/10/a/",
    date: Date.parse("2025-02-10T10:00:00Z"),
    day: "2025-02-10",
    lists: [
      ["author", "reporter"],
      ["home", ""],
      ["topic", "belgium"],
      ["topic", "europe"],
    ],
    aliases: ["/2025/02/10/old/"],
  });
  expect(facetsOf(desk.db, "2025/02/11-b", "uk")).toBeUndefined();
  expect(facetsOf(desk.db, "2025/02/10-a", "en")).toBeUndefined();
});
