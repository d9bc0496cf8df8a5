import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { writeCorpus } from "./corpus/write.ts";
import { engineBefore } from "./engine-before.ts";
import type { Cost } from "./measure/process.ts";
import type { BenchOptions, ScenarioName } from "./options.ts";
import { type Engine, OWN_ENGINE, OwnSite } from "./own-site.ts";
import type { FoundPeers } from "./peers/all.ts";
import type { Peer } from "./peers/peer.ts";
import { isInMemory, newWorkshop } from "./places.ts";
import type { Row, Series } from "./report/results.ts";

/** A site that was built from nothing and is as it was built, and what that cost. */
export interface BuiltSite {
  site: OwnSite;
  full: Cost;
}

/** Scenarios that begin with a built site. */
const TAKE_BUILT: ReadonlySet<ScenarioName> = new Set(["changed", "checkout", "pressed"]);

/** One run of the bench: what was asked for, the folder that it works in, and what it found so far. */
export class BenchRun {
  readonly options: BenchOptions;
  /** The peers that are available here. */
  readonly peers: readonly Peer[];
  readonly folder: string;
  readonly rows: Row[] = [];
  readonly series: Series[] = [];
  /** Peers without figures, and why. */
  readonly skipped: Record<string, string>;

  /** The older engine, if one is asked for. */
  readonly before: Engine | undefined;

  readonly #date: string;
  /** Built sites that wait for the next scenario, by their folders. */
  readonly #built = new Map<string, BuiltSite>();

  /**
   * @param date of today: `2026-11-22`
   * @throws UsageError where no engine is in the folder that is named for the older one
   */
  constructor(options: BenchOptions, { peers, skipped }: FoundPeers, date: string) {
    this.options = options;
    this.before = options.before === undefined ? undefined : engineBefore(options.before);
    this.folder = newWorkshop(options.sizes.at(-1) as number);
    this.skipped = { ...skipped };
    this.#date = date;
    this.peers = peers;
  }

  /** Where the measured files were. */
  get place(): string {
    return isInMemory(this.folder) ? "in memory" : "on disk";
  }

  /** The sizes that take the place of 10,000 and of 100,000 stories in the targets. */
  get sizes(): { small: number; large: number } {
    const { sizes } = this.options;
    const pick = (wanted: number, other: number | undefined) =>
      sizes.includes(wanted) ? wanted : (other as number);
    return { small: pick(10_000, sizes[0]), large: pick(100_000, sizes.at(-1)) };
  }

  /** A content folder of that many stories. Whoever changes it restores it. */
  corpus(stories: number): string {
    const folder = join(this.folder, `corpus-${stories}`);
    if (!existsSync(folder)) {
      this.say(`writing ${stories} stories`);
      writeCorpus(folder, stories);
    }
    return folder;
  }

  /** How often a thing is measured with so many stories. */
  runsAt(stories: number): number {
    return this.options.runsAt.get(stories) ?? this.options.runs;
  }

  /** A site that is not built yet. */
  site(stories: number, engine = OWN_ENGINE): OwnSite {
    const folder = this.#folderOf(stories, engine);
    this.#built.delete(folder);
    return new OwnSite(this.corpus(stories), folder, engine);
  }

  /** A built site, perhaps one that an earlier scenario left. Whoever takes it leaves it as it was built, or removes it. */
  async takeBuilt(stories: number, engine = OWN_ENGINE): Promise<BuiltSite> {
    const folder = this.#folderOf(stories, engine);
    const left = this.#built.get(folder);
    this.#built.delete(folder);
    if (left !== undefined) return left;
    const site = this.site(stories, engine);
    this.say(`building ${stories} stories with ${engine.title}`);
    return { site, full: await site.buildAnew() };
  }

  /** Keeps a site, as it was built, for the next scenario, or removes it where none would take it. */
  leaveBuilt(built: BuiltSite, stories: number, engine = OWN_ENGINE): void {
    const { small, large } = this.sizes;
    const taken = this.options.only.some((name) => TAKE_BUILT.has(name));
    if (taken && (stories === small || stories === large))
      this.#built.set(this.#folderOf(stories, engine), built);
    else built.site.remove();
  }

  #folderOf(stories: number, engine: Engine): string {
    return join(this.folder, `${engine === OWN_ENGINE ? "own" : "before"}-${stories}`);
  }

  /** Notes a line of the table. @param asked whether the sizes are those of the target; otherwise it is only printed */
  row({ met, ...row }: Omit<Row, "date">, asked: boolean): void {
    this.rows.push({ ...row, met: asked ? met : undefined, date: this.#date });
  }

  /** Prints progress on the terminal. */
  say(text: string): void {
    process.stderr.write(`${text}\n`);
  }

  /** Removes all that was made. */
  end(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
