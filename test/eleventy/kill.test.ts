import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { contentHash } from "../../src/kit/files.ts";
import { formsIn } from "../publication/in-forms.ts";
import { runs } from "../runs.ts";
import { buildBeside } from "../site/build-beside.ts";
import { SmallSite } from "../site/small-site.ts";

const MORTAL = `--import ${pathToFileURL(join(import.meta.dirname, "mortal.ts"))}`;
/**
 * Sites that builds are killed on side by side: one with nothing but pages and a document, and one whose texts lie compressed
 * beside themselves, and in which what is replaced stays for a day.
 */
const SITES = ["", "compress: [br, gz]\ngrace: 24\n"];
/** How often on each. */
const KILLS = runs(10, 16);
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
  for (const name of ["a", "b"])
    site.story(`2025/02/10-${name}`, { title: `Новина ${name}${state}` }, "[Рішення](rishennia.pdf)");
  for (const name of ["a", "b"])
    site.write(`articles/2025/02/10-${name}/rishennia.pdf`, `%PDF-1.7\n${name}${state}`);
  if (state === 1) site.story("2025/02/09-c", { tags: "[belgium]" });
  else rmSync(join(site.root, "content/articles/2025/02/09-c"), { recursive: true, force: true });
}

function smallest(settings: string): SmallSite {
  const site = SmallSite.empty();
  site.published = "none";
  const usual = site.content("site.yaml").replace("languages: [uk, en, fr]", "languages: [uk]");
  site.write("site.yaml", settings === "" ? usual : usual.replace("grace: 0\n", settings));
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

/** A site without what only waits in it: documents of the other state. */
function without(waiting: ReadonlySet<string>, state: Snapshot, files: Snapshot): Snapshot {
  return Object.fromEntries(Object.entries(files).filter(([path]) => path in state || !waiting.has(path)));
}

/** The state whose front page a site has. */
function nearest(states: readonly Snapshot[], files: Snapshot): Snapshot {
  return states.find((state) => state["index.html"] === files["index.html"]) ?? (states[0] as Snapshot);
}

/** Documents that pages and feeds of a site refer to and that are not there. */
function missingDocuments(site: SmallSite): string[] {
  const texts = site.files().filter((path) => /\.(?:html|xml|json)$/.test(path));
  const named = texts.flatMap((path) => site.read(path).match(/attachments\/[\w-]+\.pdf/g) ?? []);
  return [...new Set(named)].filter((path) => !existsSync(join(site.output, path)));
}

/** Whatever moment a build was killed at, readers meet no page without its document and no old form of a new text. */
function checkMoment(site: SmallSite): void {
  expect(missingDocuments(site)).toEqual([]);
  expect(formsIn(site.output).wrong).toEqual([]);
}

async function killAgainAndAgain(site: SmallSite, states: readonly Snapshot[], steps: number, first: number) {
  const isWaitingAllowed = site.content("site.yaml").includes("grace: 24");
  const documents = states.flatMap((state) =>
    Object.keys(state).filter((path) => path.startsWith("attachments/")),
  );
  const waiting = new Set(isWaitingAllowed ? documents : []);
  for (let kill = 1; kill <= KILLS; kill++) {
    const state = kill % 2;
    write(site, state);
    await buildAtMost(site, momentOf(first + kill, steps));
    checkMoment(site);
    const files = snapshotOf(site);
    if (!isUnderWay(site)) expect(states).toContainEqual(without(waiting, nearest(states, files), files));
    if (kill % MERCY !== 1) continue;
    const run = await site.build();
    expect(run.code).toBe(0);
    expect(without(waiting, states[state] as Snapshot, snapshotOf(site))).toEqual(states[state]);
    checkMoment(site);
  }
}

/** What clean builds make of the two states. */
async function statesOf(site: SmallSite): Promise<Snapshot[]> {
  const states: Snapshot[] = [];
  for (const state of [0, 1]) {
    write(site, state);
    const clean = site.cleanCopy();
    await buildBeside(clean);
    states.push(snapshotOf(clean));
    clean.remove();
  }
  return states;
}

test(
  "a build that is killed at any moment leaves the old site, or the next run completes the new one",
  async () => {
    const sites = SITES.map(smallest);
    await Promise.all(
      sites.map(async (site, i) => {
        const states = await statesOf(site);
        write(site, 0);
        await buildBeside(site);
        write(site, 1);
        const steps = await stepsOfBuild(site.copy());
        await killAgainAndAgain(site, states, steps, i * KILLS);
        site.remove();
      }),
    );
  },
  runs(180_000),
);
