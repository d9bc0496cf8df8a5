import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { type DeployMeans, type DeployOutcome, type DeployWishes, deploy } from "../../src/deploy/deploy.ts";
import type { Aim } from "../../src/deploy/goal.ts";
import { SiteSource } from "../../src/deploy/sender.ts";
import type { Surroundings, Target } from "../../src/deploy/target.ts";
import { openTarget } from "../../src/deploy/targets/index.ts";
import { contentHash, walk } from "../../src/kit/files.ts";
import { clock } from "./conformance.ts";

/** A site as texts, by paths: what a machine has to bring to a target. */
export type Texts = Readonly<Record<string, string>>;

/** A folder that is deployed to, which lasts as long as the test. */
export function emptyPlace(): string {
  const root = mkdtempSync(join(tmpdir(), "visnyk-deploy-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return join(root, "served");
}

/** What readers find in a folder. */
export function served(place: string): Texts {
  return Object.fromEntries(walk(place).map(({ path }) => [path, readFileSync(join(place, path), "utf8")]));
}

/** The names of the notes beside it. */
export function notesAt(place: string): string[] {
  return walk(`${place}.visnyk`).map(({ path }) => path.replace(/^note-/, ""));
}

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^index\.html$/, "home"],
  [/\d\/[^/]+\/index\.html$/, "story"],
  [/\.html$/, "topic"],
  [/\.xml$/, "feed"],
];

/** A machine that deploys, with a cache of its own. */
export class Desk {
  readonly root = mkdtempSync(join(tmpdir(), "visnyk-desk-"));
  readonly cache = join(this.root, "cache");
  /** What the deploys have said. */
  readonly said: string[] = [];
  /** Milliseconds since the epoch. */
  now: number | undefined;
  readonly #site = join(this.root, "site");

  constructor() {
    onTestFinished(() => rmSync(this.root, { recursive: true, force: true }));
  }

  /** A machine with a copy of the cache. */
  copy(): Desk {
    const copy = new Desk();
    cpSync(this.cache, copy.cache, { recursive: true });
    return copy;
  }

  /** Makes a site, as a build publishes it. */
  publish(texts: Texts): Aim {
    rmSync(this.#site, { recursive: true, force: true });
    const files = new Map<string, { hash: string; bytes: number; kind: string }>();
    for (const [path, text] of Object.entries(texts)) {
      const file = join(this.#site, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      const kind = KINDS.find(([form]) => form.test(path))?.[1] ?? "copy";
      files.set(path, { hash: contentHash(text), bytes: Buffer.byteLength(text), kind });
    }
    return {
      goal: "site",
      files,
      baseUrl: "https://news.example/",
      source: new SiteSource(this.#site, () => ({})),
    };
  }

  connect(place: string): Promise<Target> {
    const surroundings: Surroundings = {
      environment: {},
      site: this.#site,
      cache: this.cache,
      baseUrl: "https://news.example/",
      clock,
      say: (notice) => this.said.push(notice),
    };
    return openTarget({ to: "folder", path: place }, surroundings);
  }

  /** Brings a site to a place, or does there what is wished. */
  async deploy(
    place: string | Target,
    texts: Texts,
    wishes: DeployWishes = {},
    more: Partial<DeployMeans> = {},
  ): Promise<DeployOutcome> {
    const target = typeof place === "string" ? await this.connect(place) : place;
    return deploy(this.publish(texts), wishes, {
      target,
      cache: this.cache,
      by: this.root,
      isDead: () => false,
      grace: 24 * 3_600_000,
      clock: () => this.now ?? clock(),
      say: (notice) => this.said.push(notice),
      progress: () => {},
      signal: new AbortController().signal,
      pauses: [],
      ...more,
    });
  }
}
