import { hash, type KeyObject } from "node:crypto";
import { atMost } from "../kit/at-once.ts";
import { UsageError } from "../kit/problems.ts";
import { type Answer, type Asking, ask } from "./ask.ts";
import { isSignedBy } from "./signature.ts";
import {
  filesOfText,
  INDEX_FILE,
  type ListedFile,
  type ListIndex,
  parseIndex,
  partFile,
  SIGNATURE_FILE,
} from "./signed-list.ts";

/** A file that is not on the mirror as it was signed. */
interface Fault {
  path: string;
  reason: string;
}

/** What was found out about a mirror. */
export interface MirrorReport {
  index: ListIndex;
  /** Files that were asked for, of as many as there are. */
  asked: number;
  listed: number;
  faults: readonly Fault[];
}

interface Wishes extends Asking {
  key: KeyObject;
  /** As many files are asked for, chosen at random; absent for all. */
  sample?: number | undefined;
}

/** Files that are asked for at a time. */
const AT_ONCE = 8;
/** Rounds in which the list may change because somebody is publishing. */
const ROUNDS = 3;

/**
 * Compares what a mirror serves with the site's signed list. While a new site is being brought there, the list changes: then
 * what was amiss is looked at again.
 * @param origin of the mirror, with its path; ends with a slash
 * @throws UsageError where there is no list, or it is not signed with the key
 */
export async function verifyMirror(origin: string, wishes: Wishes): Promise<MirrorReport> {
  let report = await round(origin, wishes, undefined);
  for (let n = 1; n < ROUNDS && report.faults.length > 0; n++) {
    const before = report;
    report = await round(origin, wishes, new Set(before.faults.map(({ path }) => path)));
    report.asked = before.asked;
    if (JSON.stringify(report.index) === JSON.stringify(before.index)) break;
  }
  return report;
}

/** @param only these files are asked for; absent for all, or a sample */
async function round(
  origin: string,
  wishes: Wishes,
  only: ReadonlySet<string> | undefined,
): Promise<MirrorReport> {
  const { index, files } = await signedFiles(origin, wishes);
  const chosen =
    only === undefined ? sampleOf(files, wishes.sample) : files.filter(({ path }) => only.has(path));
  const faults: Fault[] = [];
  await atMost(AT_ONCE, chosen, async (file) => {
    const reason = await faultAt(origin + addressOf(file.path), file, wishes);
    if (reason !== undefined) faults.push({ path: file.path, reason });
  });
  faults.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { index, asked: chosen.length, listed: files.length, faults };
}

/** What hosts keep compressed lies in files of its own, of which each may be another. */
async function faultAt(address: string, file: ListedFile, wishes: Wishes): Promise<string | undefined> {
  for (const encoding of ["br, gzip", "gzip", "identity"]) {
    const answer = await ask(address, wishes, encoding);
    const fault = faultOf(answer, file);
    if (fault !== undefined || !("isCompressed" in answer && answer.isCompressed)) return fault;
  }
  return undefined;
}

function faultOf(answer: Answer, { sha256 }: ListedFile): string | undefined {
  if ("failure" in answer) return answer.failure;
  return hash("sha256", answer.body, "hex") === sha256 ? undefined : "is not what was signed";
}

/** The list, as far as it is proven by the signature. */
async function signedFiles(
  origin: string,
  wishes: Wishes,
): Promise<{ index: ListIndex; files: ListedFile[] }> {
  const text = await wanted(origin, INDEX_FILE, wishes);
  if (!isSignedBy(text, await wanted(origin, SIGNATURE_FILE, wishes), wishes.key))
    throw new UsageError(
      `${origin}${INDEX_FILE} is not signed with the site's key. Either the key is another one, or somebody has changed the list.`,
    );
  const index = parseIndex(new TextDecoder().decode(text));
  const files: ListedFile[] = [];
  for (const { name, sha256 } of index.parts) {
    const part = await wanted(origin, partFile(name), wishes);
    if (hash("sha256", part, "hex") !== sha256)
      throw new UsageError(
        `${origin}${partFile(name)} is not the part that was signed. If the site is being published right now, try again in a minute; otherwise somebody has changed it.`,
      );
    files.push(...filesOfText(new TextDecoder().decode(part)));
  }
  return { index, files };
}

async function wanted(origin: string, path: string, wishes: Wishes): Promise<Uint8Array> {
  const answer = await ask(origin + path, wishes);
  if ("body" in answer) return answer.body;
  throw new UsageError(
    `${origin}${path} ${answer.failure}. A site has this list where it is built with VISNYK_SIGNING_KEY and \`mirror\` in site.yaml.`,
  );
}

/** @returns the files in a random order, as many as wanted */
function sampleOf(files: readonly ListedFile[], size: number | undefined): ListedFile[] {
  if (size === undefined || size >= files.length) return [...files];
  const rest = [...files];
  return Array.from(
    { length: size },
    () => rest.splice(Math.floor(Math.random() * rest.length), 1)[0] as ListedFile,
  );
}

/** How hosts are asked for a file: by its folder, where it is what the folder shows. */
function addressOf(path: string): string {
  const address = path.split("/").map(encodeURIComponent).join("/");
  return address.replace(/(^|\/)index\.html$/, "$1");
}
