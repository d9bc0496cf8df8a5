/** What was published, from wherever it is still known: a build compares the content with it, and lets nothing vanish. */
import { readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Published } from "../intake/request.ts";
import { UsageError } from "../kit/problems.ts";
import type { Database } from "../library/database.ts";
import { hasPublished } from "../library/published.ts";
import { publishedAddresses, publishedIndex } from "../library/published-addresses.ts";
import { ADDRESS_LIST, fileOfPath } from "../model/address.ts";
import { type AddressIndex, addressesOf, addressIndexOf } from "../model/address-list.ts";
import type { Site } from "../model/site.ts";
import { fetchedList, type ReadPart } from "./fetched-list.ts";
import type { Say } from "./progress.ts";
import { isReservedHost } from "./reserved-hosts.ts";
import type { Settings } from "./settings.ts";

/** Said in place of a list: nothing is compared. */
const NONE = "none";

/** What a build compares the content with: its own library has noted what changed since it published the site. */
export async function publishedBefore(
  db: Database,
  settings: Settings,
  site: Pick<Site, "baseUrl">,
  say: Say,
): Promise<Published> {
  const { published, preview } = settings;
  if (published === undefined && !preview && hasPublished(db)) return "changes";
  return whatWasPublished(db, settings, site, say);
}

/**
 * What was published. That which `--published` names comes first, since readers have what is there; then what the library
 * remembers, then the list in the output folder; a machine that has neither, as in CI, asks the site itself.
 * @throws UsageError for a file or folder that is named and holds no list
 */
export async function whatWasPublished(
  library: Database | undefined,
  settings: Settings,
  site: Pick<Site, "baseUrl">,
  say: Say,
): Promise<Published> {
  const { published, preview, output, ci } = settings;
  if (preview || published === NONE) return "nothing";
  if (published !== undefined)
    return isAddress(published) ? await asked(published, say) : await listAt(published);
  const kept = library && publishedIndex(library);
  if (library && kept) return { ...kept, addresses: publishedAddresses(library) };
  const left = await listIn(output, say);
  if (left !== undefined) return left;
  if (isReservedHost(new URL(site.baseUrl).hostname)) return "nothing";
  if (ci) return asked(site.baseUrl, say);
  say(
    `Nothing is known of what was published before, so what vanished cannot be noticed. If ${site.baseUrl} is online, name it: --published ${site.baseUrl}`,
  );
  return "nothing";
}

function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text);
}

/** A build goes on without an answer: a site that is down must be able to be published again. */
async function asked(address: string, say: Say): Promise<Published> {
  try {
    return await wholeList(fetchedList(address));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    say(
      `The list of what was published at ${address} could not be read: ${reason}. What vanished is not noticed.`,
    );
    return "nothing";
  }
}

/** @param path of the output folder of another build, or of the index of a list */
async function listAt(path: string): Promise<Published> {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory();
  const index = isFolder === false ? path : indexIn(path);
  try {
    return await wholeList(filesOf(index));
  } catch {
    throw new UsageError(
      `--published: ${path} holds no list of published addresses. Name the folder of a built site, its ${fileOfPath(ADDRESS_LIST)}, its address, or "${NONE}".`,
    );
  }
}

/** The list that the last build left; nothing where there is none. */
async function listIn(output: string, say: Say): Promise<Published | undefined> {
  const index = indexIn(output);
  if (statSync(index, { throwIfNoEntry: false }) === undefined) return undefined;
  try {
    return await wholeList(filesOf(index));
  } catch {
    say(`The list of what was published, ${index}, is damaged: what vanished is not noticed.`);
    return "nothing";
  }
}

function indexIn(folder: string): string {
  return join(folder, fileOfPath(ADDRESS_LIST));
}

function filesOf(index: string): ReadPart {
  const parts = join(dirname(index), "addresses");
  return (part) => readFileSync(part === undefined ? index : join(parts, `${part}.json`), "utf8");
}

/** Files that are read at once. */
const AT_ONCE = 8;

/** @throws Error where a file is missing, or is none of a list */
async function wholeList(read: ReadPart): Promise<Exclude<Published, string>> {
  const index = addressIndexOf(await read());
  if (index === undefined) throw new Error("what is there is no list of addresses");
  const addresses = [];
  for (let at = 0; at < index.parts.length; at += AT_ONCE) {
    const names = index.parts.slice(at, at + AT_ONCE);
    for (const part of await Promise.all(names.map((name) => partOf(read, name)))) addresses.push(...part);
  }
  return { ...index, addresses };
}

async function partOf(read: ReadPart, name: AddressIndex["parts"][number]) {
  const addresses = addressesOf(await read(name));
  if (addresses === undefined) throw new Error(`its part ${name} is damaged`);
  return addresses;
}
