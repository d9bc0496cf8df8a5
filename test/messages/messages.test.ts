import { beforeAll, describe, expect, test } from "vitest";
import { PHOTO } from "./pictures.ts";
import { type Files, type MendedRow, type Row, type SiteRow, story, type Told } from "./row.ts";
import { COMMANDS } from "./tables/commands.ts";
import { PHOTOS } from "./tables/photos.ts";
import { MENDED, OF_SITES, OF_STORIES } from "./tables.ts";
import { sentenceOf, toldOfSite, toldOfStories, withoutNoPhoto } from "./told.ts";

describe.each(Object.entries<readonly Row[]>(OF_STORIES))("%s", (_, rows) => {
  const found = new Map<Row, readonly Told[]>();
  beforeAll(async () => {
    const told = await toldOfStories(rows.map(([, files]) => files));
    for (const [i, row] of rows.entries()) found.set(row, told[i] as readonly Told[]);
  });

  test.each(rows.map((row) => ({ what: row[0], row })))("$what", ({ row }) => {
    const [, , ...told] = row;
    expect(found.get(row)).toEqual(told);
  });
});

describe.each(Object.entries<readonly SiteRow[]>(OF_SITES))("%s", (_, rows) => {
  test.each(rows.map((row) => ({ what: row[0], row })))("$what", async ({ row }) => {
    const [, write, ...told] = row;
    expect(withoutNoPhoto(await toldOfSite(write))).toEqual(told);
  });
});

/** What a remedy for YAML has nothing to do with. */
const OF_CONTENT = /^the story has no photo$|is plain text, without markdown$/;

/** A story, with a photo that nothing is wrong with where it shows one. */
function withPhoto(matter: string): Files {
  if (!matter.includes("a.jpg")) return story(matter);
  return { ...story(matter), "a.jpg": PHOTO, "photos.yaml": 'a.jpg: { credit: "Редакція" }\n' };
}

describe.each(Object.entries<readonly MendedRow[]>(MENDED))("%s", (_, rows) => {
  const all = rows.flatMap(([, wrong, , right]) => [withPhoto(wrong), withPhoto(right)]);
  let found: (readonly Told[])[] = [];
  beforeAll(async () => {
    found = await toldOfStories(all);
  });

  test.each(rows.map((row, i) => ({ what: row[0], row, i })))("$what", ({ row, i }) => {
    expect(found[2 * i]).toEqual([row[2]]);
  });

  test.each(rows.map((row, i) => ({ what: row[0], i })))("$what, when the remedy was followed", ({ i }) => {
    const left = found[2 * i + 1] as readonly Told[];
    expect(left.filter(([, message]) => !OF_CONTENT.test(message))).toEqual([]);
  });
});

describe.each([
  ["commands", COMMANDS],
  ["photos", PHOTOS],
])("%s", (_, rows) => {
  test.each(rows)("%s", async (_, deed, sentence) => {
    expect(await sentenceOf(deed)).toBe(sentence);
  });
});
