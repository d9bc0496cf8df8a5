import fc from "fast-check";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import {
  isEmptyList,
  type ListName,
  newestOf,
  olderPages,
  pageAt,
  storiesOnPage,
} from "../../src/library/list-pages.ts";
import { refreshListStarts } from "../../src/library/list-starts.ts";
import { Desk } from "./desk.ts";

const desk = new Desk(undefined, true);
const { db } = desk;
afterAll(() => desk.remove());
beforeEach(() => db.run("delete from list_entries"));

const home: ListName = { list: "home", lang: "uk", key: "" };

/** Stories by their dates, some at the same instant, in no order; with others in lists beside. */
const entries = fc.uniqueArray(
  fc.record({ date: fc.integer({ min: 0, max: 30 }), id: fc.integer({ min: 10, max: 99 }).map(String) }),
  { selector: ({ id }) => id, maxLength: 60 },
);
type Entry = { date: number; id: string };

function fill(list: readonly Entry[], size = 3): string[] {
  db.run("delete from list_entries");
  const add = (name: string, lang: string, key: string, { date, id }: Entry) =>
    db.insert("list_entries", { list: name, lang, key, date, id });
  for (const entry of list) add("home", "uk", "", entry);
  for (const [name, lang, key] of [
    ["home", "en", ""],
    ["topic", "uk", "home"],
    ["author", "uk", ""],
  ] as const)
    add(name, lang, key, { date: 15, id: "50" });
  refreshListStarts(db, { pages: size, feeds: 1 }, "unknown");
  const oldestFirst = (a: Entry, b: Entry) => a.date - b.date || (a.id < b.id ? -1 : 1);
  return [...list].sort(oldestFirst).map(({ id }) => id);
}

describe("pages of a list", () => {
  test("every story is on exactly one; older pages are full; the hub has from one page to less than two", () => {
    fc.assert(
      fc.property(entries, fc.integer({ min: 1, max: 12 }), (list, size) => {
        const oldestFirst = fill(list, size);
        const count = olderPages(db, home);
        expect(count).toBe(Math.max(0, Math.floor(list.length / size) - 1));
        const older = Array.from({ length: count }, (_, i) => storiesOnPage(db, home, i + 1));
        const hub = storiesOnPage(db, home, 0);
        for (const page of older) expect(page).toHaveLength(size);
        expect(hub.length).toBeLessThan(2 * size);
        expect(hub.length).toBeGreaterThanOrEqual(Math.min(list.length, size));
        expect([...older, hub].flatMap((page) => page.toReversed())).toEqual(oldestFirst);
      }),
    );
  });

  test("a newer story changes no older page", () => {
    fc.assert(
      fc.property(entries, fc.integer({ min: 1, max: 12 }), (list, size) => {
        fill(list, size);
        const count = olderPages(db, home);
        const pages = () => Array.from({ length: count }, (_, i) => storiesOnPage(db, home, i + 1));
        const before = pages();
        fill([...list, { date: 31, id: "new" }], size);
        expect(pages()).toEqual(before);
      }),
    );
  });

  test("a story is on the page that its place falls on", () => {
    fc.assert(
      fc.property(entries, fc.integer({ min: 1, max: 12 }), (list, size) => {
        fill(list, size);
        for (const { date, id } of list)
          expect(storiesOnPage(db, home, pageAt(db, home, date, id))).toContain(id);
      }),
    );
  });
});

test("the newest come first, those of one instant by id", () => {
  fill([
    { date: 5, id: "b" },
    { date: 9, id: "a" },
    { date: 5, id: "c" },
    { date: 1, id: "d" },
  ]);
  expect(newestOf(db, home, 3)).toEqual(["a", "c", "b"]);
  expect(newestOf(db, home, 99)).toHaveLength(4);
});

test("a list is empty where it has no entry of its own", () => {
  fill([]);
  expect(isEmptyList(db, home)).toBe(true);
  expect(isEmptyList(db, { ...home, lang: "en" })).toBe(false);
});
