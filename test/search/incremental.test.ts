import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../runs.ts";
import { type FoundStory, SearchArchive } from "./archive.ts";

function storyAt(day: number, id: string, text = "вода і хліб"): FoundStory {
  const date = new Date(Date.UTC(2023, 0, 1 + day)).toISOString().slice(0, 10);
  return { id, day: date, title: `Новина ${id}`, lede: "Лід.", text, topic: "ukraine" };
}

/** Ten stories on each of 600 days, of which more than 4096 are in the archive. */
const STORIES = Array.from({ length: 6000 }, (_, i) =>
  storyAt(Math.floor(i / 10), `s${String(i).padStart(4, "0")}`, `вода слово${i % 97}`),
);

function differing(
  before: ReadonlyMap<string, Uint8Array>,
  after: ReadonlyMap<string, Uint8Array>,
): string[] {
  const paths = new Set([...before.keys(), ...after.keys()]);
  const bytes = (files: ReadonlyMap<string, Uint8Array>, path: string) =>
    files.has(path) ? Buffer.from(files.get(path) as Uint8Array).toString("base64") : undefined;
  return [...paths].filter((path) => bytes(before, path) !== bytes(after, path));
}

/** An archive that is published, and what a change of it writes anew. */
async function published(stories: readonly FoundStory[]) {
  const archive = new SearchArchive();
  await archive.change(stories);
  archive.publish();
  const change = async (put: readonly FoundStory[], removed: readonly string[] = []) => {
    const before = archive.files();
    await archive.change(put, removed);
    const concerned = archive.concerned();
    const changed = differing(before, archive.files());
    expect(changed.filter((path) => !concerned.has(path as never))).toEqual([]);
    archive.publish();
    return changed;
  };
  return { change, files: () => archive.files() };
}

test("a new story writes the recent shards of its words, one file of records and the directory", async () => {
  const { change } = await published(STORIES);
  const written = await change([storyAt(600, "new")]);
  expect(written.filter((path) => path.includes("/archive/"))).toEqual([]);
  expect(written.filter((path) => path.includes("/stories/")).length).toBe(1);
  expect(written.length).toBeLessThan(12);
});

test("a text of the archive that changed writes the shards of its words only", async () => {
  const { change } = await published(STORIES);
  const written = await change([{ ...(STORIES[5] as FoundStory), text: "вода рідкість" }]);
  expect(written.every((path) => path.includes("/archive/"))).toBe(true);
  expect(written.length).toBeGreaterThan(0);
});

test("whatever changes, every file that is another one is looked at, and all are as of a clean build", async () => {
  const story = fc.record({
    day: fc.oneof(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 590, max: 700 })),
    id: fc.nat(6100).map((n) => `s${String(n).padStart(4, "0")}`),
    text: fc.constantFrom("вода", "вода рідкість", "хліб"),
    draft: fc.constantFrom(false, false, false, true),
  });
  const edits = fc.record({
    put: fc.uniqueArray(story, { selector: ({ id }) => id, maxLength: 3 }),
    removed: fc.array(fc.nat(5999), { maxLength: 2 }),
  });
  const { change, files } = await published(STORIES);
  const now = new Map(STORIES.map((each) => [each.id, each]));
  await fc.assert(
    fc.asyncProperty(edits, async ({ put, removed }) => {
      const stories = put.map(({ day, id, text, draft }) => ({ ...storyAt(day, id, text), draft }));
      const gone = removed.map((n) => `s${String(n).padStart(4, "0")}`);
      await change(stories, gone);
      for (const each of stories) now.set(each.id, each);
      for (const id of gone) now.delete(id);
    }),
    { numRuns: runs(12), endOnFailure: true },
  );
  const clean = new SearchArchive();
  await clean.change([...now.values()]);
  expect(differing(clean.files(), files())).toEqual([]);
});
