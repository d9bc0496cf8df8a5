import { hash, type KeyObject } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { contentHash } from "../kit/files.ts";
import type { Database } from "../library/database.ts";
import { type FullHash, fullHashes, rememberFullHashes } from "../library/full-hashes.ts";
import { newestDate } from "../library/newest-date.ts";
import { publishedBut, publishedCopiesWithKey, SIGNED_LIST } from "../library/published.ts";
import { signatureOf } from "../mirror/signature.ts";
import { INDEX_FILE, indexText, listTexts, partFile, SIGNATURE_FILE } from "../mirror/signed-list.ts";
import { fileOfPath, type SitePath } from "../model/address.ts";
import type { Site } from "../model/site.ts";
import type { Copy, CopyPlan } from "../plan/copies.ts";
import type { Say } from "./progress.ts";

/** What hosts answer otherwise than with the file: where they read it themselves, or redirect. */
const NOT_LISTED = ["host-file", "redirect"];

/**
 * The files of the signed list that the published site is to have, as copies: those that are new, and those that go. Without
 * `mirror` in the settings, or without the private key, it has none.
 * @param folder of the site, which is as the library says
 * @param missing files that are no longer there
 */
export async function planSignedList(
  db: Database,
  site: Site,
  {
    folder,
    missing,
    key,
    say,
  }: { folder: string; missing: ReadonlySet<SitePath>; key: KeyObject | undefined; say: Say },
): Promise<CopyPlan> {
  const published = publishedCopiesWithKey(db, SIGNED_LIST);
  const wanted =
    site.mirror === undefined
      ? new Map<SitePath, Uint8Array>()
      : await listFiles(db, site, { folder, key, say });
  const copies = [...wanted].flatMap(([path, content]): Copy[] =>
    published.get(path) === contentHash(content) && !missing.has(path)
      ? []
      : [{ path, key: SIGNED_LIST, bytes: content.length, from: content }],
  );
  return { copies, gone: [...published.keys()].filter((path) => !wanted.has(path)) };
}

async function listFiles(
  db: Database,
  site: Site,
  { folder, key, say }: { folder: string; key: KeyObject | undefined; say: Say },
): Promise<Map<SitePath, Uint8Array>> {
  if (key === undefined) {
    say(
      "The site has no signed list of its files: mirror in site.yaml asks for one, and VISNYK_SIGNING_KEY has no key.",
    );
    return new Map();
  }
  const files = await wholeHashes(db, folder);
  const texts = listTexts(files.map(({ path, sha256 }) => ({ path: fileOfPath(path), sha256 })));
  const index = indexText({ site: site.baseUrl, newest: newestDate(db) }, texts);
  const encoder = new TextEncoder();
  return new Map<SitePath, Uint8Array>([
    ...[...texts].map(([name, text]) => [pathOf(partFile(name)), encoder.encode(text)] as const),
    [pathOf(INDEX_FILE), encoder.encode(index)],
    [pathOf(SIGNATURE_FILE), signatureOf(index, key)],
  ]);
}

function pathOf(file: string): SitePath {
  return `/${file}` as SitePath;
}

/** Reads the files whose hashes are not known yet. @throws Error where one is not what was published */
async function wholeHashes(db: Database, folder: string): Promise<FullHash[]> {
  const known = fullHashes(db);
  const read: FullHash[] = [];
  const all = publishedBut(db, NOT_LISTED).map(({ path, hash }) => {
    const before = known.get(path);
    known.delete(path);
    if (before?.hash === hash) return before;
    const worked = { path, hash, sha256: wholeHash(join(folder, fileOfPath(path)), path, hash) };
    read.push(worked);
    return worked;
  });
  const gone = [...known.keys()];
  if (read.length + gone.length > 0) await db.transaction(() => rememberFullHashes(db, read, gone));
  return all;
}

function wholeHash(file: string, path: SitePath, beginning: string): string {
  const sha256 = hash("sha256", readFileSync(file), "hex");
  if (!sha256.startsWith(beginning)) throw new Error(`${path} is not what was published there`);
  return sha256;
}
