import type { S3Bucket } from "../../s3/bucket.ts";
import type { Surroundings } from "../target.ts";
import { invalidate, invalidatedPaths } from "./invalidations.ts";

/** There as long as CloudFront may have been told less than what changed. */
const UNTOLD = "untold";

/** CloudFront before a bucket, which is told what changed even if a deploy is cut off before it could. */
export class FrontCache {
  readonly #distribution: string;
  readonly #notes: S3Bucket;
  readonly #surroundings: Surroundings;
  #noted: Promise<unknown> | undefined;

  constructor(distribution: string, notes: S3Bucket, surroundings: Surroundings) {
    this.#distribution = distribution;
    this.#notes = notes;
    this.#surroundings = surroundings;
  }

  /** Before anything of the site becomes another. */
  async willDiffer(): Promise<void> {
    this.#noted ??= this.#notes.put(UNTOLD, new Uint8Array());
    try {
      await this.#noted;
    } catch (error) {
      this.#noted = undefined;
      throw error;
    }
  }

  /** @param changed since nothing else was untold */
  async differs(changed: readonly string[]): Promise<void> {
    await this.#tell(invalidatedPaths(changed, this.#base));
  }

  /** An earlier deploy broke off before it told: what it changed is not known, so everything is told. */
  async catchUp(): Promise<void> {
    if (await this.#notes.has(UNTOLD)) await this.#tell([`${this.#base}*`]);
  }

  async #tell(paths: readonly string[]): Promise<void> {
    await invalidate(this.#distribution, paths, this.#surroundings.say);
    await this.#notes.remove([UNTOLD]);
    this.#noted = undefined;
  }

  get #base(): string {
    return new URL(this.#surroundings.baseUrl).pathname;
  }
}
