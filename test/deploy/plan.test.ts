import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differencesOf, type Intent, standingAfter } from "../../src/deploy/intent.ts";
import { type DeployPlan, legOf, planDeploy, STAGES } from "../../src/deploy/plan.ts";
import type { SiteFile } from "../../src/deploy/site-files.ts";
import { NOTHING, type Standing } from "../../src/deploy/standing.ts";
import { runs } from "../runs.ts";
import { type ModelSite, modelSites } from "./small-sites.ts";

const HOUR = 3_600_000;
const USUAL = { now: 100 * HOUR, grace: 24 * HOUR };

const file = (kind: string, hash = "1"): SiteFile => ({ hash, bytes: 1, kind });
const standing = (
  files: Readonly<Record<string, SiteFile>>,
  waiting: Record<string, number> = {},
): Standing => ({
  files: new Map(Object.entries(files)),
  waiting: new Map(Object.entries(waiting)),
});
const wanted = (files: Readonly<Record<string, SiteFile>>) => new Map(Object.entries(files));
/** The plan in words: `put path` or `remove path`, by stages. */
const inWords = ({ steps }: DeployPlan) =>
  steps.map((step) => `${STAGES[step.stage]}: ${step.file === undefined ? "remove" : "put"} ${step.path}`);

describe("a deploy", () => {
  test("brings copies first, then what is new, then what changed, and deletes last", () => {
    const old = standing({
      "index.html": file("home"),
      "feed.xml": file("feed"),
      "a/index.html": file("story"),
      "b/index.html": file("plain-page"),
      "files/a.pdf": file("copy"),
    });
    const site = wanted({
      "feed.xml": file("feed", "2"),
      "index.html": file("home", "2"),
      "page/2/index.html": file("home"),
      "a/index.html": file("story", "2"),
      "c/index.html": file("story"),
      "files/a.pdf": file("copy", "2"),
      "photos/c-640.jpg": file("copy"),
    });
    expect(inWords(planDeploy(site, old, USUAL))).toEqual([
      "new photos, styles and other copies: put photos/c-640.jpg",
      "changed copies: put files/a.pdf",
      "new pages, lists and feeds: put c/index.html",
      "new front pages: put page/2/index.html",
      "changed pages: put a/index.html",
      "changed lists: put index.html",
      "changed feeds and sitemaps: put feed.xml",
      "deleted pages: remove b/index.html",
    ]);
  });

  test("does nothing to what is there already", () => {
    const files = { "index.html": file("home"), "assets/a.css": file("copy") };
    expect(planDeploy(wanted(files), standing(files), USUAL)).toEqual({ steps: [], waiting: new Map() });
  });

  test("leaves styles and photos that no page shows for a while, and deletes them then", () => {
    const page = { "index.html": file("home") };
    const old = standing({ ...page, "assets/old.css": file("copy"), "photos/old-640.jpg": file("copy") });
    const plan = planDeploy(wanted(page), old, USUAL);
    expect(plan.steps).toEqual([]);
    expect(plan.waiting).toEqual(
      new Map([
        ["assets/old.css", USUAL.now],
        ["photos/old-640.jpg", USUAL.now],
      ]),
    );
    const later = { ...old, waiting: plan.waiting };
    const soon = planDeploy(wanted(page), later, { ...USUAL, now: USUAL.now + 23 * HOUR });
    expect(soon).toEqual(plan);
    const after = planDeploy(wanted(page), later, { ...USUAL, now: USUAL.now + 24 * HOUR });
    expect(inWords(after)).toEqual([
      "deleted copies: remove assets/old.css",
      "deleted copies: remove photos/old-640.jpg",
    ]);
    expect(inWords(planDeploy(wanted(page), later, { ...USUAL, purge: true }))).toHaveLength(2);
    expect(inWords(planDeploy(wanted(page), old, { ...USUAL, grace: 0 }))).toHaveLength(2);
  });

  test("deletes the photos of a withdrawn story with it, those that wait too, and leaves styles", () => {
    const page = { "index.html": file("home") };
    const photos = { "photos/story-640.jpg": file("copy"), "photos/story-old-640.jpg": file("copy") };
    const old = standing(
      {
        ...page,
        ...photos,
        "attachments/list-1.pdf": file("copy"),
        "assets/old.css": file("copy"),
        "a/index.html": file("story"),
      },
      { "photos/story-old-640.jpg": USUAL.now - HOUR },
    );
    const gone = [
      "deleted copies: remove photos/story-640.jpg",
      "deleted copies: remove photos/story-old-640.jpg",
      "deleted copies: remove attachments/list-1.pdf",
    ];
    const withdrawn = planDeploy(wanted(page), old, USUAL);
    expect(inWords(withdrawn)).toEqual(["deleted pages: remove a/index.html", ...gone]);
    expect([...withdrawn.waiting.keys()]).toEqual(["assets/old.css"]);
    const replaced = new Set(["photos/story-640.jpg"]);
    const other = planDeploy(wanted(page), old, { ...USUAL, replaced });
    expect([...other.waiting.keys()]).toEqual(["photos/story-640.jpg", "assets/old.css"]);
    // Where its address says that it is gone, too.
    const told = planDeploy(wanted({ ...page, "a/index.html": file("redirect", "2") }), old, USUAL);
    expect(inWords(told)).toEqual(["changed pages: put a/index.html", ...gone]);
  });

  test("takes a waiting style back when pages show it again", () => {
    const files = { "index.html": file("home"), "assets/old.css": file("copy") };
    const plan = planDeploy(wanted(files), standing(files, { "assets/old.css": 1 }), USUAL);
    expect(plan).toEqual({ steps: [], waiting: new Map() });
  });

  test("clears the way for a folder in the place of a file, and for a file in that of a folder", () => {
    const old = standing({
      "topics/ukraine": file("redirect"),
      "a/b/index.html": file("story"),
      "a/c": file("copy"),
    });
    const site = wanted({ "topics/ukraine/index.html": file("topic"), a: file("copy") });
    expect(inWords(planDeploy(site, old, USUAL)).filter((line) => line.startsWith("in the way"))).toEqual([
      "in the way of others: remove topics/ukraine",
      "in the way of others: remove a/b/index.html",
      "in the way of others: remove a/c",
    ]);
  });
});

/** What readers can reach from the front page, and what of it is missing. */
function missingIn(place: ReadonlyMap<string, string>, references: ModelSite["references"]): string[] {
  if (!place.has("index.html")) return [];
  const reached = new Set(["index.html"]);
  const missing: string[] = [];
  for (const path of reached) {
    const hash = place.get(path);
    if (hash === undefined) missing.push(path);
    else for (const to of references.get(hash) ?? []) reached.add(to);
  }
  return missing;
}

/** Some deploys one after another, most of them cut off somewhere. */
const courses = fc.array(
  fc.record({
    site: modelSites,
    /** Where it is cut off, as a share of its steps; 1 and more is its end. */
    cut: fc.double({ min: 0, max: 1.6, noNaN: true }),
    order: fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
    hours: fc.nat(30),
  }),
  { minLength: 2, maxLength: 5 },
);

describe("at no moment of any deploys, some of which are cut off,", () => {
  test("does anything that readers can reach refer to what is missing, and in the end all is as it should be", () => {
    fc.assert(fc.property(courses, follow), { numRuns: runs(2000) });
  });
});

type Course = typeof courses extends fc.Arbitrary<infer T> ? T : never;

function follow(deploys: Course): void {
  const place = new Map<string, string>();
  const references = new Map(deploys.flatMap(({ site }) => [...site.references]));
  let manifest = NOTHING;
  let cutOff: { intent: Intent; leg: number } | undefined;
  let now = 0;
  for (const { site, cut, order, hours } of deploys) {
    now += hours * HOUR;
    const found = cutOff === undefined ? manifest : standingAfter(manifest, cutOff.intent, cutOff.leg);
    const { steps, waiting } = planDeploy(site.files, found, { now, grace: 24 * HOUR });
    const differences = differencesOf(manifest, found);
    const intent: Intent = { id: "", serial: 1, goal: "site", differences, steps, kept: [] };
    const shuffled = inSomeOrder(steps, order);
    const done = shuffled.slice(0, Math.round(cut * shuffled.length));
    // Where a file takes the place of a folder, there is a moment without either.
    const hasWays = steps.some(({ stage }) => stage === 0);
    for (const step of done) {
      if (step.file === undefined) place.delete(step.path);
      else place.set(step.path, step.file.hash);
      if (!hasWays) expect(missingIn(place, references)).toEqual([]);
    }
    if (done.length < shuffled.length) {
      if (hasWays) return;
      const last = done.at(-1);
      cutOff = { intent, leg: last === undefined ? -1 : legOf(last) };
      continue;
    }
    cutOff = undefined;
    const waits = [...waiting.keys()].map((path) => [path, found.files.get(path) as SiteFile] as const);
    manifest = { files: new Map([...site.files, ...waits]), waiting };
    expect(missingIn(place, references)).toEqual([]);
    const expected = [...manifest.files].map(([path, { hash }]) => [path, hash] as const);
    expect(place).toEqual(new Map(expected));
  }
}

/** Within a stage steps are done in any order. */
function inSomeOrder(steps: DeployPlan["steps"], order: readonly number[]): DeployPlan["steps"] {
  return steps
    .map((step, i) => ({ step, rank: order[i % order.length] as number }))
    .toSorted((a, b) => a.step.stage - b.step.stage || a.rank - b.rank)
    .map(({ step }) => step);
}
