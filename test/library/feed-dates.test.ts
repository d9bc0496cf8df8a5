import { expect, test } from "vitest";
import type { Facets } from "../../src/library/changes.ts";
import { feedDateBefore, noteFeedDates } from "../../src/library/feed-dates.ts";
import type { ListName } from "../../src/library/list-pages.ts";
import type { SitePath } from "../../src/model/address.ts";
import { DryPress } from "../plan/dry-press.ts";
import { Desk } from "./desk.ts";

const home: ListName = { list: "home", lang: "uk", key: "" };
const europe: ListName = { list: "topic", lang: "uk", key: "europe" };

function facets(changed: number, lists: Facets["lists"] = [["home", ""]]): Facets {
  const path = "/a/" as SitePath;
  return {
    ...{
      path,
      date: 1,
      published: 1,
      changed,
      day: "1970-01-01",
      version: "v",
      card: "c",
      says: "",
      feedId: null,
      part: null,
    },
    ...{ topics: [], lists, aliases: [] },
  };
}
const NOW = 10;
const inBoth: Facets["lists"] = [
  ["home", ""],
  ["topic", "europe"],
];

test.each<
  [
    what: string,
    before: Facets | undefined,
    after: Facets | undefined,
    home?: number | undefined,
    europe?: number,
  ]
>([
  ["a story that is gone", facets(7, inBoth), undefined, 7, 7],
  ["one that left a list", facets(7, inBoth), facets(7), undefined, 7],
  ["one whose last change is taken back", facets(7, inBoth), facets(5, inBoth), 7, 7],
  ["one that changed again", facets(7, inBoth), facets(9, inBoth)],
  ["one from before the clock was set back", facets(11), undefined],
  ["a new one", undefined, facets(9, inBoth)],
])("%s leaves its date to the feeds that it was in", (_, before, after, ofHome, ofEurope) => {
  const { db } = new Desk();
  noteFeedDates(db, [{ id: "a", lang: "uk", ...(before && { before }), ...(after && { after }) }], NOW);
  expect([home, europe].map((name) => feedDateBefore(db, name))).toEqual([ofHome, ofEurope]);
});

test("of several the newest is kept", () => {
  const { db } = new Desk();
  for (const changed of [5, 9, 7]) noteFeedDates(db, [{ id: "a", lang: "uk", before: facets(changed) }], NOW);
  expect(feedDateBefore(db, home)).toBe(9);
});

/** The dates of the feeds of a list, as the site has them. */
function datesOf(press: DryPress, folder: string): Set<number> {
  const files = press.files();
  const texts = ["feed.xml", "atom.xml", "feed.json"].map((name) => files[folder + name] as string);
  return new Set(texts.map((text) => JSON.parse(text.slice(text.indexOf("\n"))).updated));
}

test("no feed's date moves back when its newest story goes, is taken back or leaves its topic", async () => {
  const press = new DryPress();
  const { site } = press;
  for (let day = 10; day < 14; day++) site.story(`2025/02/${day}-s`, { tags: "[europe]" });
  await press.build();
  const newest = new Set([Date.parse("2025-02-13T10:00:00Z")]);
  expect([datesOf(press, ""), datesOf(press, "topics/europe/")]).toEqual([newest, newest]);

  site.delete("articles/2025/02/13-s");
  await press.build();
  expect([datesOf(press, ""), datesOf(press, "topics/europe/")]).toEqual([newest, newest]);

  site.story("2025/02/12-s", { tags: "[ukraine]", updated: "2025-02-16T10:00:00Z" });
  await press.build();
  expect(datesOf(press, "")).toEqual(new Set([Date.parse("2025-02-16T10:00:00Z")]));
  expect(datesOf(press, "topics/europe/")).toEqual(newest);

  site.story("2025/02/12-s", { tags: "[ukraine]", draft: "true" });
  await press.build();
  expect(datesOf(press, "")).toEqual(new Set([Date.parse("2025-02-16T10:00:00Z")]));
});
