import { chmodSync, renameSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { type ListingRow, packListing, type Stamp, unpackListing } from "../../src/intake/listing.ts";
import { keepListings } from "../../src/intake/listing-store.ts";
import { scanContent } from "../../src/intake/scan.ts";
import { Problems } from "../../src/kit/problems.ts";
import { Desk } from "../library/desk.ts";

const TEXT = "articles/2025/02/10-a/uk.md";
const PHOTO = "articles/2025/02/10-a/a.jpg";
const MONTH = "articles/2025/02";

afterEach(() => {
  vi.useRealTimers();
});

/** A story with a photo, read so long after it was written that its times are trusted. */
async function somethingRead(): Promise<Desk> {
  vi.useFakeTimers({ now: Date.now() + 3_600_000, toFake: ["Date"] });
  const desk = new Desk();
  desk.site.story("2025/02/10-a", { photo: "{ file: a.jpg, alt: x }" });
  await desk.site.photo(PHOTO);
  await desk.takeIn();
  return desk;
}

const scan = ({ content, db }: Desk, knownBy?: "content") => {
  const { touched, changed } = scanContent(content, db, new Problems(), knownBy);
  return { touched: touched.map(({ path }) => path), changed: [...changed] };
};

test("where nothing is touched, no file is looked into", async () => {
  expect(scan(await somethingRead())).toEqual({ touched: [], changed: [] });
});

/** Writes other bytes of the same number over a file, and gives it the time that it had. */
function rewrite({ content }: Desk, path: string): void {
  const file = join(content, path);
  const { size, atime, mtime } = statSync(file);
  writeFileSync(file, Buffer.alloc(size, "x"));
  utimesSync(file, atime, mtime);
}

/** The same by a file that is moved into its place. */
function replace({ content, site }: Desk, path: string): void {
  const file = join(content, path);
  const { size, atime, mtime } = statSync(file);
  const other = join(site.root, "other");
  writeFileSync(other, Buffer.alloc(size, "x"));
  utimesSync(other, atime, mtime);
  const folder = statSync(join(file, ".."));
  renameSync(other, file);
  utimesSync(join(file, ".."), folder.atime, folder.mtime);
}

test.each([TEXT, PHOTO])("another content of the same length and the same time is seen: %s", async (path) => {
  for (const change of [rewrite, replace]) {
    const desk = await somethingRead();
    change(desk, path);
    expect(scan(desk)).toEqual({ touched: [MONTH], changed: [path] });
  }
});

test("a file that comes into a folder whose time is set back is seen", async () => {
  const desk = await somethingRead();
  const folder = join(desk.content, MONTH, "10-a");
  const { atime, mtime } = statSync(folder);
  desk.site.story("2025/02/10-a", {}, "Text.", "en");
  utimesSync(folder, atime, mtime);
  expect(scan(desk)).toEqual({ touched: [MONTH], changed: [`${MONTH}/10-a/en.md`] });
});

test("rights and times that are other than they were change nothing", async () => {
  const desk = await somethingRead();
  chmodSync(join(desk.content, TEXT), 0o600);
  utimesSync(join(desk.content, PHOTO), 0, 1_000_000);
  expect(scan(desk)).toEqual({ touched: [MONTH], changed: [] });
});

/** Makes the library remember something else of a text than was found. */
function remember(desk: Desk, change: (file: Stamp & { hash: string }) => void): void {
  const row = desk.db.get<ListingRow>("select * from listings where path = ?", MONTH) as ListingRow;
  const listing = unpackListing(row);
  const file = listing.folders.flatMap(({ files }) => files).find(({ name }) => name === "uk.md");
  if (file === undefined) throw new Error("there is no text");
  change(file);
  const { stats, hashes } = packListing(listing);
  desk.db.run("update listings set stats = ?, hashes = ? where path = ?", stats, hashes, MONTH);
}

test.each<[what: string, change: (file: Stamp) => void]>([
  ["time", (file) => file.mtime--],
  ["time that no tool sets", (file) => file.ctime--],
  ["number", (file) => file.inode++],
])("a file with another %s is looked into, and is the same with the same content", async (_, change) => {
  const desk = await somethingRead();
  remember(desk, change);
  expect(scan(desk)).toEqual({ touched: [MONTH], changed: [] });
});

test("what no stamp tells, a look into all files does", async () => {
  const desk = await somethingRead();
  remember(desk, (file) => {
    file.hash = "0".repeat(file.hash.length);
  });
  expect(scan(desk)).toEqual({ touched: [], changed: [] });
  expect(scan(desk, "content").changed).toEqual([TEXT]);
});

test("a photo that changed after it was read and before it was remembered is read again", async () => {
  const desk = await somethingRead();
  const problems = new Problems();
  rewrite(desk, PHOTO);
  const found = scanContent(desk.content, desk.db, problems);
  const hashes = new Map([[PHOTO, "0123456789abcdef"]]);
  keepListings(desk.db, desk.content, found, hashes, problems);
  expect(scan(desk).changed).toEqual([PHOTO]);
});

test.skipIf(process.getuid?.() === 0)(
  "a folder that may be listed and not entered cannot be read (tried by others than root)",
  async () => {
    const desk = await somethingRead();
    const folder = join(desk.content, MONTH, "10-a");
    chmodSync(folder, 0o400);
    const problems = await desk.problems("error");
    chmodSync(folder, 0o700);
    expect(problems).toContain(
      `${TEXT}:-: cannot be read (EACCES) | Check that it is a file or folder of yours and that you may read it.`,
    );
  },
);
