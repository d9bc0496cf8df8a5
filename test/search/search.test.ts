import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openSearch, type SearchRequest } from "../../src/search/browser/search.ts";
import { runs } from "../runs.ts";
import { type FoundStory, pathOf, SearchArchive } from "./archive.ts";
import { readThrough } from "./brute-force.ts";

const WORDS =
  "вода хліб земля вогонь вітер мер рада закон місто село школа дорога міст поїзд лікар учень вчитель ліс річка море".split(
    " ",
  );
const TOPICS = ["europe", "belgium", "ukraine"];

/** Numbers that look like chance and are the same each time. */
function* chances(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** Stories of consecutive days, ten of them a day, of few words that are not equally frequent. */
function storiesOf(count: number, seed = 1): FoundStory[] {
  const chance = chances(seed);
  const pick = <T>(from: readonly T[]) => from[Math.floor(chance.next().value ** 2 * from.length)] as T;
  const words = (most: number) =>
    Array.from({ length: 1 + Math.floor(chance.next().value * most) }, () => pick(WORDS)).join(" ");
  return Array.from({ length: count }, (_, i) => ({
    id: `s${(i * 7919) % count}`,
    day: new Date(Date.UTC(2023, 0, 1 + Math.floor(i / 10))).toISOString().slice(0, 10),
    title: words(2),
    lede: words(3),
    text: words(6),
    topic: pick(TOPICS),
    draft: chance.next().value < 0.02,
  }));
}

/** A search over the files of an index, and the addresses that it read. */
function searchIn(archive: SearchArchive, stories: readonly FoundStory[]) {
  let files = archive.files();
  const texts = new Map<string, string>(stories.map((story) => [pathOf(story), story.text]));
  const read: string[] = [];
  const search = openSearch({
    lang: "uk",
    read: async (path) => {
      read.push(path);
      return files.get(path);
    },
    readText: async (path) => texts.get(path),
  });
  const republish = () => {
    files = archive.files();
  };
  return { search, read, republish };
}

const ALL = { offset: 0, count: 100_000 };
const word = fc.constantFrom(...WORDS);
const day = fc.nat(700).map((n) => new Date(Date.UTC(2023, 0, n)).toISOString().slice(0, 10));
const requests = fc.record({
  text: fc.array(word, { maxLength: 3 }).map((words) => words.join(" ")),
  topic: fc.option(fc.constantFrom(...TOPICS), { nil: undefined }),
  from: fc.option(day, { nil: undefined }),
  to: fc.option(day, { nil: undefined }),
  order: fc.constantFrom("best" as const, "newest" as const),
});
const isAsking = ({ text, topic, from, to }: SearchRequest) => Boolean(text || topic || from || to);

describe("a search of an archive with both tiers", async () => {
  const stories = storiesOf(6000);
  const archive = async () => {
    const made = new SearchArchive();
    await made.change(stories);
    return made;
  };

  test("finds what reading every story finds, in the same order", async () => {
    const { search } = searchIn(await archive(), stories);
    await fc.assert(
      fc.asyncProperty(requests.filter(isAsking), async (request) => {
        const { results, total, exact } = await search.search(request, ALL);
        expect(results.map(({ path }) => path)).toEqual(readThrough(stories, request));
        expect([total, exact]).toEqual([results.length, true]);
      }),
      { numRuns: runs(60) },
    );
  });

  test("shows each story as it is, and never a draft", async () => {
    const { search } = searchIn(await archive(), stories);
    const { results } = await search.search({ text: "", from: "2000-01-01", order: "best" }, ALL);
    const known = new Map(stories.map((story) => [pathOf(story) as string, story]));
    expect(results.length).toBe(stories.filter(({ draft }) => !draft).length);
    for (const { path, title, lede, date, topic } of results) {
      const story = known.get(path);
      expect(story?.draft).toBe(false);
      const { title: itsTitle, lede: itsLede, day: itsDay, topic: its } = story as FoundStory;
      expect([title, lede, date, topic]).toEqual([itsTitle, itsLede, Date.parse(itsDay), `${its}-тема`]);
    }
  });

  test("reads few files for the first ten results, and none of them twice", async () => {
    const { search, read } = searchIn(await archive(), stories);
    const request: SearchRequest = { text: "вода море", order: "best" };
    const first = await search.search(request, { offset: 0, count: 10 });
    expect(first.results.length).toBe(10);
    expect(read.length).toBeLessThanOrEqual(1 + 2 * 2 + 10);
    const next = await search.search(request, { offset: 10, count: 10 });
    const paths = [...first.results, ...next.results].map(({ path }) => path);
    expect(paths).toEqual(readThrough(stories, request).slice(0, 20));
    expect(new Set(read).size).toBe(read.length);
  });

  test("finds phrases in headlines, ledes and texts, as far as it reads texts", async () => {
    const few = stories.slice(0, 300);
    const small = new SearchArchive();
    await small.change(few);
    for (const text of ['"море ліс"', "«учень вчитель» вода", '"школа школа" "дорога закон"']) {
      const { search } = searchIn(small, few);
      const request: SearchRequest = { text, order: "newest" };
      const expected = readThrough(few, request);
      const { results, total, exact } = await search.search(request, ALL);
      expect(results.map(({ path }) => path)).toEqual(expected.slice(0, results.length));
      expect(total).toBe(results.length);
      if (exact) expect(total).toBe(expected.length);
    }
  });

  test("says where it stopped looking for a phrase", async () => {
    const { search, read } = searchIn(await archive(), stories);
    const request: SearchRequest = { text: '"вода вода вода вода"', order: "newest" };
    const { exact } = await search.search(request, { offset: 0, count: 10 });
    expect(exact).toBe(false);
    expect(read.length).toBeLessThan(60);
  });

  test("stops when it is told to", async () => {
    const { search } = searchIn(await archive(), stories);
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(search.search({ text: "вода", order: "best" }, { ...ALL, signal })).rejects.toThrow(
      "enough",
    );
    const { total } = await search.search({ text: "вода", order: "best" }, { offset: 0, count: 1 });
    expect(total).toBeGreaterThan(1);
  });

  test.each(["", "   ", "на", "?!"])("finds nothing for %j", async (text) => {
    const { search } = searchIn(await archive(), stories);
    const { total, words } = await search.search({ text, order: "best" }, ALL);
    expect([total, words]).toEqual([0, []]);
  });

  test("goes on with the new index when the site is published anew", async () => {
    const its = await archive();
    const { search, republish } = searchIn(its, stories);
    await search.search({ text: "вода", order: "best" }, { offset: 0, count: 1 });
    const removed = stories.find(({ draft }) => !draft)?.id as string;
    await its.change([], [removed]);
    republish();
    const request: SearchRequest = { text: "хліб", order: "newest" };
    const left = stories.filter(({ id }) => id !== removed);
    const { results } = await search.search(request, { offset: 0, count: 50 });
    expect(results.map(({ path }) => path)).toEqual(readThrough(left, request).slice(0, 50));
  });
});

test("a search without an index says so", async () => {
  const search = openSearch({ lang: "uk", read: async () => undefined });
  await expect(search.search({ text: "вода", order: "best" }, ALL)).rejects.toThrow("no search index in uk");
});
