import { realpathSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { parseInstant } from "../i18n/dates.ts";
import { UsageError } from "../kit/problems.ts";
import { PROGRAM } from "../kit/program.ts";
import { type ThreadUse, USUAL_THREADS } from "../kit/threads.ts";
import { isBucket, placeOf, type StorePlace } from "../store/open-store.ts";
import { type Folders, foldersFrom } from "./folders.ts";
import { type MergeWish, mergeFrom, type ShardOptions, type ShardWish, shardFrom } from "./shard-settings.ts";

/** What a command asks for, besides what the environment says. */
export interface Wishes {
  /** Drafts and stories of the future are shown; the site goes elsewhere. */
  preview: boolean;
  /** The command says why each output is pressed. */
  why: boolean;
  /** Every file of the content and of the site is read, even where nothing seems to have changed. */
  verify: boolean;
  /** The build writes a page about itself and the site, for the desk. */
  report: boolean;
}

type Asked = { [Wish in keyof Wishes]?: boolean | undefined } & ShardOptions & {
    /** Where the list of what was published is: a file, a folder or an address; or `none`. */
    published?: string | undefined;
    purge?: boolean | undefined;
  };

/** Where things are, and what time it is: read once from the environment. */
export interface Settings extends Wishes, Folders {
  /** The folder of the program. */
  program: string;
  baseUrl?: string | undefined;
  /** Where the list of what was published is, if it is said: an absolute path, an address, or `none`. */
  published?: string | undefined;
  /** Where files that are costly to make are shared with other machines, if anywhere. */
  store?: StorePlace | undefined;
  /** The private key that the list of the site's files is signed with, or the name of its file. */
  signingKey?: string | undefined;
  /** The share of the build that this run does; absent where it does all of it. */
  shard?: ShardWish | undefined;
  /** That it joins shares, which others have done. */
  merge?: MergeWish | undefined;
  /** What only waits for readers of older pages is deleted. */
  purge?: boolean | undefined;
  /** The site is made to be looked through, in the cache; what is published stays as it is. */
  trial?: boolean | undefined;
  /** A machine that builds for everybody, and may know nothing of earlier builds. */
  ci: boolean;
  /** Milliseconds since the epoch. */
  now: number;
  /** Nobody set the clock, so it goes on while a build waits for another. */
  clockRuns: boolean;
  threads: ThreadUse;
}

/**
 * The settings of this run: those of `foldersFrom`, `VISNYK_BASE_URL`, `VISNYK_NOW`, `VISNYK_THREADS`, `VISNYK_PUBLISHED`,
 * `VISNYK_STORE`, `VISNYK_STORE_WRITES`, `VISNYK_SIGNING_KEY`; and `CI`, which such machines set.
 * @throws UsageError for a clock that is not an instant, threads that are not a number, or folders inside one another
 */
export function settingsFrom(
  environment: NodeJS.ProcessEnv,
  { preview = false, why = false, verify = false, report = false, published, purge, ...shares }: Asked = {},
): Settings {
  const folders = foldersFrom(environment);
  const { cache } = folders;
  const settings: Settings = {
    ...folders,
    ...(preview && { output: join(cache, "preview", "site") }),
    program: PROGRAM,
    baseUrl: environment.VISNYK_BASE_URL || undefined,
    published: publishedFrom(published ?? environment.VISNYK_PUBLISHED),
    store: storeFrom(environment),
    signingKey: environment.VISNYK_SIGNING_KEY || undefined,
    ...sharesFrom(environment, cache, shares),
    ci: !["", "0", "false"].includes(environment.CI ?? ""),
    now: nowFrom(environment.VISNYK_NOW),
    clockRuns: !environment.VISNYK_NOW,
    preview,
    why,
    verify,
    report,
    purge,
    threads: threadsFrom(environment.VISNYK_THREADS),
  };
  checkFolders(settings);
  return settings;
}

function publishedFrom(text: string | undefined): string | undefined {
  if (!text) return undefined;
  return text === "none" || /^https?:\/\//i.test(text) ? text : resolve(text);
}

/** Shares need a store to meet in: where none is set, it is a folder of the cache. */
function sharesFrom(
  environment: NodeJS.ProcessEnv,
  cache: string,
  asked: ShardOptions,
): Pick<Settings, "shard" | "merge" | "store"> {
  const [shard, merge] = [shardFrom(environment, asked), mergeFrom(environment, asked)];
  const ours = shard || merge ? { at: usualStore(cache), writes: true } : undefined;
  const store = storeFrom(environment) ?? ours;
  if (shard && store?.writes === false)
    throw new UsageError(
      `A share is left in ${store.at} for others, and VISNYK_STORE_WRITES says that this run may only read there. Take it away, or name another store.`,
    );
  return { shard, merge, store };
}

function usualStore(cache: string): string {
  return join(cache, "shares");
}

/** @throws UsageError for a bucket that cannot be meant, and for an answer that is neither yes nor no */
function storeFrom({
  VISNYK_STORE: at,
  VISNYK_STORE_WRITES: writes,
}: NodeJS.ProcessEnv): StorePlace | undefined {
  if (!at) return undefined;
  if (writes && !/^(?:yes|no)$/.test(writes))
    throw new UsageError(`VISNYK_STORE_WRITES: "${writes}" is neither yes nor no.`);
  if (isBucket(at)) placeOf(at);
  return { at: isBucket(at) ? at : resolve(at), writes: writes !== "no" };
}

/** The clock itself, in milliseconds since the epoch: for what is under way elsewhere too, whatever `VISNYK_NOW` says. */
export function clock(): number {
  return nowFrom(undefined);
}

/** The settings with the current time, if the clock runs: a build may have waited for another, and a preview makes many. */
export function atThisMoment(settings: Settings): Settings {
  return settings.clockRuns ? { ...settings, now: nowFrom(undefined) } : settings;
}

/** A number that is given also applies to small builds; with 1 everything is done in one thread. */
function threadsFrom(text: string | undefined): ThreadUse {
  if (!text) return USUAL_THREADS;
  if (!/^[1-9]\d?$/.test(text))
    throw new UsageError(`VISNYK_THREADS: "${text}" is not a number of threads. Write one from 1 to 99.`);
  const count = Number(text);
  return { count, from: count === 1 ? Number.POSITIVE_INFINITY : 1 };
}

function nowFrom(text: string | undefined): number {
  if (!text) return Date.now();
  const instant = parseInstant(text, "UTC");
  if (instant === undefined)
    throw new UsageError(`VISNYK_NOW: "${text}" is not an instant. Write one such as 2025-02-13T18:40:00Z.`);
  return instant;
}

/** What is published replaces what is in the output folder, and the cache is cleared, so neither may hold anything else. */
function checkFolders({ program, project, content, output, cache, preview, store }: Settings): void {
  for (const [name, folder] of [
    ["VISNYK_OUTPUT", output],
    ["VISNYK_CONTENT", content],
    ["VISNYK_CACHE", cache],
  ] as const) {
    if (store === undefined || isBucket(store.at) || store.at === usualStore(cache)) continue;
    if (isWithin(store.at, folder))
      throw new UsageError(
        `VISNYK_STORE (${store.at}) lies within ${name} (${folder}). Choose a folder that nothing else uses.`,
      );
  }
  for (const [name, folder] of [
    ["the project", project],
    ["the program", program],
    ["VISNYK_CONTENT", content],
    ["VISNYK_CACHE", cache],
  ] as const) {
    if (isWithin(folder, output))
      throw new UsageError(
        `VISNYK_OUTPUT (${output}) holds ${name} (${folder}); publishing would delete it. Choose a folder of its own.`,
      );
  }
  if (isWithin(output, content) || (isWithin(output, cache) && !preview)) {
    throw new UsageError(
      `VISNYK_OUTPUT (${output}) lies within the content or cache folder. Choose a folder of its own.`,
    );
  }
  if (isWithin(content, cache) || isWithin(cache, content))
    throw new UsageError(
      `VISNYK_CACHE (${cache}) and VISNYK_CONTENT (${content}) lie one inside the other, but the cache is cleared now and then. Choose a folder of its own.`,
    );
}

/** True for a folder below another or the same, also by way of links. */
function isWithin(inner: string, outer: string): boolean {
  const path = relative(realPath(outer), realPath(inner));
  return path === "" || !(path.startsWith("..") || resolve(path) === path);
}

/** Where a path really leads; its last parts need not exist yet. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realPath(parent), basename(path));
  }
}

/** The same for a site that is made to be looked through; nothing vanishes from one, and no machine shares it. */
export function trialOf(settings: Settings): Settings {
  const output = join(settings.cache, TRIAL, "site");
  return { ...settings, trial: true, output, published: "none" };
}

const TRIAL = "trial";

/** The folder of what is this run's alone: a preview, in which more is public, a trial and a share have their own. */
function ownFolder({ cache, preview, trial, shard }: Settings): string {
  if (preview) return join(cache, "preview");
  if (trial) return join(cache, TRIAL);
  return shard === undefined ? cache : join(cache, "shards", `${shard.part}-of-${shard.of}`);
}

/** The library's file. */
export function libraryFile(settings: Settings): string {
  return join(ownFolder(settings), "library.sqlite");
}

/** The library that builds publish from, with which a share begins. */
export function mainLibraryFile({ cache }: Settings): string {
  return join(cache, "library.sqlite");
}

/** The file whose lock a build holds. */
export function lockFile(settings: Settings): string {
  return join(ownFolder(settings), "lock.sqlite");
}

/** Where pages are pressed: in a preview straight into the site, otherwise aside until all are there. */
export function pressFolder(settings: Settings): string {
  return settings.preview ? settings.output : join(ownFolder(settings), "staging");
}
