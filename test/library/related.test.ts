import fc from "fast-check";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import type { Lang } from "../../src/i18n/lang.ts";
import { concernedBy, relatedTo } from "../../src/library/related.ts";
import { snapshotOf } from "../../src/library/snapshot.ts";
import { newsroomOf } from "../../src/model/newsroom.ts";
import type { Topic, TopicKind } from "../../src/model/topic.ts";
import { packWords } from "../../src/search/index/pack-words.ts";
import { inAll } from "../i18n/in-all.ts";
import { runs } from "../runs.ts";
import { SITE } from "../templates/samples.ts";
import { Desk } from "./desk.ts";

const desk = new Desk(undefined, true);
const { db } = desk;
afterAll(() => desk.remove());
beforeEach(clear);

function clear(): void {
  db.run("delete from list_entries");
  db.run("delete from story_words");
}

function topic(key: string, kind: TopicKind, parent?: string): Topic {
  return { key, kind, parent, name: inAll({ uk: key, en: key, fr: key }), aliases: [] };
}

const topics = [
  topic("europe", "section"),
  topic("belgium", "country"),
  topic("brussels", "country", "belgium"),
  topic("nato", "organisation"),
  topic("umerov", "person"),
];
const newsroom = newsroomOf({ site: SITE, topics, authors: [], series: [] });
const registry = newsroom.topics;

interface Place {
  id: string;
  date: number;
  topics: readonly string[];
  title?: string;
  lede?: string;
}

function add(place: Place, lang: Lang = "uk"): void {
  for (const key of registry.withAncestors(place.topics))
    db.insert("list_entries", { list: "topic", lang, key, date: place.date, id: place.id });
  const words = packWords(place.title ?? "", place.lede ?? "", lang);
  db.insert("story_words", { id: place.id, lang, words });
}

/** The library as it is now. */
const snapshot = () => snapshotOf(db, newsroom, 0);
const related = (place: Place) => relatedTo(snapshot(), { ...place, lang: "uk" }, 30);
const concerned = (place: Place) =>
  concernedBy(db, { ...place, lang: "uk", topics: registry.withAncestors(place.topics) });

describe("stories that share topics", () => {
  const now: Place = { id: "now", date: 100, topics: ["europe", "belgium", "nato", "umerov"] };

  test.each<[what: string, others: Place[], order: string[]]>([
    [
      "a person says most, a section least",
      [
        { id: "section", date: 90, topics: ["europe"] },
        { id: "country", date: 90, topics: ["belgium"] },
        { id: "organisation", date: 90, topics: ["nato"] },
        { id: "person", date: 90, topics: ["umerov"] },
      ],
      ["person", "organisation", "country", "section"],
    ],
    [
      "several topics add up",
      [
        { id: "one", date: 99, topics: ["nato"] },
        { id: "three", date: 10, topics: ["europe", "belgium", "nato"] },
      ],
      ["three", "one"],
    ],
    [
      "of equals the newer comes first, then the lesser id",
      [
        { id: "old", date: 10, topics: ["nato"] },
        { id: "b", date: 50, topics: ["nato"] },
        { id: "a", date: 50, topics: ["nato"] },
      ],
      ["a", "b", "old"],
    ],
  ])("%s", (_, others, order) => {
    for (const place of [...others, now]) add(place);
    expect(related(now)).toEqual(order);
  });

  /** As many stories as a topic looks back to, and more. */
  const crowd = (key: string) =>
    Array.from({ length: 40 }, (_, i) => ({ id: `${key}${i}`, date: 50 + i, topics: [key] }));

  test.each<[what: string, from: Partial<Place>, others: Place[], first: string[]]>([
    [
      "a rare country beats a section of every day, however new",
      {},
      [...crowd("europe"), { id: "rare", date: 1, topics: ["belgium"] }],
      ["rare"],
    ],
    [
      "a topic of every day gives way to a rare one of a lesser kind",
      { topics: ["nato", "belgium"] },
      [...crowd("nato"), { id: "rare", date: 1, topics: ["belgium"] }],
      ["rare"],
    ],
    [
      "two names that both headlines have beat one more section",
      { title: "Умєров їде до Льєжа", topics: ["europe", "nato"] },
      [
        { id: "topics", date: 90, topics: ["europe", "nato"], title: "Саміт без рішень" },
        { id: "words", date: 10, topics: ["nato"], title: "У Льєжі чекають на Умєрова" },
      ],
      ["words", "topics"],
    ],
    [
      "a word that all have says nothing",
      { title: "Бельгія і дрони", topics: ["belgium"] },
      [
        ...crowd("belgium").map((story) => ({ ...story, title: "Бельгія сьогодні" })),
        { id: "drones", date: 80, topics: ["belgium"], title: "Дрон над полем" },
      ],
      ["drones", "belgium39"],
    ],
    [
      "headlines say more than ledes, and any form of a word is the word",
      { title: "Школа над Маасом", topics: ["belgium"] },
      [
        { id: "lede", date: 90, topics: ["belgium"], title: "Будівництво", lede: "Зводять школу." },
        { id: "headline", date: 10, topics: ["belgium"], title: "Школи Брюсселя" },
      ],
      ["headline", "lede"],
    ],
    [
      "sharing a year is no likeness",
      { title: "Підсумки 2025", topics: ["belgium"] },
      [
        { id: "year", date: 10, topics: ["belgium"], title: "Вибори 2025" },
        { id: "newer", date: 90, topics: ["belgium"], title: "Вибори" },
      ],
      ["newer", "year"],
    ],
  ])("%s", (_, from, others, first) => {
    const here = { ...now, ...from };
    for (const place of [...others, here]) add(place);
    expect(related(here).slice(0, first.length)).toEqual(first);
  });

  test("as much in common says less after years", () => {
    const year = 365 * 24 * 60 * 60 * 1000;
    const here: Place = { id: "here", date: 10 * year, topics: ["nato", "europe"] };
    add(here);
    add({ id: "old", date: 0, topics: ["nato", "europe"] });
    add({ id: "new", date: 10 * year - 1, topics: ["nato"] });
    expect(related(here)).toEqual(["new", "old"]);
  });

  test("only older ones are suggested; at the same instant those of a lesser id", () => {
    add({ id: "newer", date: 101, topics: ["nato"] });
    for (const id of ["a", "b", "c"]) add({ id, date: 100, topics: ["nato"] });
    expect(related({ id: "b", date: 100, topics: ["nato"] })).toEqual(["a"]);
  });

  test("another language and another topic say nothing", () => {
    add({ id: "english", date: 1, topics: ["nato"] }, "en");
    add({ id: "else", date: 1, topics: ["europe"] });
    expect(related({ id: "me", date: 100, topics: ["nato"] })).toEqual([]);
  });

  test("a topic looks back so far, and concerns so many", () => {
    const all = Array.from({ length: 50 }, (_, i) => ({ id: `s${i + 10}`, date: i, topics: ["nato"] }));
    for (const place of all) add(place);
    const [oldest, newest] = [all[0] as Place, all[49] as Place];
    expect(related(newest)).toEqual(
      all
        .slice(29, 49)
        .reverse()
        .map(({ id }) => id),
    );
    expect(concerned(oldest)).toEqual(all.slice(1, 21).map(({ id }) => id));
  });
});

const places = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 100, max: 999 }).map(String),
    date: fc.integer({ min: 0, max: 40 }),
    topics: fc.subarray(["europe", "belgium", "brussels", "nato", "umerov"], { minLength: 1 }),
    title: fc.subarray(["мости", "Умєров", "візит", "уряд"]).map((words) => words.join(" ")),
    lede: fc.subarray(["міст", "Умєрова", "візиту", "криза"]).map((words) => words.join(" ")),
  }),
  { selector: ({ id }) => id, minLength: 2, maxLength: 50 },
);

describe("for any archive", () => {
  test("what a story suggests is older, and knows that it concerns the story", () => {
    fc.assert(
      fc.property(places, (all) => {
        clear();
        for (const place of all) add(place);
        const byId = new Map(all.map((place) => [place.id, place]));
        for (const from of all) {
          for (const id of related(from)) {
            const to = byId.get(id) as Place;
            expect(to.date < from.date || (to.date === from.date && to.id < from.id)).toBe(true);
            expect(concerned(to)).toContain(from.id);
          }
        }
      }),
      { numRuns: runs(40) },
    );
  });

  test("a newer story changes nothing of what older ones suggest", () => {
    fc.assert(
      fc.property(places, (all) => {
        clear();
        for (const place of all) add(place);
        const before = all.map(related);
        add({ id: "zzz", date: 41, topics: ["nato", "umerov"] });
        expect(all.map(related)).toEqual(before);
      }),
      { numRuns: runs(40) },
    );
  });
});

test("of many only the best are given, in the same order", () => {
  fc.assert(
    fc.property(places, fc.integer({ min: 1, max: 5 }), (all, count) => {
      clear();
      for (const place of all) add(place);
      for (const from of all) {
        const few = relatedTo(snapshot(), { ...from, lang: "uk" }, count);
        expect(few).toEqual(related(from).slice(0, count));
      }
    }),
    { numRuns: runs(20) },
  );
});
