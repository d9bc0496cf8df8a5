import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { checksumOf, contentHash } from "../../src/kit/files.ts";
import type { SitePath } from "../../src/model/address.ts";
import { type Job, jobName } from "../../src/shares/job.ts";
import { leaveShare } from "../../src/shares/leave.ts";
import { packOf, type SharedOutput } from "../../src/shares/pack.ts";
import { packPlace } from "../../src/shares/places.ts";
import { countShares, lookForShare, takeShare } from "../../src/shares/take.ts";
import type { Store } from "../../src/store/store.ts";

const JOB: Job = { content: "1", settings: "2", clock: "3", photos: "4", cache: "5", program: "6" };
const SHARD = { part: 1, of: 2 };

/** A store in memory. */
class Memory implements Store {
  readonly kept = new Map<string, Uint8Array>();
  get = async (key: string) => this.kept.get(key);
  put = async (key: string, content: Uint8Array) => void this.kept.set(key, content);
  has = async (keys: readonly string[]) => new Set(keys.filter((key) => this.kept.has(key)));
  close() {}
}

const NAMES = ["a", "b", "c"];
const textOf = (name: string) => Buffer.from(`<p>${name}`);
let store: Memory;
let outputs: SharedOutput[];

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "visnyk-"));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}

function outputOf(name: string): SharedOutput {
  const content = textOf(name);
  return {
    output: { path: `/${name}.html` as SitePath, kind: "story", lang: "uk", key: name, page: 0 },
    fingerprint: name,
    hash: contentHash(content),
    ...checksumOf(content),
    time: 1,
  };
}

beforeEach(async () => {
  [store, outputs] = [new Memory(), NAMES.map(outputOf)];
  const from = folder();
  for (const name of NAMES) writeFileSync(join(from, `${name}.html`), textOf(name));
  await leaveShare(store, JOB, SHARD, outputs, from);
});

async function taken(isWanted = (_: SharedOutput) => true): Promise<Record<string, string>> {
  const [to, index] = [folder(), await lookForShare(store, JOB, SHARD)];
  if (typeof index === "string") throw new Error(index);
  const found = await takeShare(store, JOB, SHARD, index, isWanted, to);
  expect([...found.keys()].map((path) => path.slice(1)).sort()).toEqual(readdirSync(to).sort());
  return Object.fromEntries([...found].map(([path]) => [path, readFileSync(join(to, path), "utf8")]));
}

test("what was left is what is taken", async () => {
  expect(await countShares(store, JOB)).toBe(2);
  expect(await taken()).toEqual({ "/a.html": "<p>a", "/b.html": "<p>b", "/c.html": "<p>c" });
});

test("what is not wanted is left out", async () => {
  expect(await taken(({ output }) => output.key === "b")).toEqual({ "/b.html": "<p>b" });
});

test.each([
  ["a hash", { hash: contentHash("other") }],
  ["a checksum", { checksum: 1 }],
  ["a length", { bytes: 3 }],
])("an output with %s of another is left out", async (_, wrong) => {
  const [first, ...others] = outputs.map((about) => [about, textOf(about.output.key)] as const);
  const pack = [[{ ...(first?.[0] as SharedOutput), ...wrong }, textOf("a")] as const, ...others];
  await store.put(packPlace(jobName(JOB), SHARD, 0), packOf(pack));
  expect(await taken()).not.toHaveProperty(["/a.html"]);
});

test.each([
  ["nothing", Buffer.alloc(0)],
  ["anything", Buffer.from("no pack at all, but some text")],
  ["half a pack", packOf([]).subarray(0, 5)],
])("%s in place of a pack is no share", async (_, bytes) => {
  await store.put(packPlace(jobName(JOB), SHARD, 0), bytes);
  expect(await taken()).toEqual({});
});

test("a share of another job is told apart, and a share that nobody did", async () => {
  expect(await lookForShare(store, { ...JOB, clock: "x" }, SHARD)).toContain("was made from another time");
  expect(await lookForShare(store, JOB, { part: 2, of: 2 })).toBe("is not there");
});
