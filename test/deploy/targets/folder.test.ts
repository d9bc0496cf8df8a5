import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Surroundings } from "../../../src/deploy/target.ts";
import { openTarget } from "../../../src/deploy/targets/index.ts";
import { walk } from "../../../src/kit/files.ts";
import { clock, itConforms, type Place } from "../conformance.ts";

function surroundings(root: string): Surroundings {
  return {
    environment: {},
    site: join(root, "built"),
    cache: join(root, "cache"),
    baseUrl: "https://news.example/",
    clock,
    say: () => {},
  };
}

function openPlace(): Place {
  const root = mkdtempSync(join(tmpdir(), "visnyk-target-"));
  const folder = join(root, "served");
  return {
    connect: () => openTarget({ to: "folder", path: folder }, surroundings(root)),
    served: async (path) =>
      statSync(join(folder, path), { throwIfNoEntry: false })?.isFile()
        ? readFileSync(join(folder, path))
        : undefined,
    paths: async () => walk(folder).map(({ path }) => path),
    close: () => rm(root, { recursive: true, force: true }),
  };
}

itConforms("a folder of this machine", async () => openPlace());

function room(): string {
  const root = mkdtempSync(join(tmpdir(), "visnyk-target-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  return root;
}

test.each(["../outside.html", "/etc/passwd", "a/../../b", "a//b", ".visnyk/lock", "a\0b", ""])(
  "a folder refuses the path %j, which is none of a site",
  async (path) => {
    const root = room();
    const target = await openTarget({ to: "folder", path: join(root, "served") }, surroundings(root));
    await expect(target.remove([path])).rejects.toThrow("is not a path within a site");
  },
);

test("a folder in whose place nothing can be made is not taken for an empty one", async () => {
  const root = room();
  const opening = openTarget({ to: "folder", path: join(root, "not mounted", "served") }, surroundings(root));
  await expect(opening).rejects.toThrow(/not mounted is not there.*Is a disk to be mounted/);
});

test("a folder that holds the site, or lies in it, is refused", async () => {
  const root = room();
  for (const path of [root, join(root, "built"), join(root, "built", "in")])
    await expect(openTarget({ to: "folder", path }, surroundings(root))).rejects.toThrow(
      "one inside the other",
    );
});

test("notes lie in the folder where nothing can be made beside it", async () => {
  const root = room();
  mkdirSync(join(root, "served"));
  // A link that leads nowhere stands for what cannot be made.
  symlinkSync(join(root, "nowhere"), join(root, "served.visnyk"));
  const target = await openTarget({ to: "folder", path: join(root, "served") }, surroundings(root));
  await target.writeNote("index.json", new Uint8Array([1]));
  expect(existsSync(join(root, "served/.visnyk/note-index.json"))).toBe(true);
  expect(readFileSync(join(root, "served/.visnyk/.htaccess"), "utf8")).toContain("denied");
  expect(statSync(join(root, "served/.visnyk")).mode & 0o077).toBe(0);
});

test("what was cut off half made is cleared away by the next who has the lock", async () => {
  const root = room();
  const target = await openTarget({ to: "folder", path: join(root, "served") }, surroundings(root));
  const half = join(root, "served.visnyk/new/half");
  writeFileSync(half, "ha");
  await target.lock("desk");
  expect(existsSync(half)).toBe(false);
});

test("a dry run makes nothing, and finds what is noted", async () => {
  const root = mkdtempSync(join(tmpdir(), "visnyk-target-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const to = { to: "folder", path: join(root, "served") } as const;
  const look = async () => {
    const target = await openTarget(to, { ...surroundings(root), onlyLooks: true });
    return target.readNote("index.json");
  };
  expect(await look()).toBeUndefined();
  expect(walk(root)).toEqual([]);
  expect(existsSync(to.path)).toBe(false);
  const target = await openTarget(to, surroundings(root));
  await target.writeNote("index.json", new Uint8Array([1]));
  expect([...((await look()) ?? [])]).toEqual([1]);
});
