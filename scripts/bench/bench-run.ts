import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { writeCorpus } from "./corpus/write.ts";
import type { BenchOptions } from "./options.ts";
import { OwnSite } from "./own-site.ts";
import type { FoundPeers } from "./peers/all.ts";
import type { Peer } from "./peers/peer.ts";
import { isInMemory, newWorkshop } from "./places.ts";
import type { Row, Series } from "./report/results.ts";

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

  readonly #date: string;

  /** @param date of today: `2026-11-22` */
  constructor(options: BenchOptions, { peers, skipped }: FoundPeers, date: string) {
    this.options = options;
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

  /** A site that is not built yet. */
  site(stories: number): OwnSite {
    return new OwnSite(this.corpus(stories), join(this.folder, `own-${stories}`));
  }

  /** Notes a line of the table. @param asked whether the sizes are those of the target; otherwise nothing is met */
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
