/** Feeds as a reader understands them, in one form for the three formats. */
import { parseFragment } from "parse5";
import type { FeedFormat } from "../../src/model/list.ts";
import { childOf, childrenOf, parseXml, textOf, type XmlElement } from "./xml-tree.ts";

export interface ReadFeed {
  title: string | undefined;
  description: string | undefined;
  lang: string | undefined;
  home: string | undefined;
  self: string | undefined;
  updated: number | undefined;
  items: ReadItem[];
}

export interface ReadItem {
  id: string | undefined;
  title: string | undefined;
  summary: string | undefined;
  link: string | undefined;
  authors: (string | undefined)[];
  categories: (string | undefined)[];
  published: number;
  updated: number;
  content: string | undefined;
  enclosure: { url: string | undefined; type: string | undefined; length: number } | undefined;
}

const ATOM = "{http://www.w3.org/2005/Atom}";
const DC = "{http://purl.org/dc/elements/1.1/}";
const CONTENT = "{http://purl.org/rss/1.0/modules/content/}";
export const MEDIA = "{http://search.yahoo.com/mrss/}";
const LANG = "{http://www.w3.org/XML/1998/namespace}lang";

export function readFeed(format: FeedFormat, text: string): ReadFeed {
  if (format === "json") return readJson(JSON.parse(text));
  return format === "rss" ? readRss(parseXml(text)) : readAtom(parseXml(text));
}

function readRss(rss: XmlElement): ReadFeed {
  const channel = childOf(rss, "{}channel") as XmlElement;
  const updated = textOf(channel, "{}lastBuildDate");
  return {
    title: textOf(channel, "{}title"),
    description: textOf(channel, "{}description"),
    lang: textOf(channel, "{}language"),
    home: textOf(channel, "{}link"),
    self: linkOf(channel, "self")?.attributes.href,
    updated: updated === undefined ? undefined : Date.parse(updated),
    items: childrenOf(channel, "{}item").map(readRssItem),
  };
}

function readRssItem(item: XmlElement): ReadItem {
  const enclosure = childOf(item, "{}enclosure")?.attributes;
  return {
    id: textOf(item, "{}guid"),
    title: textOf(item, "{}title"),
    summary: plain(textOf(item, "{}description") ?? ""),
    link: textOf(item, "{}link"),
    authors: childrenOf(item, `${DC}creator`).map(({ text }) => text),
    categories: childrenOf(item, "{}category").map(({ text }) => text),
    published: Date.parse(textOf(item, "{}pubDate") ?? ""),
    updated: Date.parse(textOf(item, `${ATOM}updated`) ?? ""),
    content: textOf(item, `${CONTENT}encoded`),
    enclosure: enclosure && { url: enclosure.url, type: enclosure.type, length: Number(enclosure.length) },
  };
}

function readAtom(feed: XmlElement): ReadFeed {
  return {
    title: textOf(feed, `${ATOM}title`),
    description: textOf(feed, `${ATOM}subtitle`),
    lang: feed.attributes[LANG],
    home: linkOf(feed, "alternate")?.attributes.href,
    self: linkOf(feed, "self")?.attributes.href,
    updated: Date.parse(textOf(feed, `${ATOM}updated`) ?? ""),
    items: childrenOf(feed, `${ATOM}entry`).map(readEntry),
  };
}

function readEntry(entry: XmlElement): ReadItem {
  const enclosure = linkOf(entry, "enclosure")?.attributes;
  return {
    id: textOf(entry, `${ATOM}id`),
    title: textOf(entry, `${ATOM}title`),
    summary: textOf(entry, `${ATOM}summary`),
    link: linkOf(entry, "alternate")?.attributes.href,
    authors: childrenOf(entry, `${ATOM}author`).map((author) => textOf(author, `${ATOM}name`)),
    categories: childrenOf(entry, `${ATOM}category`).map(({ attributes }) => attributes.term),
    published: Date.parse(textOf(entry, `${ATOM}published`) ?? ""),
    updated: Date.parse(textOf(entry, `${ATOM}updated`) ?? ""),
    content: textOf(entry, `${ATOM}content`),
    enclosure: enclosure && { url: enclosure.href, type: enclosure.type, length: Number(enclosure.length) },
  };
}

function linkOf(element: XmlElement, rel: string): XmlElement | undefined {
  return childrenOf(element, `${ATOM}link`).find(({ attributes }) => attributes.rel === rel);
}

interface JsonFeedFile {
  title?: string;
  description?: string;
  language?: string;
  home_page_url?: string;
  feed_url?: string;
  items: JsonItem[];
}

interface JsonItem {
  id: string;
  title?: string;
  summary?: string;
  url?: string;
  authors?: { name: string }[];
  tags?: string[];
  date_published: string;
  date_modified: string;
  content_html?: string;
  attachments?: { url: string; mime_type: string; size_in_bytes: number }[];
}

function readJson(feed: JsonFeedFile): ReadFeed {
  return {
    title: feed.title,
    description: feed.description ?? "",
    lang: feed.language,
    home: feed.home_page_url,
    self: feed.feed_url,
    updated: undefined,
    items: feed.items.map(readJsonItem),
  };
}

function readJsonItem(item: JsonItem): ReadItem {
  const attachment = item.attachments?.[0];
  return {
    id: item.id,
    title: item.title ?? "",
    summary: item.summary ?? "",
    link: item.url,
    authors: item.authors?.map(({ name }) => name) ?? [],
    categories: item.tags ?? [],
    published: Date.parse(item.date_published),
    updated: Date.parse(item.date_modified),
    content: item.content_html,
    enclosure: attachment && {
      url: attachment.url,
      type: attachment.mime_type,
      length: attachment.size_in_bytes,
    },
  };
}

/** An element, a text or a fragment of HTML, as parse5 gives it. */
export interface HtmlNode {
  tagName?: string;
  attrs?: { name: string; value: string }[];
  childNodes?: HtmlNode[];
  value?: string;
}

/** Every node below, in the order of the document. */
export function* nodesOf(node: HtmlNode): Generator<HtmlNode> {
  for (const child of node.childNodes ?? []) {
    yield child;
    yield* nodesOf(child);
  }
}

export function htmlOf(content: string): HtmlNode {
  return parseFragment(content) as HtmlNode;
}

/** The text of HTML without its markup. */
export function plain(content: string): string {
  return textIn(htmlOf(content));
}

export function textIn(node: HtmlNode): string {
  return [...nodesOf(node)].map(({ value }) => value ?? "").join("");
}

export function elementsOf(content: string, tagName: string): HtmlNode[] {
  return [...nodesOf(htmlOf(content))].filter((node) => node.tagName === tagName);
}

export function attributeOf(node: HtmlNode | undefined, name: string): string | undefined {
  return node?.attrs?.find((attribute) => attribute.name === name)?.value;
}
