import { rmSync } from "node:fs";
import { join } from "node:path";
import { walk } from "../../src/kit/files.ts";
import { type Command, type Cost, measure } from "./measure/process.ts";
import { PROJECT } from "./places.ts";

/** A site that Visnyk builds from a content folder, in a folder of its own. */
export class OwnSite {
  readonly content: string;
  readonly output: string;
  readonly cache: string;

  constructor(content: string, folder: string) {
    this.content = content;
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
      folder: PROJECT,
      environment: this.environment,
    };
  }

  /** Builds what is stale. */
  build(): Promise<Cost> {
    return measure(this.command);
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
