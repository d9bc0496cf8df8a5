import { join } from "node:path";
import type { Asset, SiteAssets } from "../assets/assets.ts";
import { bytesOf } from "../kit/bytes.ts";
import { contentHash } from "../kit/files.ts";
import { attachmentAt, strandedAttachments, unpublishedAttachments } from "../library/attachments.ts";
import type { Database } from "../library/database.ts";
import {
  type PhotoFile,
  publishedPhotoFile,
  strandedPhotoFiles,
  unpublishedPhotoFiles,
} from "../library/photo-files.ts";
import { ATTACHMENT, OWN_FILE, publishedAssets, publishedOwnFiles } from "../library/published.ts";
import { allStaticFiles } from "../library/static-files.ts";
import type { WaitingFile } from "../library/waiting.ts";
import type { SitePath } from "../model/address.ts";
import { strandedShareImages, unpublishedShareImages } from "../outputs/share-image-store.ts";

/** A file of the site that is not pressed: an asset, a file made of a photo, a share image, a file of one's own, or one beside a story. */
export interface Copy {
  path: SitePath;
  /** The derivation of a photo or a share image; empty for an asset; `OWN_FILE` or `ATTACHMENT`. */
  key: string;
  bytes: number;
  /**
   * Its content; the file in the cache that holds it, with its SHA-256 in hex; or the file below the content folder that is
   * to be published, with its hash by `contentHash`.
   */
  from: Uint8Array | { file: string; sha256: string } | { original: string; hash: string };
}

export interface CopyPlan {
  copies: readonly Copy[];
  /** Published copies that nothing shows any more. */
  gone: readonly SitePath[];
  /** Others, which stay for a while. */
  letGo?: readonly WaitingFile[];
}

/**
 * Compares the files that the site shows with those that are published. Names of photos contain hashes, so equal names
 * mean equal files, and only the photos of stories that changed are looked at.
 * @param missing published files that are no longer there
 */
export function planCopies(
  db: Database,
  assets: SiteAssets,
  cache: string,
  missing: ReadonlySet<SitePath>,
): CopyPlan {
  const published = publishedAssets(db);
  const wanted = assets.files.filter(
    ({ path, content }) => published.get(path) !== contentHash(content) || missing.has(path),
  );
  for (const { path } of assets.files) published.delete(path);
  const stranded = [...strandedPhotoFiles(db), ...strandedShareImages(db)];
  const made = [...unpublishedPhotoFiles(db), ...unpublishedShareImages(db)];
  const photos = new Map(made.map((file) => [file.path, file]));
  const own = planOwnFiles(db, missing);
  const attached = planAttachments(db, missing);
  for (const path of missing) {
    const file = publishedPhotoFile(db, path);
    if (file) photos.set(path, file);
  }
  for (const path of stranded) photos.delete(path);
  return {
    copies: [
      ...wanted.map(copyOfAsset),
      ...[...photos.values()].map((file) => copyOfPhoto(file, cache)),
      ...own.copies,
      ...attached.copies,
    ],
    gone: [...published.keys(), ...stranded, ...own.gone, ...attached.gone],
  };
}

/** Files of one's own are compared one by one with those that are published. */
function planOwnFiles(db: Database, missing: ReadonlySet<SitePath>): CopyPlan {
  const published = publishedOwnFiles(db);
  const copies: Copy[] = [];
  for (const { path, file, bytes, hash } of allStaticFiles(db)) {
    if (published.get(path) !== hash || missing.has(path))
      copies.push({ path, key: OWN_FILE, bytes, from: { original: file, hash } });
    published.delete(path);
  }
  return { copies, gone: [...published.keys()] };
}

/** As with photos, equal names mean equal files. */
function planAttachments(db: Database, missing: ReadonlySet<SitePath>): CopyPlan {
  const files = new Map(unpublishedAttachments(db).map((file) => [file.path, file]));
  for (const path of missing) {
    const file = attachmentAt(db, path);
    if (file) files.set(path, file);
  }
  const copies = [...files.values()].map(({ path, source, bytes, hash, made }) => ({
    path,
    key: ATTACHMENT,
    bytes,
    from: made === null ? { original: source, hash } : bytesOf(made),
  }));
  return { copies, gone: strandedAttachments(db) };
}

/** Hash of what a copy holds, as `contentHash` gives it. */
export function hashOfCopy({ from }: Copy): string {
  if ("original" in from) return from.hash;
  return from instanceof Uint8Array ? contentHash(from) : from.sha256.slice(0, contentHash("").length);
}

function copyOfAsset({ path, content }: Asset): Copy {
  return { path, key: "", bytes: content.length, from: content };
}

function copyOfPhoto({ path, key, bytes, cached, sha256 }: PhotoFile, cache: string): Copy {
  return { path, key, bytes, from: { file: join(cache, cached), sha256 } };
}
