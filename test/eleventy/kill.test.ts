import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { contentHash } from "../../src/kit/files.ts";
import { runs } from "../runs.ts";
import { buildBeside } from "../site/build-beside.ts";
import { SmallSite } from "../site/small-site.ts";

const MORTAL = `--import ${pathToFileURL(join(import.meta.dirname, "mortal.ts"))}`;
/** Sites that builds are killed on side by side, and how often on each. */
const SITES = 2;
const KILLS = runs(16);
/** After every so many kills a build is let through. */
const MERCY = 8;

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
  site.published = "none";
  site.write("site.yaml", site.content("site.yaml").replace("languages: [uk, en, fr]", "languages: [uk]"));
  return site;
}

/** Builds, unless the build is killed before, after so many steps. */
async function buildAtMost(site: SmallSite, steps: number): Promise<void> {
  await site.start("scripts/build.ts", { NODE_OPTIONS: MORTAL, MORTAL_STEPS: `${steps}` }).ended;
}

/** How many steps a build takes. */
async function stepsOfBuild(site: SmallSite): Promise<number> {
  const note = join(site.root, "steps");
  expect(await site.start("scripts/build.ts", { NODE_OPTIONS: MORTAL, MORTAL_NOTE: note }).ended).toBe(0);
  return Number(readFileSync(note, "utf8"));
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

/** Moments of a build, from its first step to its last: each far from those before (the golden ratio's multiples). */
const momentOf = (kill: number, steps: number) => Math.floor(((kill * 0.618_034) % 1) * steps);

async function killAgainAndAgain(site: SmallSite, states: readonly Snapshot[], steps: number, first: number) {
  for (let kill = 1; kill <= KILLS; kill++) {
    const state = kill % 2;
    write(site, state);
    await buildAtMost(site, momentOf(first + kill, steps));
    if (!isUnderWay(site)) expect(states).toContainEqual(snapshotOf(site));
    if (kill % MERCY !== 1) continue;
    const run = await site.build();
    expect(run.code).toBe(0);
    expect(snapshotOf(site)).toEqual(states[state]);
  }
}

test(
  "a build that is killed at any moment leaves the old site, or the next run completes the new one",
  async () => {
    const sites = Array.from({ length: SITES }, smallest);
    const [first = smallest()] = sites;
    const states: Snapshot[] = [];
    for (const state of [0, 1]) {
      write(first, state);
      const clean = first.cleanCopy();
      await buildBeside(clean);
      states.push(snapshotOf(clean));
      clean.remove();
    }
    for (const site of sites) {
      write(site, 0);
      await buildBeside(site);
    }
    write(first, 1);
    const steps = await stepsOfBuild(first.copy());
    await Promise.all(sites.map((site, i) => killAgainAndAgain(site, states, steps, i * KILLS)));
    for (const site of sites) site.remove();
  },
  runs(180_000),
);
