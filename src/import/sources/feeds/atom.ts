/** Entries of Atom 1.0 and 0.3. */

import { escapeHtml } from "../../../kit/html.ts";
import type { ArchiveAuthor } from "../../archive.ts";
import { dateIn } from "../dates.ts";
import { childOf, childrenOf, resolved, textIn, type XmlElement } from "../xml.ts";
import { cleanAddresses } from "./addresses.ts";
import { isDraft, isLabel, kindOf, pathOf } from "./blogger.ts";
import type { Attachment, FeedItem } from "./item.ts";
import { describedMedia, isPicture, mediaOf } from "./media.ts";
import { atom, FEEDBURNER } from "./names.ts";
import { authorsIn, withoutRepeats } from "./persons.ts";
import { plainOf } from "./plain.ts";
import { restOf } from "./rest.ts";
import { type FeedHead, topicsNamed } from "./rss.ts";
import { htmlOf, withBase } from "./xhtml.ts";

/** @param timeZone of dates without one */
export function atomEntry(entry: XmlElement, timeZone: string): FeedItem {
  const date = (...locals: string[]) => {
    const written = textIn(childOf(entry, ...locals.flatMap(atom)));
    return written === "" ? undefined : dateIn(written, timeZone);
  };
  const media = mediaOf(entry);
  const enclosures = linksOf(entry, "enclosure");
  const updated = date("updated", "modified");
  return {
    kind: kindOf(entry),
    id: textIn(childOf(entry, ...atom("id"))) || undefined,
    title: plainOf(constructOf(childOf(entry, ...atom("title"))) ?? ""),
    addresses: addressesOf(entry),
    content: constructOf(childOf(entry, ...atom("content"))),
    summary: constructOf(childOf(entry, ...atom("summary")) ?? describedMedia(entry)),
    date: date("published", "issued", "created") ?? updated,
    updated,
    draft: isDraft(entry),
    lang: childOf(entry, ...atom("content"), ...atom("title"))?.lang ?? entry.lang,
    authors: personsOf(entry),
    topics: topicsNamed(labelsOf(entry)),
    photos: [
      ...media.photos,
      ...enclosures.filter(({ url, type }) => isPicture(url, type)).map(({ url }) => ({ src: url })),
    ],
    attachments: [...media.attachments, ...enclosures.filter(({ url, type }) => !isPicture(url, type))],
    source: sourceOf(entry),
    line: entry.line,
    remarks: restOf(entry),
  };
}

/** A text construct as HTML (RFC 4287, 3.1). */
function constructOf(element: XmlElement | undefined): string | undefined {
  if (element === undefined) return undefined;
  const { type = "text", mode } = element.attributes;
  if (type === "xhtml" || (type === "application/xhtml+xml" && mode !== "escaped"))
    return htmlOf(element) || undefined;
  const text = textIn(element);
  if (text === "") return undefined;
  return type === "html" || type === "text/html" ? withBase(text, element.base) : escapeHtml(text);
}

function addressesOf(entry: XmlElement): string[] {
  const original = childrenOf(entry, `${FEEDBURNER}origLink`).map(textIn);
  const pages = linksOf(entry, "alternate").filter(({ type = "text/html" }) => /html/.test(type));
  const path = pathOf(entry);
  return [
    ...cleanAddresses([...original, ...pages.map(({ url }) => url)]),
    ...(path === undefined ? [] : [path]),
  ];
}

function linksOf(element: XmlElement, ...rels: string[]): Attachment[] {
  return childrenOf(element, ...atom("link")).flatMap(({ attributes, base }) => {
    const { rel = "alternate", href, type, title } = attributes;
    return href !== undefined && rels.includes(rel) ? [{ url: resolved(href, base), type, title }] : [];
  });
}

function personsOf(element: XmlElement): ArchiveAuthor[] {
  const persons = childrenOf(element, ...atom("author"), ...atom("contributor")).flatMap((person) => {
    const part = (...locals: string[]) => textIn(childOf(person, ...locals.flatMap(atom))) || undefined;
    const known = { url: part("uri", "url"), email: part("email") };
    const named = authorsIn(part("name") ?? textIn(person));
    return named.length === 1 ? named.map((author) => ({ ...known, ...author })) : named;
  });
  return withoutRepeats(persons);
}

function labelsOf(entry: XmlElement): string[] {
  return childrenOf(entry, ...atom("category"))
    .filter(isLabel)
    .map(({ attributes }) => escapeHtml(attributes.label ?? attributes.term ?? ""));
}

/** Where the entry was taken from, as aggregators say (RFC 4287, 4.2.11). */
function sourceOf(entry: XmlElement): FeedItem["source"] {
  const source = childOf(entry, ...atom("source"));
  if (source === undefined) return undefined;
  const name = plainOf(constructOf(childOf(source, ...atom("title"))) ?? "");
  const url = addressesOf(entry)[0] ?? linksOf(source, "alternate")[0]?.url;
  return name === "" ? undefined : { name, url, relation: "reprint" };
}

/** @param feed with the elements that are said of all of it as its children */
export function atomHead(feed: XmlElement): FeedHead {
  return {
    site: linksOf(feed, "alternate")[0]?.url,
    self: linksOf(feed, "self")[0]?.url,
    further: linksOf(feed, "prev-archive", "next").map(({ url }) => url),
    lang: feed.lang,
    authors: personsOf(feed),
  };
}
