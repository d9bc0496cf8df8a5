import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, onTestFinished, test } from "vitest";
import { fileHash, walk } from "../../src/kit/files.ts";
import { missing } from "../programs.ts";
import { buildBeside, buildStaying } from "../site/build-beside.ts";
import { SmallSite } from "../site/small-site.ts";

const mounted: string[] = [];

/** Mounts a small disk at a folder; false where this machine does not allow it. */
function mountDisk(folder: string, options: string): boolean {
  mkdirSync(folder, { recursive: true });
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", folder]);
  if (status === 0) mounted.push(folder);
  return status === 0;
}

afterEach(() => {
  for (const folder of mounted.splice(0)) spawnSync("umount", ["--lazy", folder]);
});

function probe(): boolean {
  const site = SmallSite.empty();
  site.published = "none";
  const disk = join(site.root, "disk");
  const allowed = mountDisk(disk, "size=1m");
  for (const folder of mounted.splice(0)) spawnSync("umount", [folder]);
  site.remove();
  return allowed;
}

const ALLOWED = process.platform === "linux" && probe();

/** What is on the small disk; the root is the site, as the whole of it. */
type OnDisk = "output" | "cache" | "root";

const FILLER = "filler";

/** Leaves only so many bytes free. */
function fill(disk: string, left: number): void {
  rmSync(join(disk, FILLER), { force: true });
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(join(disk, FILLER), Buffer.alloc(Math.max(0, bavail * bsize - left)));
}

/** What is hidden in a site, or beside it by a build. */
function leftIn(output: string): string[] {
  const beside = readdirSync(dirname(output)).filter((name) => name.startsWith(".visnyk"));
  return [...beside, ...readdirSync(output).filter((name) => name.startsWith("."))];
}

/** A published site of which some folders are on a small disk, and a change of every story. */
async function siteOn(folders: readonly OnDisk[]) {
  const site = SmallSite.empty();
  site.published = "none";
  onTestFinished(() => site.remove());
  const disk = join(site.root, "disk");
  if (!mountDisk(disk, "size=8m")) throw new Error("the disk cannot be mounted");
  const env: NodeJS.ProcessEnv = {};
  if (folders.includes("output")) env.VISNYK_OUTPUT = join(disk, "site");
  if (folders.includes("root")) env.VISNYK_OUTPUT = disk;
  if (folders.includes("cache")) env.VISNYK_CACHE = join(disk, "cache");
  const output = env.VISNYK_OUTPUT ?? site.output;
  const write = (title: string) => {
    for (let day = 10; day < 16; day++)
      site.story(`2025/02/${day}-s`, { title: `${title} ${day}` }, `${title} `.repeat(3000));
  };
  const hashes = () =>
    walk(output).flatMap(({ path }) => (path === FILLER ? [] : [[path, fileHash(join(output, path))]]));
  const build = () => buildStaying(site, [], env);
  write("Перша");
  expect((await buildBeside(site, env)).code).toBe(0);
  const old = hashes();
  write("Друга");
  const fails = async (words: RegExp) => {
    const run = await build();
    expect(run).toMatchObject({ code: 1, said: expect.stringMatching(words) });
    expect(run.said).not.toMatch(/^\s+at /m);
    expect(hashes()).toEqual(old);
    expect(leftIn(output)).toEqual([]);
  };
  return { site, disk, output, build, fails };
}

describe.skipIf(!ALLOWED)(ALLOWED ? "on a disk that is full" : missing("a disk of its own"), () => {
  test.each<[what: string, folders: OnDisk[]]>([
    ["the cache and the site", ["output", "cache"]],
    ["only the site", ["output"]],
    ["only the cache", ["cache"]],
    ["only the site, which is the whole disk", ["root"]],
  ])("%s: nothing is published, and the build says what to do and which disk it is", async (_, folders) => {
    const { site, disk, output, build, fails } = await siteOn(folders);
    for (const left of [0, 400_000]) {
      fill(disk, left);
      await fails(/\/disk\b.* cannot be written \(\w+\).*(?:room|disk)/s);
    }
    rmSync(join(disk, FILLER));
    expect((await build()).code).toBe(0);
    const clean = site.cleanCopy();
    onTestFinished(() => clean.remove());
    await buildBeside(clean);
    expect(clean.difference(site, output)).toEqual([]);
  });

  test.each<[what: string, folder: "output" | "cache"]>([
    ["a site", "output"],
    ["a cache", "cache"],
  ])("%s on a disk that can only be read is told in a sentence", async (_, folder) => {
    const { disk, fails } = await siteOn([folder]);
    spawnSync("mount", ["-o", "remount,ro", disk]);
    await fails(/cannot be written \(EROFS\).*read-only/);
  });
});

describe("a folder that cannot be one is told in a sentence:", () => {
  test.each<[what: string, env: (site: SmallSite) => NodeJS.ProcessEnv, words: RegExp]>([
    [
      "an output that is a file",
      ({ root }) => ({ VISNYK_OUTPUT: join(root, "file") }),
      /output folder .* is a file/,
    ],
    [
      "an output below a file",
      ({ root }) => ({ VISNYK_OUTPUT: join(root, "file/site") }),
      /file where a folder/,
    ],
    [
      "a cache that is a file",
      ({ root }) => ({ VISNYK_CACHE: join(root, "file") }),
      /cache folder .* is a file/,
    ],
    [
      "a cache of others",
      ({ root }) => ({ VISNYK_CACHE: join(root, "others") }),
      /holds staging, but no CACHEDIR.TAG/,
    ],
    [
      "content in the cache",
      ({ cache }) => ({ VISNYK_CONTENT: join(cache, "staging") }),
      /lie one inside the other/,
    ],
  ])("%s", async (_, env, words) => {
    const site = SmallSite.empty();
    site.published = "none";
    onTestFinished(() => site.remove());
    writeFileSync(join(site.root, "file"), "");
    mkdirSync(join(site.root, "others/staging/years-of-work"), { recursive: true });
    const run = await site.run("scripts/build.ts", env(site));
    expect(run).toEqual({ code: 1, said: expect.stringMatching(words) });
    expect(run.said).not.toMatch(/^\s+at /m);
  });
});
