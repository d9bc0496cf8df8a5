import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import type { ListName } from "../../src/library/list-pages.ts";
import { Windows } from "../../src/library/windows.ts";
import type { Place } from "../../src/model/story.ts";
import { Desk } from "./desk.ts";

const desk = new Desk(undefined, true);
const { db } = desk;
afterAll(() => desk.remove());

const home: ListName = { list: "home", lang: "uk", key: "" };
const place = fc.record({
  date: fc.integer({ min: -9, max: 9 }),
  id: fc.integer({ min: 10, max: 99 }).map(String),
});
const isBefore = (a: Place, b: Place) => a.date < b.date || (a.date === b.date && a.id < b.id);

test("what stands around a place is the same whatever was asked for before", () => {
  const lists = fc.uniqueArray(place, { selector: ({ id }) => id, maxLength: 60 });
  const questions = fc.array(fc.tuple(place, fc.integer({ min: 1, max: 5 })), {
    minLength: 1,
    maxLength: 30,
  });
  fc.assert(
    fc.property(lists, questions, (list, asked) => {
      db.run("delete from list_entries");
      for (const { date, id } of list)
        db.insert("list_entries", { list: "home", lang: "uk", key: "", date, id });
      const sorted = list.toSorted((a, b) => (isBefore(a, b) ? -1 : 1));
      const windows = new Windows(db);
      for (const [at, count] of asked) {
        const older = sorted.filter((other) => isBefore(other, at)).slice(-count);
        const { dates, ids, start, end } = windows.older(home, at, count);
        expect([...dates.slice(start, end)]).toEqual(older.map(({ date }) => date));
        expect(ids.slice(start, end)).toEqual(older.map(({ id }) => id));
        expect(windows.newer(home, at)).toEqual(sorted.find((other) => isBefore(at, other)));
      }
    }),
  );
});
