import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contentHash } from "../../src/kit/files.ts";
import { OWN_FILE, rememberCopy } from "../../src/library/published.ts";
import { waitingFiles } from "../../src/library/waiting.ts";
import { sitePathOf } from "../../src/model/address.ts";
import { runs } from "../runs.ts";
import { DryPress } from "./dry-press.ts";

const A = "2025/02/10-a";
const B = "2025/02/11-b";
const LINK = "[Рішення](rishennia.pdf)";
const HOUR = 3_600_000;
const BEGINNING = Date.parse("2025-03-01T12:00:00Z");

/** A site with a grace of a day, and a story that links to a document; another story is always there. */
function someSite(grace = "24"): DryPress {
  const press = new DryPress();
  const settings = press.site.content("site.yaml").replace("grace: 0", `grace: ${grace}`);
  press.site.write("site.yaml", settings);
  press.site.story(B, { title: "Інша" });
  press.site.story(A, {}, LINK);
  write(press, "1");
  return press;
}

const write = (press: DryPress, version: string) =>
  press.site.write(`articles/${A}/rishennia.pdf`, `%PDF-1.7\n${version}`);

/** Builds so many hours after the beginning. @returns how many documents, and how many of them only wait */
async function build(press: DryPress, hours: number): Promise<{ there: number; waiting: number }> {
  press.site.now = new Date(BEGINNING + hours * HOUR).toISOString();
  await press.build();
  const waiting = waitingFiles(press.desk.db).map(({ path }) => path.slice(1));
  const files = folder(press, "attachments").map((name) => `attachments/${name}`);
  expect(Object.keys(press.files())).toEqual(expect.arrayContaining(waiting));
  return { there: files.length, waiting: waiting.length };
}

function folder(press: DryPress, name: string): string[] {
  const path = join(press.site.output, name);
  return existsSync(path) ? readdirSync(path) : [];
}

/** Holds a site against a clean build: they differ in what waits, and in nothing else. */
async function compare(press: DryPress): Promise<void> {
  const clean = press.cleanCopy();
  clean.site.now = press.site.now;
  await clean.build();
  const waiting = new Set(waitingFiles(press.desk.db).map(({ path }) => path.slice(1)));
  const called = Object.entries(press.files()).filter(([path]) => !waiting.has(path));
  expect(Object.fromEntries(called)).toEqual(clean.files());
  expect(Object.keys(clean.files()).filter((path) => waiting.has(path))).toEqual([]);
}

describe("a document that was replaced", () => {
  test("stays for a day, and goes with the first build after it, although that presses nothing", async () => {
    const press = someSite();
    expect(await build(press, 0)).toEqual({ there: 1, waiting: 0 });
    write(press, "2");
    expect(await build(press, 1)).toEqual({ there: 2, waiting: 1 });
    await compare(press);
    expect(await build(press, 24)).toEqual({ there: 2, waiting: 1 });
    expect(await build(press, 25)).toEqual({ there: 1, waiting: 0 });
    await compare(press);
  });

  test("goes at once where there is no grace", async () => {
    const press = someSite("0");
    await build(press, 0);
    write(press, "2");
    expect(await build(press, 1)).toEqual({ there: 1, waiting: 0 });
  });

  test("goes with the next build where the grace is taken back", async () => {
    const press = someSite();
    await build(press, 0);
    write(press, "2");
    await build(press, 1);
    press.site.write("site.yaml", press.site.content("site.yaml").replace("grace: 24", "grace: 0"));
    expect(await build(press, 1)).toEqual({ there: 1, waiting: 0 });
  });

  test("waits no longer when it comes back, and waits anew when it goes again", async () => {
    const press = someSite();
    await build(press, 0);
    write(press, "2");
    await build(press, 1);
    write(press, "1");
    expect(await build(press, 2)).toEqual({ there: 2, waiting: 1 });
    write(press, "2");
    expect(await build(press, 20)).toEqual({ there: 2, waiting: 1 });
    expect(await build(press, 26)).toEqual({ there: 2, waiting: 1 });
    expect(await build(press, 44)).toEqual({ there: 1, waiting: 0 });
  });

  test("is known to be the site's own when all of it is looked at", async () => {
    const press = someSite();
    await build(press, 0);
    write(press, "2");
    await build(press, 1);
    writeFileSync(join(press.site.output, "stray.txt"), "x");
    expect(await build(press, 2)).toEqual({ there: 2, waiting: 1 });
    const [{ path } = { path: "" }] = waitingFiles(press.desk.db);
    rmSync(join(press.site.output, path));
    writeFileSync(join(press.site.output, "stray.txt"), "x");
    expect(await build(press, 3)).toEqual({ there: 1, waiting: 0 });
  });
});

describe("what is withdrawn goes at once:", () => {
  test.each<[string, (press: DryPress) => void]>([
    ["of a story that is deleted", ({ site }) => site.delete(`articles/${A}`)],
    ["of one that is a draft again", ({ site }) => site.story(A, { draft: "true" }, LINK)],
    ["of one that is to come", ({ site }) => site.story(A, { date: "2031-01-01" }, LINK)],
  ])("the document %s", async (_, withdraw) => {
    const press = someSite();
    await build(press, 0);
    withdraw(press);
    expect(await build(press, 1)).toEqual({ there: 0, waiting: 0 });
    await compare(press);
  });

  test("also what was replaced before, and only waits", async () => {
    const press = someSite();
    await build(press, 0);
    write(press, "2");
    expect(await build(press, 1)).toEqual({ there: 2, waiting: 1 });
    press.site.story(A, { draft: "true" }, LINK);
    expect(await build(press, 2)).toEqual({ there: 0, waiting: 0 });
  });

  test("the document of a translation alone", async () => {
    const press = someSite();
    press.site.story(A);
    press.site.story(A, { title: "English" }, LINK, "en");
    expect(await build(press, 0)).toEqual({ there: 1, waiting: 0 });
    press.site.story(A, { title: "English", draft: "true" }, LINK, "en");
    expect(await build(press, 1)).toEqual({ there: 0, waiting: 0 });
  });

  test("but what a public story shows no longer waits", async () => {
    const press = someSite();
    await build(press, 0);
    press.site.story(A);
    expect(await build(press, 1)).toEqual({ there: 1, waiting: 1 });
    await compare(press);
  });
});

describe("a share image, which says the headline,", () => {
  const images = (press: DryPress) => folder(press, "photos").length;

  function withImages(): DryPress {
    const press = someSite();
    press.site.write(
      "site.yaml",
      press.site.content("site.yaml").replace("shareCards: false", "shareCards: true"),
    );
    return press;
  }

  test("waits when the headline changes", async () => {
    const press = withImages();
    await build(press, 0);
    const before = images(press);
    press.site.story(A, { title: "Нова назва" }, LINK);
    await build(press, 1);
    expect(images(press)).toBe(before + 1);
    await compare(press);
    await build(press, 26);
    expect(images(press)).toBe(before);
  });

  test("goes at once with its story, together with those that it had before", async () => {
    const press = withImages();
    await build(press, 0);
    const before = images(press);
    press.site.story(A, { title: "Нова назва" }, LINK);
    await build(press, 1);
    press.site.story(A, { title: "Нова назва", draft: "true" }, LINK);
    await build(press, 2);
    expect(images(press)).toBe(before - 1);
    expect(waitingFiles(press.desk.db)).toEqual([]);
  });
});

describe("of files that no story shows,", () => {
  /** Puts a file into the published site. */
  function published(press: DryPress, path: string, key: string): void {
    const file = join(press.site.output, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, "x");
    rememberCopy(press.desk.db, { path: sitePathOf(path), key, bytes: 1, hash: contentHash("x") });
  }

  test("a former stylesheet waits, and goes when its time is over", async () => {
    const press = someSite();
    await build(press, 0);
    published(press, "/assets/site-1.css", "");
    await build(press, 1);
    expect(press.files()).toHaveProperty(["assets/site-1.css"]);
    await build(press, 25);
    expect(press.files()).not.toHaveProperty(["assets/site-1.css"]);
  });

  test.each([
    ["a style whose name holds no hash", "/feeds/feed.css", ""],
    ["a file of one's own, although it lies among photos", "/photos/own.txt", OWN_FILE],
  ])("%s goes at once", async (_, path, key) => {
    const press = someSite();
    await build(press, 0);
    published(press, path, key);
    await build(press, 1);
    expect(press.files()).not.toHaveProperty([path.slice(1)]);
  });
});

/** What the story shows from some hours on: a version of the document, none, or it is a draft. */
type Step = { shows: "1" | "2" | "3" | "nothing" | "draft"; after: number };

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    shows: fc.constantFrom("1", "2", "3", "nothing", "draft"),
    after: fc.integer({ min: 0, max: 30 }),
  }),
  { minLength: 2, maxLength: 6 },
);

/** The versions that are to be there after each step: that which is shown, and those that were let go within the grace. */
function* expected(all: readonly Step[]): Generator<string[]> {
  let shown: string | undefined;
  let waiting: [version: string, since: number][] = [];
  let now = 0;
  for (const { shows, after } of all) {
    now += after;
    const next = shows === "nothing" || shows === "draft" ? undefined : shows;
    if (shows === "draft") waiting = [];
    else if (shown !== undefined && shown !== next) waiting.push([shown, now]);
    shown = next;
    waiting = waiting.filter(([version, since]) => version !== shown && now - since < 24);
    yield [...(shown === undefined ? [] : [shown]), ...waiting.map(([version]) => version)].toSorted();
  }
}

test(
  "after any edits, exactly what was let go within the grace is there besides what is called for",
  async () => {
    const property = fc.asyncProperty(steps, async (all) => {
      const press = someSite();
      const there: string[][] = [];
      let hours = 0;
      for (const { shows, after } of all) {
        hours += after;
        if (shows === "draft") press.site.story(A, { draft: "true" }, LINK);
        else press.site.story(A, {}, shows === "nothing" ? undefined : LINK);
        if (shows !== "nothing" && shows !== "draft") write(press, shows);
        await build(press, hours);
        const documents = Object.entries(press.files()).filter(([path]) => path.startsWith("attachments/"));
        there.push(documents.map(([, text]) => text.slice(-1)).toSorted());
        await compare(press);
      }
      expect(there).toEqual([...expected(all)]);
    });
    await fc.assert(property, { numRuns: runs(3) });
  },
  runs(120_000),
);
