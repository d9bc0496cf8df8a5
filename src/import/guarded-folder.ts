import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { contentHash, exists, fileHash } from "../kit/files.ts";
import type { State } from "./state.ts";

/**
 * What came of a file: `made` and `renewed` were written · `same` was there as it would be written · `edited` was changed
 * by somebody since, and stays · `removed` was deleted or moved by somebody since, and is not brought back.
 */
export type Outcome = "made" | "renewed" | "same" | "edited" | "removed";

/** A folder in which nothing is overwritten that somebody else wrote. */
export class GuardedFolder {
  readonly #folder: string;
  readonly #state: State;
  readonly #dryRun: boolean;
  readonly #prefix: string;

  /** @param prefix tells its paths in the state from those of other folders */
  constructor(folder: string, state: State, dryRun: boolean, prefix = "") {
    this.#folder = folder;
    this.#state = state;
    this.#dryRun = dryRun;
    this.#prefix = prefix;
  }

  has(path: string): boolean {
    return exists(join(this.#folder, path));
  }

  read(path: string): string | undefined {
    return this.has(path) ? readFileSync(join(this.#folder, path), "utf8") : undefined;
  }

  /** What would come of a file with this hash. */
  outcome(path: string, hash: string): Outcome {
    const kept = this.#state.hashOf(this.#prefix + path);
    if (!this.has(path)) return kept === undefined ? "made" : "removed";
    const found = fileHash(join(this.#folder, path));
    if (found === hash) return "same";
    return found === kept ? "renewed" : "edited";
  }

  put(path: string, text: string): Outcome {
    const bytes = Buffer.from(text);
    return this.#put(path, contentHash(bytes), (file) => writeFileSync(file, bytes));
  }

  /** Puts a copy of a file. @param hash of that file */
  copy(path: string, from: string, hash: string): Outcome {
    return this.#put(path, hash, (file) => copyFileSync(from, file));
  }

  /** Puts a file whatever was there: for what is the import's own. */
  replace(path: string, text: string): void {
    if (this.#dryRun || this.read(path) === text) return;
    this.amend(path, text);
    this.#state.keepHash(this.#prefix + path, contentHash(text));
  }

  /** Puts what somebody edited, with more in it: it stays theirs. */
  amend(path: string, text: string): void {
    if (!this.#dryRun) this.#replace(join(this.#folder, path), (file) => writeFileSync(file, text));
  }

  #put(path: string, hash: string, write: (file: string) => void): Outcome {
    const outcome = this.outcome(path, hash);
    if (this.#dryRun || outcome === "edited" || outcome === "removed") return outcome;
    if (outcome !== "same") this.#replace(join(this.#folder, path), write);
    this.#state.keepHash(this.#prefix + path, hash);
    return outcome;
  }

  /** The file is there as a whole, or as it was: the name of a half-written one is passed over by builds. */
  #replace(file: string, write: (file: string) => void): void {
    const aside = join(dirname(file), `.${contentHash(basename(file))}.tmp`);
    mkdirSync(dirname(file), { recursive: true });
    try {
      write(aside);
      renameSync(aside, file);
    } catch (error) {
      rmSync(aside, { force: true });
      throw error;
    }
  }
}
