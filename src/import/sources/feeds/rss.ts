/** Items of RSS 0.9x, 1.0 and 2.0. */
import type { ArchiveAuthor, ArchiveTopic } from "../../archive.ts";
import { dateIn } from "../dates.ts";
import { childOf, childrenOf, elementsIn, resolved, textIn, type XmlElement } from "../xml.ts";
import { cleanAddresses } from "./addresses.ts";
import type { FeedItem } from "./item.ts";
import { describedMedia, mediaOf, onceEach } from "./media.ts";
import {
  ATOM,
  atom,
  DC_TERMS,
  DUBLIN_CORE,
  FEEDBURNER,
  ITUNES,
  MEDIA,
  RDF,
  rss,
  WHOLE_TEXTS,
  XHTML,
} from "./names.ts";
import { authorsIn, withoutRepeats } from "./persons.ts";
import { titleIn } from "./plain.ts";
import { restOf } from "./rest.ts";
import { htmlOf, withBase } from "./xhtml.ts";

/** @param timeZone of dates without one */
export function rssItem(item: XmlElement, timeZone: string): FeedItem {
  const text = (...names: string[]) => textIn(childOf(item, ...names)) || undefined;
  const date = (...names: string[]) => {
    const written = text(...names);
    return written === undefined ? undefined : dateIn(written, timeZone);
  };
  const media = mediaOf(item);
  return {
    kind: "post",
    id: text(...rss("guid"), ...atom("id")) ?? item.attributes[`${RDF}about`],
    title: titleIn(text(...rss("title"), `${DUBLIN_CORE}title`, `${MEDIA}title`) ?? ""),
    addresses: addressesOf(item),
    content: contentOf(item),
    summary: summaryOf(item),
    date: date(...rss("pubDate"), `${DUBLIN_CORE}date`, `${DC_TERMS}issued`, ...atom("published")),
    updated: date(...atom("updated"), `${DC_TERMS}modified`),
    draft: false,
    lang: text(`${DUBLIN_CORE}language`) ?? item.lang,
    authors: authorsOf(item),
    topics: topicsOf(item),
    photos: media.photos,
    attachments: media.attachments,
    source: sourceOf(item),
    line: item.line,
    remarks: restOf(item),
  };
}

/** The text itself: as HTML, or in elements of XHTML. */
function contentOf(item: XmlElement): string | undefined {
  const whole = childOf(item, ...WHOLE_TEXTS);
  const body = childOf(item, `${XHTML}body`, `${XHTML}div`);
  const html = textIn(whole) || (body === undefined ? "" : htmlOf(body));
  return html === "" ? undefined : withBase(html, (whole ?? body)?.base);
}

function summaryOf(item: XmlElement): string | undefined {
  const names = [...rss("description"), `${DUBLIN_CORE}description`, ...atom("summary"), `${ITUNES}summary`];
  const summary = childOf(item, ...names) ?? describedMedia(item);
  return summary === undefined ? undefined : withBase(textIn(summary), summary.base) || undefined;
}

function addressesOf(item: XmlElement): string[] {
  const addressIn = (link: XmlElement) => resolved(textIn(link) || (link.attributes.href ?? ""), link.base);
  const links = [...childrenOf(item, `${FEEDBURNER}origLink`), ...childrenOf(item, ...rss("link"))];
  const guids = childrenOf(item, ...rss("guid")).filter(
    ({ attributes }) => attributes.isPermaLink?.toLowerCase() !== "false",
  );
  return cleanAddresses([...links, ...guids].map(addressIn));
}

function authorsOf(item: XmlElement): ArchiveAuthor[] {
  const named = childrenOf(item, `${DUBLIN_CORE}creator`, ...rss("author")).flatMap((author) =>
    authorsIn(textIn(author)),
  );
  const persons = childrenOf(item, `${ATOM}author`).flatMap((person) =>
    authorsIn(textIn(childOf(person, ...atom("name")))),
  );
  const others = childrenOf(item, `${ITUNES}author`).flatMap((author) => authorsIn(textIn(author)));
  const first = [...named, ...persons];
  return withoutRepeats(first.length > 0 ? first : others);
}

function topicsOf(item: XmlElement): ArchiveTopic[] {
  const categories = childrenOf(item, ...rss("category"), `${DUBLIN_CORE}subject`, `${MEDIA}category`);
  const names = categories.map((category) => category.attributes.label ?? textIn(category));
  const keywords = childrenOf(item, `${MEDIA}keywords`, `${ITUNES}keywords`).flatMap((words) =>
    textIn(words).split(","),
  );
  return topicsNamed([...names, ...keywords]);
}

/** Topics by their names, each once. */
export function topicsNamed(names: readonly string[]): ArchiveTopic[] {
  const plain = names.map((name) => titleIn(name)).filter((name) => name !== "");
  return onceEach(plain, (name) => name.toLowerCase()).map((name) => ({ name, kind: "theme" }));
}

/** Where the item was taken from, as aggregators say. */
function sourceOf(item: XmlElement): FeedItem["source"] {
  const source = childOf(item, ...rss("source"));
  const name = textIn(source);
  if (source === undefined || name === "") return undefined;
  return { name, url: addressesOf(item)[0] ?? source.attributes.url, relation: "reprint" };
}

/** What is said of the whole feed. */
export interface FeedHead {
  /** Address of the site. */
  site?: string | undefined;
  /** Address of the feed itself. */
  self?: string | undefined;
  /** Further documents of the same feed, as it names them. */
  further: readonly string[];
  lang?: string | undefined;
  authors: readonly ArchiveAuthor[];
}

/** @param channel with the elements that are said of all of it as its children */
export function rssHead(channel: XmlElement): FeedHead {
  const links = elementsIn(channel).filter(({ name }) => name === `${ATOM}link`);
  const of = (...rels: string[]) =>
    links
      .filter((link) => rels.includes(link.attributes.rel ?? ""))
      .flatMap((link) => link.attributes.href ?? []);
  const site = childrenOf(channel, ...rss("link"))
    .map(textIn)
    .find((link) => link !== "");
  return {
    site: site === undefined ? undefined : resolved(site, channel.base),
    self: of("self")[0],
    further: of("prev-archive", "next"),
    lang: textIn(childOf(channel, ...rss("language"), `${DUBLIN_CORE}language`)) || channel.lang,
    authors: authorsIn(textIn(childOf(channel, `${DUBLIN_CORE}creator`, `${ITUNES}author`))),
  };
}
