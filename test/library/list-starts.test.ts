import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import type { Change, Facets } from "../../src/library/changes.ts";
import { refreshListStarts } from "../../src/library/list-starts.ts";
import type { SitePath } from "../../src/model/address.ts";
import { Desk } from "./desk.ts";

const desk = new Desk(undefined, true);
const { db } = desk;
afterAll(() => desk.remove());

/** When a story is dated, and how much later it was published. */
type Times = readonly [date: number, delay: number];
type Archive = Map<string, Times>;

const facets = ([date, delay]: Times): Facets => ({
  path: "/a/" as SitePath,
  date,
  published: date + delay,
  changed: date + delay,
  day: "2025-02-13",
  version: "v",
  card: "c",
  says: "",
  feedId: null,
  part: null,
  topics: [],
  lists: [["home", ""]],
  aliases: [],
});

function starts(): unknown[] {
  return db.all("select series, page, date, id from list_starts order by series, page");
}

function write(archive: Archive): void {
  db.run("delete from list_entries");
  db.run("delete from late_entries");
  for (const [id, [date, delay]] of archive) {
    const entry = { list: "home", lang: "uk", key: "", id };
    db.insert("list_entries", { ...entry, date, late: delay > 0 ? 1 : 0 });
    if (delay > 0) db.insert("late_entries", { ...entry, date: date + delay });
  }
}

const id = fc.integer({ min: 10, max: 60 }).map(String);
const times: fc.Arbitrary<Times> = fc.tuple(
  fc.integer({ min: -20, max: 20 }),
  fc.constantFrom(0, 0, 0, 7, 30),
);
const archives = fc.dictionary(id, times).map((all) => new Map(Object.entries(all)));
const edits = fc.array(fc.tuple(id, fc.option(times)), {
  minLength: 1,
  maxLength: 6,
});

test("pages begin after any changes where they begin when all are found anew", () => {
  fc.assert(
    fc.property(
      archives,
      fc.array(edits, { maxLength: 4 }),
      fc.integer({ min: 1, max: 6 }),
      (first, rounds, size) => {
        const archive = new Map(first);
        write(archive);
        refreshListStarts(db, { pages: size, feeds: 3 }, "unknown");
        for (const round of rounds) {
          const before = new Map(archive);
          for (const [id, time] of round) {
            if (time === null) archive.delete(id);
            else archive.set(id, time);
          }
          write(archive);
          refreshListStarts(db, { pages: size, feeds: 3 }, changesBetween(before, archive));
          const found = starts();
          refreshListStarts(db, { pages: size, feeds: 3 }, "unknown");
          expect(found).toEqual(starts());
        }
      },
    ),
  );
});

function changesBetween(before: Archive, after: Archive): Change[] {
  return [...new Set([...before.keys(), ...after.keys()])].map((id) => {
    const [was, is] = [before.get(id), after.get(id)];
    return {
      id,
      lang: "uk",
      ...(was === undefined ? {} : { before: facets(was) }),
      ...(is === undefined ? {} : { after: facets(is) }),
    };
  });
}

test("another size of pages finds all of them anew", () => {
  write(new Map(Array.from({ length: 9 }, (_, i) => [String(i), [i, 0]])));
  refreshListStarts(db, { pages: 3, feeds: 9 }, "unknown");
  expect(starts()).toHaveLength(3 + 1);
  refreshListStarts(db, { pages: 2, feeds: 9 }, []);
  expect(starts()).toHaveLength(4 + 1);
});
