import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Problems } from "../kit/problems.ts";
import { type BuiltSite, fileAt } from "./built-site.ts";
import { childrenOf, isFault, readXml, textOf, type XmlElement } from "./xml.ts";

/** Something in a file that programs could not read. */
type Fault = readonly [message: string, line?: number | undefined];

/** Finds feeds and sitemaps that programs could not read. @returns how many there are */
export function checkFeeds(site: BuiltSite, problems: Problems): number {
  const files = [...site.files].filter((file) => /\.(?:xml|opml)$|(?:^|\/)feed(?:-\d+)?\.json$/.test(file));
  for (const file of files) {
    const text = readFileSync(join(site.folder, file), "utf8");
    const faults = file.endsWith(".json") ? jsonFeedFaults(text) : xmlFaults(site, text);
    for (const [message, line] of faults) problems.error(file, line, message, HINT);
  }
  return files.length;
}

const HINT = "Mend what stands there in the text, or the code of your own that writes it.";

function* xmlFaults(site: BuiltSite, text: string): Generator<Fault> {
  const root = readXml(text);
  if (isFault(root)) yield [`it is not well-formed XML: ${root.message}`, root.line];
  else if (root.name === "rss") yield* rssFaults(root);
  else if (root.name === "feed") yield* atomFaults(root);
  else if (root.name === "urlset" || root.name === "sitemapindex") yield* sitemapFaults(site, root);
}

/** Elements that a feed, and each of its items, has to have. */
const OF_RSS = { feed: ["title", "link", "description"], item: ["title", "link", "guid", "pubDate"] };
const OF_ATOM = { feed: ["id", "title", "updated"], item: ["id", "title", "updated"] };

function* rssFaults(root: XmlElement): Generator<Fault> {
  const [channel = root] = childrenOf(root, "channel");
  yield* missing(channel, OF_RSS.feed);
  const items = childrenOf(channel, "item");
  for (const item of items) {
    yield* missing(item, OF_RSS.item);
    for (const { attributes, line } of childrenOf(item, "enclosure"))
      if (!attributes.url || !attributes.type || !/^\d+$/.test(attributes.length ?? ""))
        yield ["an enclosure wants url, type and length", line];
    const date = textOf(item, "pubDate");
    if (date !== "" && Number.isNaN(Date.parse(date))) yield [`"${date}" is no date`, item.line];
  }
  yield* twice(items.map((item) => [textOf(item, "guid"), item.line]));
}

const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

function* atomFaults(root: XmlElement): Generator<Fault> {
  yield* missing(root, OF_ATOM.feed);
  const entries = childrenOf(root, "entry");
  for (const entry of entries) {
    yield* missing(entry, OF_ATOM.item);
    const date = textOf(entry, "updated");
    if (date !== "" && !RFC_3339.test(date)) yield [`"${date}" is no date`, entry.line];
  }
  yield* twice(entries.map((entry) => [textOf(entry, "id"), entry.line]));
}

function* missing(element: XmlElement, names: readonly string[]): Generator<Fault> {
  for (const name of names)
    if (textOf(element, name) === "") yield [`<${element.name}> has no <${name}>`, element.line];
}

function* twice(ids: readonly Fault[]): Generator<Fault> {
  const seen = new Set<string>();
  for (const [id, line] of ids) {
    if (id !== "" && seen.has(id)) yield [`two items have the id ${id}`, line];
    seen.add(id);
  }
}

function* sitemapFaults(site: BuiltSite, root: XmlElement): Generator<Fault> {
  for (const entry of root.children) {
    const address = textOf(entry, "loc");
    const url = URL.parse(address);
    const target = url === null ? undefined : fileAt(site, url);
    if (target === undefined || !site.files.has(target))
      yield [`${address || "an entry"} is nothing of the site`, entry.line];
  }
}

interface JsonFeed {
  version?: unknown;
  title?: unknown;
  items?: readonly { id?: unknown; content_html?: unknown; content_text?: unknown }[];
}

function* jsonFeedFaults(text: string): Generator<Fault> {
  const { version, title, items } = jsonFeed(text);
  if (!String(version).startsWith("https://jsonfeed.org/version/") || !title || !Array.isArray(items)) {
    yield ["it is no JSON Feed: that wants version, title and items"];
    return;
  }
  for (const { id, content_html: html, content_text: plain } of items)
    if (typeof id !== "string" || id === "" || (html === undefined && plain === undefined))
      yield [`an item wants an id and a content (${id})`];
  yield* twice(items.map(({ id }): Fault => [String(id)]));
}

/** Nothing of a feed where it is not even JSON. */
function jsonFeed(text: string): JsonFeed {
  try {
    return JSON.parse(text) as JsonFeed;
  } catch {
    return {};
  }
}
