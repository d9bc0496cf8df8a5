import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { contentHash, walk } from "../../src/kit/files.ts";
import { COMPRESSORS } from "../../src/library/compressed.ts";
import { publishedFiles } from "../../src/library/published.ts";
import { fileOfPath } from "../../src/model/address.ts";
import { type Pages, TinySite } from "../plan/tiny-site.ts";
import { formsIn } from "./in-forms.ts";

let site: TinySite;
beforeEach(() => {
  site = new TinySite();
  onTestFinished(() => site.remove());
});

const LONG = "text ".repeat(400);
const PAGES: Pages = {
  "/": `home ${LONG}`,
  "/2025/a/": `a ${LONG}`,
  "/short.xml": "short",
  "/feed.xml": `feed ${LONG}`,
};
const FORMS = ["2025/a/index.html.br", "feed.xml.br", "index.html.br"];

/** Publishes, and holds the folder and what the library knows of it against one another. */
async function publish(pages: Pages = PAGES): Promise<string[]> {
  await site.publish(pages);
  const { forms, wrong } = formsIn(site.output);
  expect(wrong).toEqual([]);
  const known = publishedFiles(site.db).map(({ path, bytes, hash }) => [fileOfPath(path), bytes, hash]);
  const there = walk(site.output).map(({ path, size }) => [
    path,
    size,
    contentHash(readFileSync(join(site.output, path))),
  ]);
  expect(known.toSorted()).toEqual(there.toSorted());
  return forms;
}

const bytes = (file: string) => readFileSync(join(site.output, file));
const changed = () => site.changes?.put.map(({ path }) => path).toSorted();

test("texts of some length lie compressed beside themselves", async () => {
  site.encodings = ["br"];
  expect(await publish()).toEqual(FORMS);
  site.encodings = ["zst", "gz", "br"];
  expect(await publish()).toEqual(
    FORMS.flatMap((form) => ["br", "gz", "zst"].map((ending) => form.replace(/br$/, ending))).toSorted(),
  );
});

test("what did not change is not compressed again, and a text that goes takes its forms with it", async () => {
  site.encodings = ["br", "gz"];
  await publish();
  await publish();
  expect(changed()).toEqual([]);
  await publish({ ...PAGES, "/feed.xml": `other ${LONG}` });
  expect(changed()).toEqual(["feed.xml", "feed.xml.br", "feed.xml.gz"]);
  const { "/feed.xml": _, ...rest } = PAGES;
  expect(await publish(rest)).not.toContain("feed.xml.br");
  expect(site.changes?.delete).toEqual(["feed.xml", "feed.xml.br", "feed.xml.gz"]);
});

test("a text that has become short has none", async () => {
  site.encodings = ["br"];
  await publish();
  expect(await publish({ ...PAGES, "/feed.xml": "short" })).toEqual(
    FORMS.filter((form) => form !== "feed.xml.br"),
  );
});

test("turning an encoding on or off makes or removes its forms, and presses nothing", async () => {
  await publish();
  site.encodings = ["br"];
  await publish();
  expect(changed()).toEqual(FORMS);
  site.encodings = ["gz"];
  await publish();
  expect(changed()).toEqual(FORMS.map((form) => form.replace(/br$/, "gz")));
  site.encodings = [];
  expect(await publish()).toEqual([]);
  expect(changed()).toEqual([]);
  expect(COMPRESSORS.read(site.db)).toEqual({});
});

test("another version of what compresses makes its forms anew", async () => {
  site.encodings = ["br"];
  await publish();
  site.db.run("update compressed set hash = 'old', checksum = 0");
  COMPRESSORS.write(site.db, { br: "brotli of long ago" });
  await publish();
  expect(changed()).toEqual(FORMS);
});

test("the bytes are the same in every run, and name neither time nor system", async () => {
  site.encodings = ["br", "gz", "zst"];
  await publish();
  const first = (await publish()).map(bytes);
  expect(bytes("index.html.gz").subarray(4, 10)).toEqual(Buffer.from([0, 0, 0, 0, 2, 255]));
  await publish({});
  await publish();
  expect((await publish()).map(bytes)).toEqual(first);
});

describe("in a folder that is not as it was left,", () => {
  beforeEach(async () => {
    site.encodings = ["br"];
    await publish();
    // Something came directly into the folder, so all of it is looked at.
    writeFileSync(join(site.output, "stray"), "x");
  });

  test("a form that is missing is made again, of the text that is there", async () => {
    rmSync(join(site.output, "feed.xml.br"));
    expect(await publish()).toEqual(FORMS);
    expect(changed()).toEqual(["feed.xml.br"]);
  });

  test("so is one that is damaged, although its length is right", async () => {
    const file = join(site.output, "feed.xml.br");
    const damaged = bytes("feed.xml.br");
    damaged[20] = (damaged[20] ?? 0) ^ 1;
    writeFileSync(file, damaged);
    await publish();
    expect(changed()).toEqual(["feed.xml.br"]);
  });

  test("a text that is missing comes back with its form", async () => {
    rmSync(join(site.output, "feed.xml"));
    rmSync(join(site.output, "index.html.br"));
    expect(await publish()).toEqual(FORMS);
  });

  test("a text and its form of before are both put right", async () => {
    for (const file of ["feed.xml", "feed.xml.br"])
      copyFileSync(join(site.output, file), join(site.root, file));
    await publish({ ...PAGES, "/feed.xml": `other ${LONG}` });
    for (const file of ["feed.xml", "feed.xml.br"])
      copyFileSync(join(site.root, file), join(site.output, file));
    writeFileSync(join(site.output, "stray"), "x");
    expect(await publish({ ...PAGES, "/feed.xml": `other ${LONG}` })).toEqual(FORMS);
    expect(site.pages["/feed.xml"]).toContain("other");
  });

  test("forms that nobody published go", async () => {
    for (const name of ["feed.xml.gz", "short.xml.br"]) writeFileSync(join(site.output, name), "x");
    expect(await publish()).toEqual(FORMS);
  });

  test("a library that knows nothing takes over what is there", async () => {
    for (const table of ["outputs", "copies", "compressed", "notes"]) site.db.run(`delete from ${table}`);
    expect(await publish()).toEqual(FORMS);
  });
});
