import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { contentHash } from "../../src/kit/files.ts";
import { SmallSite } from "../site/small-site.ts";

const BUILD = join(import.meta.dirname, "../../scripts/build.ts");
/** Sites that builds are killed on side by side, and how often on each. */
const SITES = 2;
const KILLS = 25;
/** After every so many kills a build is let through. */
const MERCY = 12;

/** The files of a site, and a hash of each. */
type Snapshot = Readonly<Record<string, string>>;

const snapshotOf = (site: SmallSite): Snapshot =>
  Object.fromEntries(Object.entries(site.snapshot()).map(([path, bytes]) => [path, contentHash(bytes)]));

/**
 * Two states of the content that differ in many outputs, in both directions. The newest story stays: where it goes, the
 * date of a feed does not move back, and the site is not what a clean build makes.
 */
function write(site: SmallSite, state: number): void {
  for (const name of ["a", "b"]) site.story(`2025/02/10-${name}`, { title: `Новина ${name}${state}` });
  if (state === 1) site.story("2025/02/09-c", { tags: "[belgium]" });
  else rmSync(join(site.root, "content/articles/2025/02/09-c"), { recursive: true, force: true });
}

function smallest(): SmallSite {
  const site = SmallSite.empty();
  site.write("site.yaml", site.content("site.yaml").replace("languages: [uk, en, fr]", "languages: [uk]"));
  return site;
}

/** Builds and kills the build after some milliseconds, unless it is over by then. */
async function killed(site: SmallSite, after: number): Promise<void> {
  const build = spawn(process.execPath, [BUILD], { env: site.environment(), stdio: "ignore" });
  const over = once(build, "exit");
  await Promise.race([over, setTimeout(after)]);
  build.kill("SIGKILL");
  await over;
}

/** Whether the library knows of a publication that was begun and not ended. */
function isUnderWay(site: SmallSite): boolean {
  const db = new DatabaseSync(join(site.cache, "library.sqlite"), { timeout: 1000 });
  try {
    return db.prepare("select 1 from notes where name = 'publication under way'").get() !== undefined;
  } finally {
    db.close();
  }
}

/** Numbers from 0 to 1 that look random and are the same in every run (a linear congruential generator). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

async function killAgainAndAgain(
  site: SmallSite,
  states: readonly Snapshot[],
  duration: number,
  seed: number,
) {
  const random = randomFrom(seed);
  for (let kill = 1; kill <= KILLS; kill++) {
    const state = kill % 2;
    write(site, state);
    await killed(site, duration * (0.1 + random()));
    if (!isUnderWay(site)) expect(states).toContainEqual(snapshotOf(site));
    if (kill % MERCY !== 1) continue;
    const run = await site.build();
    expect(run.code).toBe(0);
    expect(snapshotOf(site)).toEqual(states[state]);
  }
}

test("a build that is killed at any moment leaves the old site, or the next run completes the new one", async () => {
  const sites = Array.from({ length: SITES }, smallest);
  const [first = smallest()] = sites;
  const states: Snapshot[] = [];
  let duration = 0;
  for (const state of [0, 1]) {
    write(first, state);
    const clean = first.cleanCopy();
    const began = performance.now();
    await clean.build();
    duration = performance.now() - began;
    states.push(snapshotOf(clean));
    clean.remove();
  }
  for (const site of sites) {
    write(site, 0);
    await site.build();
  }
  await Promise.all(sites.map((site, i) => killAgainAndAgain(site, states, duration, i + 1)));
  for (const site of sites) site.remove();
}, 180_000);
