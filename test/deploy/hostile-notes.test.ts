import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { DeployError } from "../../src/deploy/deploy-error.ts";
import { contentHash, walk } from "../../src/kit/files.ts";
import { Desk, emptyPlace, type Texts } from "./desk.ts";

const SITE: Texts = {
  "index.html": "front",
  "2025/03/01/a/index.html": "a",
  "feed.xml": "feed",
  "photos/b-1.jpg": "b",
};
const NEXT: Texts = { ...SITE, "index.html": "front 2", "2025/03/02/c/index.html": "c" };

const note = (place: string, name: string) => `${place}.visnyk/note-${name}`;
const write = (file: string, value: unknown) => writeFileSync(file, gzipSync(JSON.stringify(value)));
const index = (place: string) => JSON.parse(gunzipSync(readFileSync(note(place, "index.gz"))).toString());

/** Puts a part among the notes, as whoever can write there would, with the hash of what it holds. */
function part(place: string, value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const hash = contentHash(text);
  writeFileSync(note(place, `part-${hash}.gz`), gzipSync(text));
  return hash;
}

/** All that is around a target, besides the target and its notes. */
function around(place: string): string[] {
  return walk(dirname(place))
    .map(({ path }) => path)
    .filter((path) => !/^served(?:\.visnyk)?\//.test(path));
}

const OUTSIDE = [
  "../outside.txt",
  "/tmp/outside.txt",
  "a/../../outside.txt",
  "..",
  "",
  "a\\..\\..\\b",
  "a\0b",
];
const FILE = ["0a", 1, "story"];
/** What no path and no name of a note is. */
const WRONG: readonly unknown[] = ["../outside.txt", "/tmp/outside.txt", "", null, ["x"], { toString: 1 }];
const BOMB = gzipSync(Buffer.alloc(600_000_000));

/** What somebody who can write among the notes of a target may leave there. */
const PLANTED: readonly (readonly [what: string, plant: (place: string) => void])[] = [
  ...["null", "[]", "1", '"x"', "{}", "{", ""].map(
    (text) =>
      [
        `an index that is ${text}`,
        (place: string) => writeFileSync(note(place, "index.gz"), gzipSync(text)),
      ] as const,
  ),
  ["an index that is not packed", (place) => writeFileSync(note(place, "index.gz"), "{}")],
  ["an index that unpacks to no end", (place) => writeFileSync(note(place, "index.gz"), BOMB)],
  ...[null, 1, "x", ["y"], { all: "../../x" }, { all: 1 }, { all: null }].map(
    (parts) =>
      [
        `parts that are ${JSON.stringify(parts)}`,
        (place: string) => write(note(place, "index.gz"), { ...index(place), parts }),
      ] as const,
  ),
  ...OUTSIDE.map(
    (path) =>
      [
        `a file at ${JSON.stringify(path)}`,
        (place: string) =>
          write(note(place, "index.gz"), { ...index(place), parts: { all: part(place, [[path, ...FILE]]) } }),
      ] as const,
  ),
  ...WRONG.map(
    (path) =>
      [
        `a file that waits at ${JSON.stringify(path)}`,
        (place: string) =>
          write(note(place, "index.gz"), { ...index(place), waiting: part(place, [[path, ...FILE, 0]]) }),
      ] as const,
  ),
  ...["{", "null", "[null]", "[[]]", "{}"].map(
    (text) =>
      [
        `a part that is ${text}`,
        (place: string) =>
          write(note(place, "index.gz"), { ...index(place), parts: { all: part(place, text) } }),
      ] as const,
  ),
  ["serials that are none", (place) => write(note(place, "index.gz"), { ...index(place), serial: "1e999" })],
  ...[null, [], 1, {}, { serial: 3 }, { serial: 3, id: "x", steps: {}, differences: [], kept: [] }].map(
    (intent) =>
      [
        `an intent that is ${JSON.stringify(intent)}`,
        (place: string) => write(note(place, "intent.gz"), intent),
      ] as const,
  ),
  ...WRONG.flatMap((path) => {
    const intent = { id: "x", serial: 3, goal: "site", differences: [], steps: [], kept: [] };
    const file = { hash: "x", bytes: 1, kind: "story" };
    return [
      ["a step", { ...intent, steps: [{ path, stage: 9 }] }],
      ["a difference", { ...intent, differences: [[path, file]] }],
      ["what was kept", { ...intent, kept: [{ path, note: "kept-x" }] }],
      ["a note", { ...intent, kept: [{ path: "index.html", note: path }] }],
    ].map(
      ([what, planted]) =>
        [
          `${what} in an intent that names ${JSON.stringify(path)}`,
          (place: string) => {
            write(note(place, "intent.gz"), planted);
            write(note(place, "reached.gz"), { id: "x", leg: 4 });
          },
        ] as const,
    );
  }),
  [
    "steps of no stage",
    (place) =>
      write(note(place, "intent.gz"), {
        id: "x",
        serial: 3,
        goal: "site",
        differences: [],
        kept: [],
        steps: [{ path: "index.html", stage: "x", file: null }],
      }),
  ],
];

/** The same for what `--back` leads to. */
const BEFORE: readonly (readonly [what: string, before: (place: string) => unknown])[] = [
  ...[1, "x", {}, { parts: null }, { parts: { all: "x" } }].map(
    (before) => [JSON.stringify(before), () => before] as const,
  ),
  ...OUTSIDE.map(
    (path) =>
      [
        `a file at ${JSON.stringify(path)}`,
        (place: string) => ({ ...index(place).before, parts: { all: part(place, [[path, ...FILE]]) } }),
      ] as const,
  ),
  ...["{", "null", "[1]", "{}"].map(
    (text) =>
      [
        `what was kept is ${text}`,
        (place: string) => ({ ...index(place).before, kept: part(place, text) }),
      ] as const,
  ),
  ...WRONG.map(
    (name) =>
      [
        `a note named ${JSON.stringify(name)}`,
        (place: string) => ({
          ...index(place).before,
          kept: part(place, [{ path: "index.html", note: name }]),
        }),
      ] as const,
  ),
];

let template: string | undefined;
afterAll(() => {
  if (template !== undefined) rmSync(template, { recursive: true });
});

/** A target with a state and one before, and a machine that does not know it. */
async function deployedTwice(): Promise<[Desk, string]> {
  const [desk, place] = [new Desk(), emptyPlace()];
  if (template === undefined) {
    writeFileSync(join(dirname(place), "outside.txt"), "outside");
    await desk.deploy(place, SITE);
    await desk.deploy(place, NEXT);
    template = mkdtempSync(join(tmpdir(), "visnyk-"));
    cpSync(dirname(place), template, { recursive: true });
  } else cpSync(template, dirname(place), { recursive: true });
  return [new Desk(), place];
}

/** A deploy works, or says what to do: it touches nothing beside the target, and fails by no fault of its own. */
async function orTold(deed: Promise<unknown>): Promise<void> {
  await deed.catch((error: unknown) => {
    expect(error).toBeInstanceOf(DeployError);
    expect((error as Error).message).toMatch(/--all|npm run deploy/);
  });
}

describe("where somebody planted", () => {
  test.each(PLANTED)("%s, a deploy works or says what to do, and --all mends it", async (_, plant) => {
    const [desk, place] = await deployedTwice();
    const before = around(place);
    plant(place);
    await orTold(new Desk().deploy(place, SITE, { dryRun: true }));
    await orTold(new Desk().deploy(place, SITE));
    plant(place);
    await orTold(new Desk().deploy(place, SITE, { back: true }));
    plant(place);
    await desk.deploy(place, NEXT, { all: true });
    expect(readFileSync(join(place, "index.html"), "utf8")).toBe("front 2");
    expect(around(place)).toEqual(before);
    expect((await new Desk().deploy(place, SITE)).plan.steps.length).toBeGreaterThan(0);
  });

  test.each(BEFORE)("%s as the state before, going back says what to do", async (_, planted) => {
    const [desk, place] = await deployedTwice();
    const before = around(place);
    write(note(place, "index.gz"), { ...index(place), before: planted(place) });
    await orTold(new Desk().deploy(place, NEXT, { back: true }));
    expect(around(place)).toEqual(before);
    await orTold(desk.deploy(place, SITE));
    await desk.deploy(place, SITE, { all: true });
    expect(readFileSync(join(place, "index.html"), "utf8")).toBe("front");
  });
});
