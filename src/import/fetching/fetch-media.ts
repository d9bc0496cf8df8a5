import { mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { download } from "../../fetching/download.ts";
import type { FetchManners } from "../../fetching/manners.ts";
import { exists } from "../../kit/files.ts";
import { fetchedPath } from "../media-folders.ts";
import { strangeness } from "../photo-files.ts";
import { namesFor } from "../picture-names.ts";
import type { Run } from "../run.ts";
import { importFolder } from "../state.ts";
import type { Convert } from "../text/conversion.ts";
import { wantedFiles } from "./wanted.ts";

/** What became of fetching. */
export interface Fetched {
  files: number;
  bytes: number;
  /** Addresses that could not be had, and why. */
  failed: readonly { address: string; why: string }[];
}

/** Endings of addresses whose files are no pictures: a page in their place would not be noticed otherwise. */
const NO_PICTURE = /\.(?!jpe?g|png|gif|webp|avif|tiff?|heic|bmp|svg)\w{2,4}$/i;

/** A picture's original, and the smaller copies of it that texts show: they are fetched only where it cannot be had. */
interface Job {
  original: URL;
  copies: URL[];
}

/**
 * Fetches what texts refer to and is not here, into a folder beside the content. What is there already is not fetched again,
 * so a run that was interrupted is taken up by the next one.
 */
export async function fetchMedia(run: Run, convert: Convert, manners: FetchManners): Promise<Fetched> {
  const wanted = await wantedFiles(run, convert);
  const failed: { address: string; why: string }[] = [];
  const done = { files: 0, bytes: 0 };
  const get = async (url: URL): Promise<boolean> => {
    if (exists(fileOf(url, run))) return true;
    const got = await fetchFile(url, run, { ...manners, most: manners.most - done.bytes });
    if (typeof got === "string") failed.push({ address: url.href, why: got });
    else {
      done.files++;
      done.bytes += got;
    }
    await pause(manners.pause);
    return typeof got === "number";
  };
  const queue = jobsOf(wanted.values()).values();
  await Promise.all(
    Array.from({ length: manners.atOnce }, async () => {
      for (const { original, copies } of queue) {
        if (await get(original)) continue;
        for (const copy of copies) await get(copy);
      }
    }),
  );
  return { ...done, failed: failed.toSorted((a, b) => (a.address < b.address ? -1 : 1)) };
}

function jobsOf(wanted: Iterable<URL>): Map<string, Job> {
  const jobs = new Map<string, Job>();
  for (const url of wanted) {
    const original = new URL(url);
    original.pathname = namesFor(url.pathname)[0] as string;
    const job = jobs.get(original.href) ?? { original, copies: [] };
    jobs.set(original.href, job);
    if (original.href !== url.href) job.copies.push(url);
  }
  return jobs;
}

/** Where a fetched file is kept. */
function fileOf(url: URL, run: Run): string {
  return join(importFolder(run.request.content), "media", fetchedPath(url));
}

/** @returns the bytes of a file that was fetched, or why it cannot be had */
async function fetchFile(url: URL, run: Run, manners: FetchManners): Promise<number | string> {
  if (manners.most <= 0) return "the limit of bytes for one run is reached";
  const file = fileOf(url, run);
  const part = `${file}.part`;
  mkdirSync(dirname(file), { recursive: true });
  try {
    const why = await download(url, part, {
      manners,
      isOwnHost: (host) => run.old.hasHost(host),
      agent: `Visnyk-import (+${run.request.newsroom.site.baseUrl})`,
    });
    if (why !== undefined) return why;
    const strange = NO_PICTURE.test(url.pathname) ? undefined : strangeness(part);
    if (strange !== undefined && /web page|not a picture|empty|XML/.test(strange))
      return `what came is ${strange}`;
    const { size } = statSync(part);
    renameSync(part, file);
    return size;
  } finally {
    rmSync(part, { force: true });
  }
}
