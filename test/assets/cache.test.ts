import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { AssetCache } from "../../src/assets/cache.ts";

const bytes = (text: string) => vi.fn(() => Buffer.from(text));
const newProject = () => {
  const project = mkdtempSync(join(tmpdir(), "visnyk-cache-"));
  onTestFinished(() => rmSync(project, { recursive: true }));
  return project;
};
const take = async (project: string, from: unknown, make: () => Uint8Array) =>
  Buffer.from(await new AssetCache(project).get(from, make)).toString();

test("keeps what was made, for every site, as long as it is as it was", async () => {
  const project = newProject();
  const first = bytes("one");
  expect(await take(project, ["font", 1], first)).toBe("one");
  expect(await take(project, ["font", 1], first)).toBe("one");
  expect(first).toHaveBeenCalledTimes(1);
  expect(await take(project, ["font", 2], bytes("two"))).toBe("two");

  const folder = join(project, "node_modules/.cache/visnyk");
  for (const name of readdirSync(folder)) {
    const whole = readFileSync(join(folder, name));
    for (const damaged of [whole.subarray(0, -1), whole.subarray(0, 3), Buffer.alloc(0)]) {
      writeFileSync(join(folder, name), damaged);
      expect(await take(project, ["font", 1], bytes("one"))).toBe("one");
      expect(await take(project, ["font", 2], bytes("two"))).toBe("two");
    }
  }
});

test("makes it each time where packages may not be written to", async () => {
  const project = newProject();
  writeFileSync(join(project, "node_modules"), "in the way");
  const make = bytes("one");
  expect(await take(project, ["font"], make)).toBe("one");
  expect(await take(project, ["font"], make)).toBe("one");
  expect(make).toHaveBeenCalledTimes(2);
});
