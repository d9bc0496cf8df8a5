/** From an item of a feed to a text. */
import { basename, dirname } from "node:path";
import { contentHash } from "../../../kit/files.ts";
import type { ArchiveText, Remark } from "../../archive.ts";
import { resolved } from "../xml.ts";
import { areOfOneSite } from "./addresses.ts";
import { decoded, writtenIn } from "./body.ts";
import type { FeedItem } from "./item.ts";
import type { FeedHead } from "./rss.ts";

/** The words of a headline that is made from a text. */
const HEADLINE_WORDS = 10;

/** What a text takes from the feed that it is in. */
export interface FeedFile {
  /** Absolute. */
  file: string;
  /** As reports name it. */
  name: string;
  head: FeedHead;
}

export function textOf(item: FeedItem, { file, name, head }: FeedFile): ArchiveText {
  const { html, lede, plain, remarks } = writtenIn(item);
  const found: Remark[] = [...item.remarks, ...remarks];
  if (item.date === undefined) found.push({ kind: "missing", what: "a date" });
  const [photo] = item.photos;
  return {
    kind: item.kind === "page" ? "page" : "story",
    key: keyOf(item),
    lang: item.lang ?? head.lang,
    origin: { file: name, line: item.line },
    title: item.title || headlineFrom(plain || keyOf(item), found),
    lede,
    date: item.date,
    updated: item.updated !== undefined && item.updated > (item.date ?? 0) ? item.updated : undefined,
    draft: item.draft || item.date === undefined,
    slug: slugOf(item.addresses[0]),
    addresses: item.addresses.map((address) => resolved(address, head.site)),
    feedId: item.id,
    authors: item.authors.length > 0 ? item.authors : head.authors,
    topics: item.topics,
    photo,
    source: sourceOf(item, head),
    body: { markup: "html", text: html },
    folders: [dirname(file)],
    remarks: found,
  };
}

/** Where a text was taken from: what names the feed's own site as its source was not. */
function sourceOf({ source, addresses }: FeedItem, { site }: FeedHead): FeedItem["source"] {
  const isOwn = site !== undefined && addresses.some((address) => areOfOneSite(address, site));
  return source?.relation === "reprint" && isOwn ? undefined : source;
}

/** The item's id; without one, what it is least likely to change. */
export function keyOf({ id, addresses, title, date, summary = "", content = "" }: FeedItem): string {
  return id ?? addresses[0] ?? contentHash([title ?? content + summary, date ?? ""].join("\n"));
}

/** A headline for an item without one, such as a short message. */
function headlineFrom(plain: string, remarks: Remark[]): string {
  const words = plain.split(" ");
  const title = words.slice(0, HEADLINE_WORDS).join(" ") + (words.length > HEADLINE_WORDS ? "…" : "");
  remarks.push({ kind: "made", what: "a headline, of the first words of the text", detail: title });
  return title;
}

/** The last part of an address, where it is a name. */
function slugOf(address: string | undefined): string | undefined {
  const path = address === undefined ? undefined : URL.parse(address)?.pathname;
  if (path === undefined) return undefined;
  const last = basename(path).replace(/\.(?:html?|php|aspx?)$/i, "");
  const slug = decoded(last);
  return /\p{L}/u.test(slug) ? slug : undefined;
}
