/** Which files are feeds, and what each holds. */
import { readdir, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { contentHash } from "../../../kit/files.ts";
import { UsageError } from "../../../kit/problems.ts";
import { beginningOf, elementsOf, type XmlElement } from "../xml.ts";
import { atomEntry, atomHead } from "./atom.ts";
import type { FeedItem } from "./item.ts";
import { readJsonFeed } from "./json-feed.ts";
import { CONTAINERS, ENTRIES, ITEMS, PREFIXES } from "./names.ts";
import { type FeedHead, rssHead, rssItem } from "./rss.ts";

export type FeedFormat = "rss" | "atom" | "json";

/** Bytes that show what a file is. */
const BEGINNING = 16_384;

const RSS = /<(?:\w+:)?RDF\b[^>]*\b(?:rss|my\.netscape\.com)|<rss\b/i;
const ATOM_FEED = /<(?:\w+:)?feed\b[^>]*(?:w3\.org\/2005\/Atom|purl\.org\/atom\/ns)|<feed>[\s\S]*<entry>/i;
const JSON_FEED = /"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\/version/i;
/** Exports of WordPress are RSS too, and far more than that. */
const WORDPRESS = /wordpress\.org\/export\/\d/i;

/** Which feed a file is, by its beginning; `undefined` where it is none. */
export async function formatOf(file: string): Promise<FeedFormat | undefined> {
  const beginning = Buffer.from(await beginningOf(file, BEGINNING))
    .toString("latin1")
    .replaceAll("\0", "");
  if (/^[^<{]*\{/.test(beginning)) return JSON_FEED.test(beginning) ? "json" : undefined;
  if (WORDPRESS.test(beginning) || TEMPLATE.test(beginning)) return undefined;
  if (ATOM_FEED.test(beginning)) return "atom";
  return RSS.test(beginning) ? "rss" : undefined;
}

/** A template that a feed is made from, in a site's own folder. */
const TEMPLATE = /^\uFEFF?---\r?\n|\{\{|\{%/;

const MAY_BE_FEED = /\.(?:xml|rss|rdf|atom|json|feed)$|^[^.]+$/i;

/** The files of a folder that are feeds, by name. */
export async function feedsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && MAY_BE_FEED.test(entry.name))
    .map(({ name }) => name);
  const feeds: string[] = [];
  for (const name of names.sort())
    if ((await formatOf(join(folder, name))) !== undefined) feeds.push(join(folder, name));
  return feeds;
}

/** Whether a folder has feeds, and no other files that may be read, nor folders: a site's folder may have a feed too. */
export async function isOfFeeds(folder: string): Promise<boolean> {
  const entries = await readdir(folder, { withFileTypes: true });
  const others = entries.filter(({ name }) => !name.startsWith(".") && !PICTURE.test(name)).length;
  return others > 0 && (await feedsIn(folder)).length === others;
}

const PICTURE = /\.(?:jpe?g|png|webp|avif|gif)$/i;

/** The files of a feed: those of a folder, or one and the older documents of it that lie beside it. */
export async function filesOf(
  path: string,
  timeZone: string,
): Promise<{ files: string[]; absent: string[] }> {
  if ((await stat(path)).isDirectory()) return { files: await feedsIn(path), absent: [] };
  const files = [path];
  const absent: string[] = [];
  for (const file of files) {
    for (const address of (await headOf(file, timeZone)).further) {
      const older = join(dirname(path), basename(URL.parse(address)?.pathname ?? address));
      if (!(await isFeed(older))) absent.push(address);
      else if (!files.includes(older)) files.push(older);
    }
  }
  return { files, absent };
}

async function isFeed(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isFile() && (await formatOf(file)) !== undefined;
  } catch {
    return false;
  }
}

/** What a file says of all its items. */
export async function headOf(file: string, timeZone: string): Promise<FeedHead> {
  const format = await formatOf(file);
  if (format === "json") return (await readJsonFeed(file, timeZone)).head;
  let about: XmlElement | undefined;
  const children: XmlElement[] = [];
  for await (const element of elementsOf(file, { isContainer, namespaces: PREFIXES })) {
    if (isContainer(element.name)) about = { ...element, lang: element.lang ?? about?.lang };
    else if (!ITEMS.has(element.name)) children.push(element);
  }
  if (about === undefined)
    throw new UsageError(`${file}: this is not a feed: it has neither a channel nor entries.`);
  return format === "atom" ? atomHead({ ...about, children }) : rssHead({ ...about, children });
}

/**
 * The items of a file, in its order. Items that have one id and different addresses are several: the later ones lose it.
 * What comes again under its address is a version of what came first.
 */
export async function* itemsOf(file: string, timeZone: string): AsyncGenerator<FeedItem> {
  const addresses = new Map<string, string>();
  for await (const item of allItemsOf(file, timeZone)) {
    const id = item.id === undefined ? undefined : contentHash(item.id);
    const address = contentHash(item.addresses[0] ?? "");
    const before = id && addresses.get(id);
    if (before === undefined) {
      if (id !== undefined) addresses.set(id, address);
      yield item;
    } else if (before === address) yield { ...item, kind: "a further version of an item" };
    else {
      const told = { kind: "left out", what: "an id that another item has", detail: item.id } as const;
      yield { ...item, id: undefined, remarks: [...item.remarks, told] };
    }
  }
}

async function* allItemsOf(file: string, timeZone: string): AsyncGenerator<FeedItem> {
  if ((await formatOf(file)) === "json") {
    yield* (await readJsonFeed(file, timeZone)).items;
    return;
  }
  for await (const element of elementsOf(file, { isContainer, namespaces: PREFIXES })) {
    if (!ITEMS.has(element.name)) continue;
    yield ENTRIES.has(element.name) ? atomEntry(element, timeZone) : rssItem(element, timeZone);
  }
}

function isContainer(name: string): boolean {
  return CONTAINERS.has(name);
}
