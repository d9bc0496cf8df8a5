import { mediaTypeOf } from "../../hosts/media-types.ts";
import type { S3Target } from "../../model/deploy-target.ts";
import { type ObjectHeaders, S3Bucket } from "../../s3/bucket.ts";
import { S3Error } from "../../s3/s3-error.ts";
import { DeployError } from "../deploy-error.ts";
import type { Held, Sent, Surroundings, Target } from "../target.ts";
import { FrontCache } from "./front-cache.ts";
import { isInnerPath, NOTES_INSIDE } from "./notes-folder.ts";
import { S3Lock } from "./s3-lock.ts";

/**
 * Connects to a bucket. Notes are beside the site: with a prefix, where readers cannot reach them (`site.visnyk/`), without
 * one below `.visnyk/`, or in a bucket of their own.
 */
export async function openS3(settings: S3Target, surroundings: Surroundings): Promise<Target> {
  const { bucket, prefix, region, endpoint, notes = bucket } = settings;
  const at = { region, endpoint };
  const inside = notes === bucket ? `${prefix ?? ""}${NOTES_INSIDE}` : prefix;
  return new Bucket(
    settings,
    surroundings,
    await S3Bucket.open({ ...at, bucket, prefix }),
    await S3Bucket.open({ ...at, bucket: notes, prefix: inside }),
  );
}

/** An object appears whole, or the one before it stays; so nothing is needed besides. */
class Bucket implements Target {
  readonly atOnce = 32;
  readonly #site: S3Bucket;
  readonly #notes: S3Bucket;
  readonly #lock: S3Lock;
  readonly #front: FrontCache | undefined;

  constructor({ distribution }: S3Target, surroundings: Surroundings, site: S3Bucket, notes: S3Bucket) {
    this.#site = site;
    this.#notes = notes;
    this.#lock = new S3Lock(notes, surroundings.clock, surroundings.say);
    this.#front = distribution === undefined ? undefined : new FrontCache(distribution, notes, surroundings);
  }

  put(files: readonly Sent[], done: (path: string) => void): Promise<void> {
    return this.#each(files, async ({ path, file, bytes, headers }) => {
      await this.#front?.willDiffer();
      await this.#site.put(this.#at(path), { file, bytes }, objectHeaders(path, headers));
      done(path);
    });
  }

  remove(paths: readonly string[]): Promise<void> {
    return telling(async () => {
      await this.#front?.willDiffer();
      await this.#site.remove(paths.map((path) => this.#at(path)));
    });
  }

  keep(pairs: readonly { path: string; note: string }[]): Promise<void> {
    return this.#each(pairs, async ({ path, note }) => {
      await this.#site.copy(this.#at(path), noteKey(note), this.#notes);
    });
  }

  bringBack(pairs: readonly { path: string; note: string }[]): Promise<void> {
    return this.#each(pairs, async ({ path, note }) => {
      await this.#front?.willDiffer();
      if (!(await this.#notes.copy(noteKey(note), this.#at(path), this.#site)))
        throw new DeployError(
          `What was kept of ${path} is not there any more, so it cannot be brought back.`,
        );
    });
  }

  readNote(name: string): Promise<Uint8Array | undefined> {
    return telling(async () => (await this.#notes.get(noteKey(name)))?.content);
  }

  writeNote(name: string, content: Uint8Array): Promise<void> {
    return telling(async () => void (await this.#notes.put(noteKey(name), content)));
  }

  removeNotes(names: readonly string[]): Promise<void> {
    return telling(() => this.#notes.remove(names.map(noteKey)));
  }

  lock(by: string, since?: number): Promise<Held | undefined> {
    return telling(async () => {
      const held = await this.#lock.take(by, since);
      if (held === undefined) await this.#front?.catchUp();
      return held;
    });
  }

  renew(): Promise<void> {
    return telling(() => this.#lock.renew());
  }

  unlock(): Promise<void> {
    return telling(() => this.#lock.release());
  }

  published(changed: readonly string[]): Promise<void> {
    return telling(async () => this.#front?.differs(changed));
  }

  async close(): Promise<void> {
    this.#site.close();
    this.#notes.close();
  }

  /** One after the other: as many of these are under way as deeds are. */
  #each<T>(things: readonly T[], task: (thing: T) => Promise<void>): Promise<void> {
    return telling(async () => {
      for (const thing of things) await task(thing);
    });
  }

  #at(path: string): string {
    if (!isInnerPath(path) || path.startsWith(`${NOTES_INSIDE}/`))
      throw new DeployError(`"${path}" is not a path within a site.`);
    return path;
  }
}

function noteKey(name: string): string {
  if (!/^[\w.-]+$/.test(name)) throw new Error(`"${name}" is not the name of a note`);
  return `note-${name}`;
}

/** The headers that an object can have; all others come from what stands before the bucket. */
function objectHeaders(path: string, headers: Sent["headers"]): ObjectHeaders {
  const named = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  const KEPT = {
    CacheControl: "cache-control",
    ContentEncoding: "content-encoding",
    ContentDisposition: "content-disposition",
    ContentLanguage: "content-language",
  } as const;
  const kept = Object.entries(KEPT).flatMap(([key, name]) => {
    const value = named.get(name);
    return value === undefined ? [] : [[key, value] as const];
  });
  return { ContentType: named.get("content-type") ?? mediaTypeOf(path).type, ...Object.fromEntries(kept) };
}

/** What whoever deploys can mend is told at once; the rest is tried again. */
async function telling<T>(deed: () => Promise<T>): Promise<T> {
  try {
    return await deed();
  } catch (error) {
    if (error instanceof S3Error && error.lasts) throw new DeployError(error.message, { cause: error });
    throw error;
  }
}
