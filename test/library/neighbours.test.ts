import { afterAll, describe, expect, test } from "vitest";
import { neighboursOf } from "../../src/library/neighbours.ts";
import { snapshotOf } from "../../src/library/snapshot.ts";
import { newsroomOf } from "../../src/model/newsroom.ts";
import { SITE } from "../templates/samples.ts";
import { Desk } from "./desk.ts";

const desk = new Desk(undefined, true);
afterAll(() => desk.remove());
const add = (list: string, lang: string, date: number, id: string) =>
  desk.db.insert("list_entries", { list, lang, key: "", date, id });
for (const [date, id] of [
  [10, "a"],
  [20, "b"],
  [20, "c"],
  [30, "d"],
] as const)
  add("home", "uk", date, id);
add("home", "en", 25, "other-language");
add("topic", "uk", 25, "other-list");

const context = snapshotOf(desk.db, newsroomOf({ site: SITE, topics: [], authors: [], series: [] }), 0);

describe("the neighbours of a place in time", () => {
  test.each([
    ["in the middle", 20, "b", "c", "a"],
    ["at the same instant", 20, "c", "d", "b"],
    ["the oldest", 10, "a", "b", undefined],
    ["the newest", 30, "d", undefined, "c"],
    ["a story that is not there", 25, "x", "d", "c"],
    ["before all", 1, "x", "a", undefined],
    ["after all", 99, "x", undefined, "d"],
  ])("%s", (_, date, id, newer, older) => {
    expect(neighboursOf(context, "uk", date, id)).toEqual({ newer, older });
  });

  test("a language without stories has none", () => {
    expect(neighboursOf(context, "fr", 20, "b")).toEqual({ newer: undefined, older: undefined });
  });
});
