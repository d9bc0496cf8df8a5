import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeExport } from "../../../scripts/bench/corpus/export.ts";
import { corpusStory } from "../../../scripts/bench/corpus/story.ts";
import type { ArchiveText } from "../../../src/import/archive.ts";
import { wordpress } from "../../../src/import/sources/wordpress/index.ts";

const STORIES = 60;
const root = mkdtempSync(join(tmpdir(), "visnyk-export-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("a corpus as an export of WordPress", () => {
  const file = join(root, "export.xml");
  const texts: ArchiveText[] = [];

  beforeAll(async () => {
    writeExport(file, STORIES);
    const archive = await wordpress.open(file, { timeZone: "Europe/Kyiv", now: Date.UTC(2026, 0, 1) });
    for await (const entry of archive.entries()) if (entry.is === "text") texts.push(entry.text);
  });

  test("has each story with its topics, its author, its address and its time", () => {
    expect(texts).toHaveLength(STORIES);
    for (const [index, { topics, authors, addresses, date }] of texts.entries()) {
      const story = corpusStory(index, STORIES);
      expect(topics.map(({ key }) => key)).toEqual(story.topics);
      expect(authors).toHaveLength(1);
      expect(addresses[0]).toContain(`/${story.day.replaceAll("-", "/")}/${story.slug}/`);
      expect(date).toBe(story.date);
    }
  });

  test("has all kinds of blocks, and nothing that an import has to leave out or change", () => {
    const bodies = texts.map(({ body }) => body.text).join("");
    for (const block of [
      "<p>",
      "<h2>",
      "<li>",
      "<blockquote>",
      "<strong>",
      '<a href="https://vymir.example/',
    ])
      expect(bodies).toContain(block);
    expect(texts.flatMap(({ remarks }) => remarks)).toEqual([]);
  });

  test("is the same each time", () => {
    const again = join(root, "again.xml");
    writeExport(again, STORIES);
    expect(readFileSync(again, "utf8")).toBe(readFileSync(file, "utf8"));
  });
});
