import { beforeAll, describe, expect, test } from "vitest";
import type { Row, SiteRow, Told } from "./row.ts";
import { OF_SITES, OF_STORIES } from "./tables.ts";
import { toldOfSite, toldOfStories, withoutNoPhoto } from "./told.ts";

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
