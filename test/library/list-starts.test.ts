import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import type { Change, Facets } from "../../src/library/changes.ts";
import { refreshListStarts } from "../../src/library/list-starts.ts";
import type { SitePath } from "../../src/model/address.ts";
import { Desk } from "./desk.ts";

const desk = new Desk(undefined, true);
const { db } = desk;
afterAll(() => desk.remove());

type Archive = Map<string, number>;

const facets = (date: number): Facets => ({
  path: "/a/" as SitePath,
  date,
  day: "2025-02-13",
  version: "v",
  card: "c",
  topics: [],
  lists: [["home", ""]],
  aliases: [],
});

function starts(): unknown[] {
  return db.all("select series, page, date, id from list_starts order by series, page");
}

function write(archive: Archive): void {
  db.run("delete from list_entries");
  for (const [id, date] of archive)
    db.run("insert into list_entries values ('home', 'uk', '', ?, ?)", date, id);
}

const id = fc.integer({ min: 10, max: 60 }).map(String);
const archives = fc
  .dictionary(id, fc.integer({ min: -20, max: 20 }))
  .map((all) => new Map(Object.entries(all)));
const edits = fc.array(fc.tuple(id, fc.option(fc.integer({ min: -20, max: 20 }))), {
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
          for (const [id, date] of round) {
            if (date === null) archive.delete(id);
            else archive.set(id, date);
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
  write(new Map(Array.from({ length: 9 }, (_, i) => [String(i), i])));
  refreshListStarts(db, { pages: 3, feeds: 9 }, "unknown");
  expect(starts()).toHaveLength(3 + 1);
  refreshListStarts(db, { pages: 2, feeds: 9 }, []);
  expect(starts()).toHaveLength(4 + 1);
});
