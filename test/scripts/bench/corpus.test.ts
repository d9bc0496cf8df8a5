import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Random } from "../../../scripts/bench/corpus/random.ts";
import { corpusStory, corpusText, storyRef } from "../../../scripts/bench/corpus/story.ts";
import { NOUNS } from "../../../scripts/bench/corpus/ukrainian-words.ts";
import { writeCorpus } from "../../../scripts/bench/corpus/write.ts";
import { addStory, changeText, putBack } from "../../../scripts/bench/scenarios/edits.ts";
import { walk } from "../../../src/kit/files.ts";
import { checkContent } from "../../../src/session/check.ts";
import { settingsFrom } from "../../../src/session/settings.ts";

const STORIES = 30;
const root = mkdtempSync(join(tmpdir(), "visnyk-corpus-"));
const [first, second] = [join(root, "first"), join(root, "second")];

beforeAll(() => {
  writeCorpus(first, STORIES);
  writeCorpus(second, STORIES);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** All files of a folder with their content. */
function filesOf(folder: string): Record<string, string> {
  return Object.fromEntries(walk(folder).map(({ path }) => [path, readFileSync(join(folder, path), "utf8")]));
}

const DIALECT = { link: (text: string) => `[${text}](x)`, card: () => "[[x]]" };

describe("a corpus", () => {
  test("is the same each time", () => {
    expect(filesOf(second)).toEqual(filesOf(first));
  });

  test("has its stories, one in ten of them in English", () => {
    const paths = Object.keys(filesOf(first));
    expect(paths.filter((path) => path.endsWith("uk.md") && path.startsWith("articles"))).toHaveLength(
      STORIES,
    );
    const translated = Array.from({ length: 2000 }, (_, i) => storyRef(i, 2000)).filter(
      ({ langs }) => langs.length > 1,
    );
    expect(translated.length).toBeGreaterThan(150);
    expect(translated.length).toBeLessThan(250);
  });

  test("has texts of 300 to 900 words, and a little more for the paragraph that is begun", () => {
    for (let i = 0; i < 60; i++) {
      const words = corpusText(storyRef(i, 60), "uk", 60, DIALECT).body.split(/\s+/).length;
      expect(words).toBeGreaterThan(290);
      expect(words).toBeLessThan(1050);
    }
  });

  test("uses some topics far more than others", () => {
    const uses = new Map<string, number>();
    for (let i = 0; i < 2000; i++)
      for (const topic of corpusStory(i, 2000).topics) uses.set(topic, (uses.get(topic) ?? 0) + 1);
    const counts = [...uses.values()].sort((a, b) => b - a);
    expect(counts[0]).toBeGreaterThan(10 * (counts[100] as number));
    expect(counts.length).toBeGreaterThan(190);
  });

  test("goes from the oldest story to the newest, in any zone on the day that its folder names", () => {
    const dates = Array.from({ length: 500 }, (_, i) => storyRef(i, 500));
    for (const [i, { date, day }] of dates.entries()) {
      expect(date).toBeGreaterThan(dates[i - 1]?.date ?? 0);
      expect(new Date(date + 3 * 3_600_000).toISOString().slice(0, 10)).toBe(day);
    }
  });
});

test("a corpus has no mistakes, and only the warning that its stories have no photos", async () => {
  const problems = await checkContent(
    settingsFrom({
      VISNYK_CONTENT: first,
      VISNYK_CACHE: join(root, "cache"),
      VISNYK_OUTPUT: join(root, "site"),
    }),
  );
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expect([...new Set(problems.map(({ message }) => message))]).toEqual(["the story has no photo"]);
});

test("the vocabulary has tens of thousands of forms", () => {
  expect(new Set(NOUNS.flatMap(({ forms }) => forms)).size).toBeGreaterThan(50_000);
});

test("the same seed gives the same numbers, and neighbours differ", () => {
  const draw = (seed: number) => Array.from({ length: 5 }, () => new Random(seed).below(1000));
  expect(draw(1)).toEqual(draw(1));
  expect(new Random(1).next()).not.toBeCloseTo(new Random(2).next());
});

test("what the bench changes is put back", () => {
  const before = filesOf(first);
  changeText(first, STORIES, "Нове речення.");
  addStory(first, STORIES, 1);
  addStory(first, STORIES, 2);
  expect(Object.keys(filesOf(first))).toHaveLength(Object.keys(before).length + 2);
  putBack(first, STORIES, 2);
  expect(filesOf(first)).toEqual(before);
});
