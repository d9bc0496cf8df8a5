import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { contentHash } from "../kit/files.ts";

/**
 * A cache of assets that are costly to make, such as fonts and scripts, keyed by what they are made from. It lies among the
 * packages that make them and goes when they go, so all sites share it, even those that are built for the first time.
 */
export class AssetCache {
  readonly #folder: string;

  /** @param project the folder of package.json */
  constructor(project: string) {
    this.#folder = join(project, "node_modules", ".cache", "visnyk");
  }

  /**
   * @param from all that decides what is made, including the program that makes it
   * @returns what was made from the same before, if it is undamaged, otherwise what is made now
   */
  async get(from: unknown, make: () => Uint8Array | Promise<Uint8Array>): Promise<Uint8Array> {
    const file = join(this.#folder, contentHash(JSON.stringify(from)));
    const kept = read(file);
    if (kept !== undefined) return kept;
    const made = await make();
    this.#put(file, made);
    return made;
  }

  /** Where the packages' folder cannot be written, the asset is made anew each time. */
  #put(file: string, made: Uint8Array): void {
    const aside = `${file}.${process.pid}`;
    try {
      mkdirSync(this.#folder, { recursive: true });
      writeFileSync(aside, Buffer.concat([Buffer.from(contentHash(made)), made]));
      renameSync(aside, file);
    } catch {}
  }
}

/** Bytes of the hash that precedes the content. */
const HASH_LENGTH = contentHash("").length;

/** Nothing where there is no such file, or it is damaged. */
function read(file: string): Uint8Array | undefined {
  try {
    const bytes = readFileSync(file);
    const content = bytes.subarray(HASH_LENGTH);
    return bytes.toString("latin1", 0, HASH_LENGTH) === contentHash(content) ? content : undefined;
  } catch {
    return undefined;
  }
}
