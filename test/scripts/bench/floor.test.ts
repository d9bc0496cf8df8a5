import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { writeCorpus } from "../../../scripts/bench/corpus/write.ts";
import { OwnSite } from "../../../scripts/bench/own-site.ts";
import { measureFloor, noteFloor } from "../../../scripts/bench/peers/floor/contender.ts";
import { PROJECT } from "../../../scripts/bench/places.ts";
import { walk } from "../../../src/kit/files.ts";

const root = mkdtempSync(join(tmpdir(), "visnyk-floor-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const OUTPUTS: Readonly<Record<string, number>> = { "index.html": 20, "a/b/feed.xml": 70_000, "a/empty": 0 };

/** Texts of a corpus, and files that somebody built of them. */
function builtSite(): OwnSite {
  const site = new OwnSite(join(root, "content"), root);
  writeCorpus(site.content, 5);
  for (const [path, size] of Object.entries(OUTPUTS)) {
    mkdirSync(dirname(join(site.output, path)), { recursive: true });
    writeFileSync(join(site.output, path), "v".repeat(size));
  }
  return site;
}

test.skipIf(process.platform !== "linux")(
  "the floor writes as many bytes to the same files, and leaves nothing",
  async () => {
    const lists = join(root, "lists");
    mkdirSync(lists);
    noteFloor(builtSite(), lists);

    const script = join(PROJECT, "scripts/bench/peers/floor/floor.ts");
    const folder = join(root, "floor");
    execFileSync(process.execPath, [script, join(lists, "texts.json"), join(lists, "outputs.json"), folder]);
    expect(Object.fromEntries(walk(folder).map(({ path, size }) => [path, size]))).toEqual(OUTPUTS);

    expect((await measureFloor(lists)).wall).toBeGreaterThan(0);
    expect(existsSync(join(lists, "site"))).toBe(false);
  },
);
