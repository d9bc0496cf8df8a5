import { rm } from "node:fs/promises";
import { join } from "node:path";
import { diskError } from "../kit/disk-errors.ts";
import { type SitePath, sitePathOf } from "../model/address.ts";
import { PHOTOS_FOLDER, photoEnd } from "../model/own-paths.ts";
import type { Crops, Rendition, Renditions } from "../model/photo.ts";
import {
  type CacheCheck,
  type CachedFile,
  type Derivation,
  derivationFolder,
  makeWorkFolder,
  readDerivation,
  storeDerivation,
} from "./cache.ts";
import { encodePhoto, type PhotoFindings, type Role } from "./encode.ts";
import { PhotoError } from "./photo-error.ts";
import { type DerivationInputs, derivationKey } from "./recipe.ts";
import { type PhotoSource, readPhoto } from "./source.ts";

export { derivationKey, PHOTO_RECIPE } from "./recipe.ts";

export interface PhotoRequest extends DerivationInputs {
  file: string;
  /** Slug with which the names of public files begin. */
  name: string;
  cacheDir: string;
  /** How closely files in the cache are checked before they are used again; `size` by default. */
  check?: CacheCheck | undefined;
}

/** A file that has to be published at an address. */
export interface DerivedFile {
  path: SitePath;
  /** Absolute path of the file in the cache. */
  cached: string;
  bytes: number;
  /** Hex. */
  sha256: string;
}

export interface DerivedPhoto {
  renditions: Renditions;
  files: readonly DerivedFile[];
  /** Whether nothing had to be made. */
  reused: boolean;
}

/** Hex digits of the key in an address: enough for 100,000 photos with the same name. */
const KEY_DIGITS = 12;

/** Derivations now being looked up or made: a photo that two stories share is made once. */
const underway = new Map<string, Promise<Obtained>>();

type PhotoDerivation = Derivation<Role, PhotoFindings>;

interface Obtained {
  derivation: PhotoDerivation;
  reused: boolean;
}

/**
 * Returns all files of a photo, from the cache where they are intact there, else freshly made.
 * @throws PhotoError where the photo cannot be read or decoded, is too large, or is not what `hash` says
 * @throws Error of the system where the cache cannot be written; Error where `name` is not a slug
 */
export async function derivePhoto(request: PhotoRequest): Promise<DerivedPhoto> {
  const key = derivationKey(request);
  const stem = `/${PHOTOS_FOLDER}${request.name}-${key.slice(0, KEY_DIGITS)}`;
  sitePathOf(stem);
  const folder = derivationFolder(request.cacheDir, key);
  const { derivation, reused } = await obtainOnce(request, folder);
  return { ...describe(derivation, stem, folder), reused };
}

/** An error is not shared: it names the file of its own request. */
async function obtainOnce(request: PhotoRequest, folder: string): Promise<Obtained> {
  const { check = "size" } = request;
  const place = `${check} ${folder}`;
  const others = underway.get(place);
  const shared = others && (await others.catch(() => undefined));
  if (shared) return { ...shared, reused: true };
  const own = obtain(request, folder, check).finally(() => underway.delete(place));
  underway.set(place, own);
  return own;
}

async function obtain(request: PhotoRequest, folder: string, check: CacheCheck): Promise<Obtained> {
  const cached = await readDerivation<Role, PhotoFindings>(folder, check);
  return cached
    ? { derivation: cached, reused: true }
    : { derivation: await make(request, folder), reused: false };
}

async function make(request: PhotoRequest, folder: string): Promise<PhotoDerivation> {
  const source = await readUnchanged(request);
  try {
    return await inWorkFolder(request.cacheDir, async (work) => {
      const { files, findings } = await encodePhoto(request.file, source, request, work);
      return storeDerivation(work, folder, files, findings);
    });
  } catch (error) {
    if (error instanceof PhotoError || diskError(error, request.cacheDir)) throw error;
    const reason = `its files cannot be made (${error instanceof Error ? error.message : error})`;
    const hint = "Open it in a photo editor, and save it again as an ordinary JPEG.";
    throw new PhotoError(request.file, reason, hint, error);
  }
}

/** Reads the content that the key was made for: a photo saved since must not be stored under it. */
async function readUnchanged({ file, hash }: PhotoRequest): Promise<PhotoSource> {
  const source = await readPhoto(file);
  if (source.hash === hash) return source;
  throw new PhotoError(file, "the photo changed while the site was being built", "Run the build again.");
}

async function inWorkFolder<T>(cacheDir: string, task: (work: string) => Promise<T>): Promise<T> {
  const work = await makeWorkFolder(cacheDir);
  try {
    return await task(work);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

function describe(
  { files: cached, findings }: PhotoDerivation,
  stem: string,
  folder: string,
): Pick<DerivedPhoto, "renditions" | "files"> {
  const pathOf = ({ role, width }: CachedFile<Role>): SitePath => sitePathOf(stem + SUFFIXES[role](width));
  const renditionsOf = (role: Role): Rendition[] =>
    cached
      .filter((one) => one.role === role)
      .map((one) => ({
        path: pathOf(one),
        type: TYPES[role],
        width: one.width,
        height: one.height,
        bytes: one.bytes,
      }));
  const [[wide], [standard], [square], [vector], [motion]] = [
    renditionsOf("wide"),
    renditionsOf("standard"),
    renditionsOf("square"),
    renditionsOf("vector"),
    renditionsOf("motion"),
  ];
  const crops: Crops | undefined = wide && standard && square ? { wide, standard, square } : undefined;
  return {
    renditions: {
      ...findings,
      avif: renditionsOf("avif"),
      jpeg: renditionsOf("jpeg"),
      ...(crops && { crops }),
      ...(vector && { vector }),
      ...(motion && { motion }),
    },
    files: cached.map((one) => ({
      path: pathOf(one),
      cached: join(folder, one.file),
      bytes: one.bytes,
      sha256: one.sha256,
    })),
  };
}

const TYPES: Readonly<Record<Role, Rendition["type"]>> = {
  avif: "image/avif",
  jpeg: "image/jpeg",
  wide: "image/jpeg",
  standard: "image/jpeg",
  square: "image/jpeg",
  vector: "image/svg+xml",
  motion: "image/webp",
};

const SUFFIXES: Readonly<Record<Role, (width: number) => string>> = {
  avif: (width) => photoEnd(width, "avif"),
  jpeg: (width) => photoEnd(width, "jpg"),
  wide: () => "-wide.jpg",
  standard: () => "-standard.jpg",
  square: () => "-square.jpg",
  vector: () => "-drawing.svg",
  motion: () => "-moving.webp",
};
