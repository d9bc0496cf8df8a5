import { rmSync } from "node:fs";
import { join } from "node:path";
import { walk } from "../../src/kit/files.ts";
import { type Command, type Cost, measure } from "./measure/process.ts";
import { PROJECT } from "./places.ts";

/** A Visnyk that builds: the one that is measured, or an older one. */
export interface Engine {
  /** As progress and the table name it. */
  title: string;
  /** Its checkout, with its packages. */
  program: string;
}

export const OWN_ENGINE: Engine = { title: "Visnyk", program: PROJECT };

/** A site that Visnyk builds from a content folder, in a folder of its own. */
export class OwnSite {
  readonly content: string;
  readonly output: string;
  readonly cache: string;
  readonly #program: string;

  constructor(content: string, folder: string, { program }: Engine = OWN_ENGINE) {
    this.content = content;
    this.#program = program;
    this.output = join(folder, "site");
    this.cache = join(folder, "cache");
  }

  /** What its commands find in the environment. */
  get environment(): Record<string, string> {
    return { VISNYK_CONTENT: this.content, VISNYK_OUTPUT: this.output, VISNYK_CACHE: this.cache };
  }

  /** `npm run build` without npm. */
  get command(): Command {
    return {
      program: process.execPath,
      args: ["scripts/build.ts"],
      folder: this.#program,
      environment: this.environment,
    };
  }

  /** Builds what is stale. */
  build(): Promise<Cost> {
    return measure(this.command);
  }

  /** Builds what is stale after stories were taken away again, which a build would else refuse to lose in silence. */
  buildWithout(): Promise<Cost> {
    const environment = { ...this.environment, VISNYK_PUBLISHED: "none" };
    return measure({ ...this.command, environment });
  }

  /** Builds everything from nothing. */
  buildAnew(): Promise<Cost> {
    this.remove();
    return this.build();
  }

  /** How many files of the output were written since an instant. @param since milliseconds since the epoch */
  writtenSince(since: number): number {
    return walk(this.output).filter(({ mtime }) => mtime >= since).length;
  }

  remove(): void {
    for (const folder of [this.output, this.cache]) rmSync(folder, { recursive: true, force: true });
  }
}
