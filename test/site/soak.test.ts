import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import sharp from "sharp";
import { expect, test } from "vitest";
import { type DeployWishes, deploy } from "../../src/deploy/deploy.ts";
import { SiteSource } from "../../src/deploy/sender.ts";
import { publishedSite } from "../../src/deploy/site-files.ts";
import { openTarget } from "../../src/deploy/targets/index.ts";
import { exists, walk } from "../../src/kit/files.ts";
import { Database } from "../../src/library/database.ts";
import { claimCache } from "../../src/session/cache-folder.ts";
import { copyFeedDates } from "../library/copy-feed-dates.ts";
import { apply, archives, beginnings, type Edit, edits } from "../plan/edits.ts";
import { repair } from "../plan/repair.ts";
import { runs } from "../runs.ts";
import { buildBeside } from "./build-beside.ts";
import { SmallSite } from "./small-site.ts";

const HOUR = 3_600_000;
const BETWEEN = 6 * HOUR;
/** What may stay for a while though no page refers to it. */
const WAITS = /^(?:assets|photos|attachments)\//;

/** A newsroom at work: a site, where it is brought to, and its clock. */
class Soak {
  readonly site = SmallSite.empty();
  readonly #place = mkdtempSync(join(tmpdir(), "visnyk-"));
  readonly served = join(this.#place, "served");
  /** Bytes that the program takes, build by build. */
  readonly memory: number[] = [];
  /** Bytes of the cache and of the target's notes, likewise. */
  readonly kept: number[] = [];
  #now = Date.UTC(2025, 2, 1);
  #number = 0;

  constructor() {
    this.site.published = "none";
    for (const edit of beginnings) apply(edit, this.site);
  }

  /** Does edits, and builds and deploys some time later. */
  async work(round: readonly Edit[]): Promise<void> {
    for (const edit of round) if (edit.do !== "wait") apply(edit, this.site);
    await this.#newPicture();
    await repair(this.site);
    await this.pass(BETWEEN);
  }

  /** Builds and deploys after a while. @param time milliseconds */
  async pass(time: number, wishes: DeployWishes = {}): Promise<void> {
    this.#now += time;
    this.site.now = new Date(this.#now).toISOString();
    const { code, said, memory } = await buildBeside(this.site);
    expect(code, said).toBe(0);
    expect(exists(join(this.site.cache, "staging"))).toBe(false);
    await this.#deploy(wishes);
    this.memory.push(memory);
    this.kept.push(bytesOf(this.site.cache) + bytesOf(`${this.served}.visnyk`));
  }

  /** Holds the site, and the target, against a clean build. */
  async compare(): Promise<void> {
    const clean = this.site.cleanCopy();
    claimCache(clean.cache);
    const libraries = [this.site, clean].map(({ cache }) => Database.open(join(cache, "library.sqlite")));
    copyFeedDates(...(libraries as [Database, Database]));
    for (const library of libraries) library.close();
    expect((await buildBeside(clean)).code).toBe(0);
    const own = new Set(clean.files());
    const isLeft = (file: string) => own.has(file) || !WAITS.test(file);
    expect(this.site.difference(clean).filter(isLeft)).toEqual([]);
    expect(this.site.difference(clean, this.served).filter(isLeft)).toEqual([]);
    clean.remove();
  }

  remove(): void {
    this.site.remove();
    rmSync(this.#place, { recursive: true });
  }

  /** A photo that nobody has seen before, in the place of the last one. */
  async #newPicture(): Promise<void> {
    const colour = `#${(++this.#number * 7919).toString(16).padStart(6, "0").slice(-6)}`;
    const image = sharp({ create: { width: 400, height: 300, channels: 3, background: colour } });
    this.site.write("articles/2025/01/01-photo/p.jpg", await image.jpeg().toBuffer());
    this.site.story("2025/01/01-photo", { photo: "{ file: p.jpg, alt: x }", slug: "photo" });
  }

  async #deploy(wishes: DeployWishes): Promise<void> {
    const { site, served } = this;
    const library = Database.openMade(join(site.cache, "library.sqlite"));
    const cache = join(site.cache, "deploy");
    const clock = () => this.#now;
    const baseUrl = "https://news.example/";
    const around = { environment: {}, site: site.output, cache, baseUrl, clock, say: () => {} };
    const target = await openTarget({ to: "folder", path: served }, around);
    const aim = {
      goal: "site" as const,
      ...publishedSite(library),
      baseUrl,
      source: new SiteSource(site.output, () => ({})),
    };
    library?.close();
    await deploy(aim, wishes, {
      ...{
        target,
        cache,
        clock,
        by: "soak",
        isDead: () => true,
        grace: 24 * HOUR,
        say: () => {},
        progress: () => {},
      },
      ...{ signal: new AbortController().signal, pauses: [] },
    });
    await target.close();
  }
}

function bytesOf(folder: string): number {
  return walk(folder).reduce((sum, { size }) => sum + size, 0);
}

const derivations = (site: SmallSite) => readdirSync(join(site.cache, "photos"));

test(
  "after any number of edits, builds and deploys nothing has piled up, and all is as if it were new",
  async () => {
    const soak = new Soak();
    const [archive = []] = fc.sample(archives, { numRuns: 1, seed: 14 });
    await soak.work(archive);
    // Four while somebody waits, three hundred in a night.
    const rounds = fc.sample(edits, { numRuns: runs(16) - 12, seed: 14 });
    for (const [number, round] of rounds.entries()) {
      await soak.work(round);
      if (number % 25 < 24) continue;
      await soak.compare();
      console.info(soakFigures(soak));
    }
    await soak.compare();
    const third = Math.ceil(soak.memory.length / 3);
    const most = (values: readonly number[]) => Math.max(...values);
    // Node takes more until it clears up: the first third is warming up.
    expect(most(soak.memory.slice(-third))).toBeLessThan(
      1.2 * most(soak.memory.slice(third, 2 * third)) + 60e6,
    );
    expect(most(soak.kept.slice(-third))).toBeLessThan(1.3 * most(soak.kept.slice(0, third)) + 1e6);
    // When nobody waits for anything any more, there is what a clean build has.
    await soak.pass(25 * HOUR);
    await soak.pass(31 * 24 * HOUR, { purge: true });
    const clean = soak.site.cleanCopy();
    expect((await buildBeside(clean)).code).toBe(0);
    expect(soak.site.files()).toEqual(clean.files());
    expect(walk(soak.served).map(({ path }) => path)).toEqual(clean.files());
    expect(derivations(soak.site).length).toBe(derivations(clean).length);
    clean.remove();
    soak.remove();
  },
  runs(120_000),
);

function soakFigures({ memory, kept }: Soak): string {
  const mb = (bytes: number | undefined = 0) => (bytes / 1e6).toFixed(1);
  return `${memory.length} builds and deploys: memory ${mb(memory[0])} to ${mb(memory.at(-1))} MB, at most ${mb(Math.max(...memory))}; cache and notes ${mb(kept[0])} to ${mb(kept.at(-1))} MB, at most ${mb(Math.max(...kept))}`;
}
