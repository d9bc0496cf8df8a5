/** Deploys that die at any moment: readers find nothing missing, and the next deploy makes the site whole. */
import { mkdirSync, rmSync, watch } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Target } from "../../src/deploy/target.ts";
import { buildBeside } from "../site/build-beside.ts";
import { SmallSite } from "../site/small-site.ts";
import { Desk, emptyPlace, notesAt, served, type Texts } from "./desk.ts";

/** Sites whose pages say, word by word, what they refer to. */
const OLD: Texts = {
  "index.html": "2025/a/index.html 2025/b/index.html assets/style-1.css feed.xml",
  "2025/a/index.html": "index.html assets/style-1.css photos/a-640.jpg",
  "2025/b/index.html": "2025/a/index.html assets/style-1.css",
  "topics/x/index.html": "2025/b/index.html",
  "feed.xml": "2025/a/index.html",
  "assets/style-1.css": "",
  "photos/a-640.jpg": "",
};
const HALF: Texts = {
  "index.html": "2025/a/index.html 2025/c/index.html topics/y/index.html assets/style-2.css feed.xml",
  "2025/a/index.html": "index.html 2025/c/index.html assets/style-2.css photos/a2-640.jpg",
  "2025/c/index.html": "topics/y/index.html assets/style-2.css photos/c-640.jpg",
  "topics/y/index.html": "2025/c/index.html",
  "feed.xml": "2025/c/index.html",
  "assets/style-2.css": "",
  "photos/a2-640.jpg": "",
  "photos/c-640.jpg": "",
};
const NEW: Texts = {
  "index.html": "2025/b/index.html 2025/d/index.html assets/style-3.css feed.xml",
  "2025/b/index.html": "2025/d/index.html topics/y/index.html assets/style-3.css",
  "2025/d/index.html": "index.html assets/style-3.css",
  "topics/y/index.html": "2025/d/index.html",
  "feed.xml": "2025/d/index.html",
  "assets/style-3.css": "",
};

/** What readers who come from the front page do not find. */
function missingIn(texts: Texts): string[] {
  const reached = new Set(["index.html"]);
  for (const path of reached) for (const to of (texts[path] ?? "").split(" ")) if (to !== "") reached.add(to);
  return [...reached].filter((path) => texts[path] === undefined);
}

/** A target whose connection is lost for good after some deeds; the one in which that happens may be done, or not. */
function dying(target: Target, deeds: number): Target & { left: number } {
  const state = { left: deeds };
  const mortal = async <T>(deed: () => Promise<T>): Promise<T> => {
    if (state.left-- > 0) return deed();
    if (state.left === -1 && deeds % 2 === 0) await deed();
    throw new Error("dead");
  };
  return Object.assign(state, {
    atOnce: 2,
    put: (...put) => mortal(() => target.put(...put)),
    remove: (paths) => mortal(() => target.remove(paths)),
    keep: (pairs) => mortal(() => target.keep(pairs)),
    bringBack: (pairs) => mortal(() => target.bringBack(pairs)),
    readNote: (name) => mortal(() => target.readNote(name)),
    writeNote: (...note) => mortal(() => target.writeNote(...note)),
    removeNotes: (names) => mortal(() => target.removeNotes(names)),
    lock: (...lock) => mortal(() => target.lock(...lock)),
    renew: () => mortal(() => target.renew()),
    unlock: () => mortal(() => target.unlock()),
    close: () => target.close(),
  } satisfies Target);
}

const theirs = { isDead: () => true };

/** Deploys that die one deed later each time, until one does not. */
async function atEveryDeed(
  begin: (place: string, desk: Desk) => Promise<void>,
  die: (target: Target, desk: Desk) => Promise<unknown>,
  end: (place: string, desk: Desk, deeds: number) => Promise<void>,
): Promise<number> {
  for (let deeds = 0; ; deeds++) {
    const [place, desk] = [emptyPlace(), new Desk()];
    await begin(place, desk);
    const target = dying(await desk.connect(place), deeds);
    const isAlive = await die(target, desk).then(
      () => true,
      () => false,
    );
    expect(missingIn(served(place)), `${deeds} deeds`).toEqual([]);
    await end(place, desk, deeds);
    rmSync(place, { recursive: true });
    if (isAlive) return deeds;
  }
}

test("whatever deed a deploy dies in, any machine completes it, with this state of the site or another", async () => {
  const deeds = await atEveryDeed(
    async (place, desk) => void (await desk.deploy(place, OLD)),
    (target, desk) => desk.deploy(target, HALF, {}, theirs),
    async (place, desk, died) => {
      const next = died % 2 === 0 ? desk : new Desk();
      const site = died % 3 === 0 ? HALF : NEW;
      await next.deploy(place, site, { purge: died % 5 === 0 }, theirs);
      const { found, left } = Object.groupBy(Object.keys(served(place)), (path) =>
        path in site ? "found" : "left",
      );
      expect(found?.toSorted()).toEqual(Object.keys(site).toSorted());
      expect(served(place)).toMatchObject(site);
      expect((left ?? []).filter((path) => !/^(?:assets|photos)\//.test(path))).toEqual([]);
      expect(notesAt(place).filter((name) => /intent|reached|lock/.test(name))).toEqual([]);
    },
  );
  expect(deeds).toBeGreaterThan(20);
});

/** The pages are those of a site; copies of others may be left for readers of older pages. */
function expectPagesOf(place: string, site: Texts): void {
  const pages = (texts: Texts) =>
    Object.entries(texts).filter(([path]) => !/^(?:assets|photos)\//.test(path));
  expect(Object.fromEntries(pages(served(place)))).toEqual(Object.fromEntries(pages(site)));
  expect(missingIn(served(place))).toEqual([]);
}

test("whatever deed a deploy dies in, going back brings what was before it", async () => {
  const deeds = await atEveryDeed(
    async (place, desk) => void (await desk.deploy(place, OLD)),
    (target, desk) => desk.deploy(target, HALF, {}, theirs),
    async (place) => {
      const back = new Desk().deploy(place, {}, { back: true }, theirs);
      // It is refused where the deploy died before it changed anything.
      await back.catch((error: Error) => expect(error.message).toContain("nothing to go back to"));
      expectPagesOf(place, OLD);
    },
  );
  expect(deeds).toBeGreaterThan(20);
});

test("whatever deed going back dies in, going back goes on with it", async () => {
  const deeds = await atEveryDeed(
    async (place, desk) => {
      await desk.deploy(place, OLD);
      await desk.deploy(place, HALF);
    },
    (target, desk) => desk.deploy(target, {}, { back: true }, theirs),
    async (place) => {
      const other = new Desk();
      const { serial } = await other.deploy(place, OLD, { dryRun: true });
      if (serial === 2) await other.deploy(place, {}, { back: true }, theirs);
      expectPagesOf(place, OLD);
    },
  );
  expect(deeds).toBeGreaterThan(20);
});

test("a deploy that is killed is completed by the next, and another machine finds nothing left to do", {
  timeout: 60_000,
}, async () => {
  const site = SmallSite.empty();
  onTestFinished(() => site.remove());
  const place = join(site.root, "served");
  mkdirSync(place);
  site.write("site.yaml", `${site.content("site.yaml")}deploy: { web: { to: folder, path: ${place} } }\n`);
  for (const name of ["01-a", "02-b", "03-c"]) site.story(`2025/02/${name}`);
  expect((await buildBeside(site)).code).toBe(0);
  for (const most of [1, 40]) {
    const deploy = site.start("scripts/deploy.ts");
    let seen = 0;
    const watching = watch(place, { recursive: true }, () => {
      if (++seen === most) deploy.kill();
    });
    await deploy.ended;
    watching.close();
  }
  const run = await site.run("scripts/deploy.ts", "--no-ping");
  expect(run.code, run.said).toBe(0);
  expect(site.difference(site, place)).toEqual([]);
  const other = await site.copy().run("scripts/deploy.ts", "web", "--no-ping");
  expect(other.said).toContain("web has this site already.");
});
