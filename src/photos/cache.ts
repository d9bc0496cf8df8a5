import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";

/** A file to be stored. */
export interface Encoded<R extends string> {
  /** Name in the derivation's folder. */
  file: string;
  /** Which of the derivation's files it is. */
  role: R;
  /** Pixels. */
  width: number;
  height: number;
  data: Buffer;
}

/** One file of a derivation, as its manifest lists it. */
export interface CachedFile<R extends string> {
  file: string;
  role: R;
  /** Pixels. */
  width: number;
  height: number;
  bytes: number;
  sha256: string;
}

/** Everything made from one source: its files, and what was found out on the way, as values that JSON can carry. */
export interface Derivation<R extends string, F> {
  files: readonly CachedFile<R>[];
  findings: F;
}

/** How closely a derivation is checked before it is used: `size` compares each file's length, `content` its hash. */
export type CacheCheck = "size" | "content";

export const MANIFEST = "manifest.json";
const WORK_PREFIX = "work-";
const ABANDONED_AFTER_MS = 24 * 3600 * 1000;
/** The error codes of `rename` where the new name is taken, on Linux, macOS and Windows. */
const TAKEN = new Set(["ENOTEMPTY", "EEXIST", "ENOTDIR", "EPERM"]);

/** Absolute folder that holds, or would hold, the files of a derivation. */
export function derivationFolder(cacheDir: string, key: string): string {
  return resolve(cacheDir, "photos", key);
}

/** The names of the folders of all derivations; of those under way none. */
export function derivationsIn(cacheDir: string): string[] {
  const folder = join(cacheDir, "photos");
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.filter((name) => !name.startsWith(WORK_PREFIX));
}

/** Makes an empty folder beside the derivations. Whoever makes it removes it. */
export async function makeWorkFolder(cacheDir: string): Promise<string> {
  const parent = join(cacheDir, "photos");
  await mkdir(parent, { recursive: true });
  return mkdtemp(join(parent, WORK_PREFIX));
}

/** A derivation; `undefined` where it is missing, incomplete or damaged. */
export async function readDerivation<R extends string, F>(
  folder: string,
  check: CacheCheck,
): Promise<Derivation<R, F> | undefined> {
  try {
    const derivation = parseManifest<R, F>(await readFile(join(folder, MANIFEST), "utf8"));
    for (const file of derivation.files) {
      const path = join(folder, file.file);
      const intact =
        check === "size"
          ? (await stat(path)).size === file.bytes
          : sha256(await readFile(path)) === file.sha256;
      if (!intact) return undefined;
    }
    return derivation;
  } catch {
    return undefined;
  }
}

/**
 * Stores a derivation: its files and then its manifest are written in the work folder, and the whole appears
 * under its name in one step. A damaged one is replaced; an intact one that another build stored stays.
 */
export async function storeDerivation<R extends string, F>(
  work: string,
  folder: string,
  encoded: readonly Encoded<R>[],
  findings: F,
): Promise<Derivation<R, F>> {
  const ready = join(work, "ready");
  await mkdir(ready);
  const derivation = { files: encoded.map(describe), findings };
  await Promise.all(encoded.map(({ file, data }) => put(join(ready, file), data)));
  await put(join(ready, MANIFEST), formatManifest(derivation));
  await takePlace(ready, folder, work);
  return derivation;
}

/**
 * Writes a file.
 * @throws Error of the system, with the path, which the system leaves out where a disk is full
 */
export async function put(file: string, content: string | Buffer): Promise<void> {
  await writeFile(file, content).catch((error: NodeJS.ErrnoException) => {
    throw Object.assign(error, { path: file });
  });
}

async function takePlace(ready: string, folder: string, work: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await rename(ready, folder);
    } catch (error) {
      if (attempt === 3 || !TAKEN.has((error as NodeJS.ErrnoException).code ?? "")) throw error;
    }
    if (await readDerivation(folder, "content")) return;
    await rename(folder, join(work, `damaged-${attempt}`)).catch(ignoreMissing);
  }
}

/** Removes the work folders of builds that were killed over a day ago; younger ones may be in use. What cannot be removed stays. */
export async function sweepAbandonedWork(cacheDir: string): Promise<void> {
  const parent = join(cacheDir, "photos");
  const names = await readdir(parent).catch(() => []);
  const work = names.filter((name) => name.startsWith(WORK_PREFIX));
  await Promise.allSettled(work.map((name) => removeAbandoned(join(parent, name))));
}

async function removeAbandoned(path: string): Promise<void> {
  const { mtimeMs } = await stat(path);
  if (Date.now() - mtimeMs > ABANDONED_AFTER_MS) await rm(path, { recursive: true, force: true });
}

function describe<R extends string>({ file, role, width, height, data }: Encoded<R>): CachedFile<R> {
  return { file, role, width, height, bytes: data.length, sha256: sha256(data) };
}

/** A derivation as JSON, with its hash, so that even one flipped bit in the manifest shows. */
function formatManifest(derivation: Derivation<string, unknown>): string {
  const text = JSON.stringify(derivation);
  return JSON.stringify({ sha256: sha256(text), text });
}

/** @throws Error where the text is not what `formatManifest` wrote */
export function parseManifest<R extends string, F>(manifest: string): Derivation<R, F> {
  const { sha256: expected, text } = JSON.parse(manifest) as { sha256: string; text: string };
  if (sha256(text) !== expected) throw new Error("damaged manifest");
  return JSON.parse(text) as Derivation<R, F>;
}

function sha256(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}
