import type { ArchiveEntry, ArchiveOptions, ArchiveText, Remark } from "../../archive.ts";
import { partFile } from "./front-matter.ts";
import { type Header, readHeader } from "./header.ts";
import { isOfAuthor } from "./header-authors.ts";
import { plainTitle } from "./inline-text.ts";
import { rewriteBody, rewriteLine } from "./markup/rewriting.ts";
import { resolvedPath, type SiteFiles } from "./site-files.ts";
import { SiteTexts } from "./site-texts.ts";
import { staticFiles } from "./static-files.ts";
import type { Document, Omission, OpenSite, Place, SiteIndex } from "./system.ts";

/** The texts of a site that begin with a prefix. */
export function textsOf(site: OpenSite, prefix: string): string[] {
  return site.texts.filter((path) => path.startsWith(prefix) && !isOfAuthor(path));
}

/** Where each text stood, for the links between them. */
export function indexOf(site: OpenSite): SiteTexts {
  const texts = new SiteTexts();
  for (const path of textsOf(site, "")) {
    const read = readText(site, path);
    if ("omitted" in read) texts.addOmitted(path, read.address);
    else texts.add(read.document, read.place);
  }
  return texts;
}

/** Texts are read one by one, and handed on. */
export function* entriesOf(
  site: OpenSite,
  index: SiteIndex,
  prefix: string,
  options: ArchiveOptions,
): Generator<ArchiveEntry> {
  const omitted = new Map<string, number>();
  for (const path of textsOf(site, prefix)) {
    const read = readText(site, path);
    if (!("omitted" in read)) {
      for (const file of read.place.media ?? []) yield { is: "file", file };
      yield { is: "text", text: textOf(site, index, read, options) };
    } else if (read.omitted !== undefined) omitted.set(read.omitted, (omitted.get(read.omitted) ?? 0) + 1);
  }
  for (const [what, count] of omitted) yield { is: "left out", what, count };
  yield* staticFiles(site);
  yield* site.others(index);
}

type Read = { document: Document; place: Place } | Omission;

/** Texts in markup that is not read. */
const FOREIGN = /\.(adoc|asciidoc|org|rst|mdoc|textile|pandoc|pdc)$/i;

function readText(site: OpenSite, path: string): Read {
  const foreign = FOREIGN.exec(path)?.[1];
  if (foreign !== undefined) return { omitted: `a text that is not in markdown (.${foreign.toLowerCase()})` };
  const document = documentOf(site.files, path);
  if (document === undefined) return { omitted: "a text that is not UTF-8, or over 2 MB" };
  const data = { ...site.defaults(path, document.data), ...document.data };
  const whole = { ...document, data };
  const place = site.place(whole, readHeader(data, site));
  return "omitted" in place ? place : { document: whole, place };
}

function documentOf(files: SiteFiles, path: string): Document | undefined {
  const text = files.read(path);
  if (text === undefined) return undefined;
  const { data, hasFrontMatter, body, line, fault } = partFile(text);
  const remarks: Remark[] =
    fault === undefined
      ? []
      : [
          {
            kind: "left out",
            what: "front matter that cannot be read",
            detail: fault.message,
            line: fault.line,
          },
        ];
  return { path, data, own: data, hasFrontMatter, body, line, remarks };
}

function textOf(
  site: OpenSite,
  index: SiteIndex,
  { document, place }: { document: Document; place: Place },
  options: ArchiveOptions,
): ArchiveText {
  const { header } = place;
  const { title, body: source } = titled(document, place);
  const rewriting = site.rewriting(document, place, index);
  const { body, remarks } = rewriteBody(source, document.line, rewriting);
  const isHtml = /\.html?$/i.test(document.path);
  const expired = header.expires !== undefined && header.expires.toMillis() <= options.now;
  const [address] = place.addresses;
  return {
    kind: place.kind,
    key: document.path,
    group: place.group,
    lang: place.lang ?? header.lang ?? site.lang,
    origin: { file: document.path, line: 1 },
    title: rewriteLine(title, rewriting),
    lede: header.lede === undefined ? undefined : rewriteLine(header.lede, rewriting),
    date: header.date?.toMillis(),
    updated: header.updated?.toMillis(),
    draft: place.draft || expired,
    slug: slugIn(address) ?? header.slug,
    addresses: [...new Set(place.addresses)],
    feedId:
      place.feedId ??
      (address === undefined || !isWhole(site.base) ? undefined : new URL(address, site.base).href),
    authors: header.authors,
    topics: header.topics.map(({ of: _, at: __, ...topic }) => topic),
    photo: header.photo,
    source: sourceOf(site, header),
    weight: header.weight,
    body: isHtml ? { ...body, markup: "html" } : body,
    folders: place.folders
      .filter((folder) => resolvedPath("", folder) !== undefined)
      .map((folder) => site.files.absolute(folder)),
    remarks: [...document.remarks, ...header.remarks, ...toldOf(place, expired), ...remarks],
  };
}

function isWhole(base: string): boolean {
  return /^https?:/.test(base);
}

/** A title of the first degree that stands in the text is the title, where there is no other; it is not said twice. */
function titled({ body }: Document, { header, name }: Place): { title: string; body: string } {
  const found = /^(?:\s*\n)?[ ]{0,3}#[ \t]+(.+?)[ \t]*#*[ \t]*(?=\n|$)/.exec(body);
  const first = found?.[1] === undefined ? undefined : plainTitle(found[1].replace(/\{[#:.][^}]*\}\s*$/, ""));
  if (found === null || first === undefined) return { title: header.title ?? name, body };
  if (header.title !== undefined && header.title.toLowerCase() !== first.toLowerCase())
    return { title: header.title, body };
  return { title: header.title ?? first, body: found[0].replace(/[^\n]/g, "") + body.slice(found[0].length) };
}

function slugIn(address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  const last = address.replace(/\/(?:index\.html?)?$/, "").replace(/\.html?$/, "");
  const slug = last.slice(last.lastIndexOf("/") + 1);
  if (slug === "") return undefined;
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}

/** A canonical address on another host says whose text it is. */
function sourceOf(site: OpenSite, { canonical }: Header): ArchiveText["source"] {
  const url = canonical === undefined ? undefined : URL.parse(canonical);
  if (url === null || url === undefined || url.host === "" || url.host === URL.parse(site.base)?.host)
    return undefined;
  return { name: url.hostname.replace(/^www\./, ""), url: url.href, relation: "reprint" };
}

function toldOf({ header, name }: Place, expired: boolean): Remark[] {
  const told: Remark[] = [];
  if (expired)
    told.push({
      kind: "told",
      what: "a text that has expired, which becomes a draft",
      detail: header.expires?.toISODate() ?? name,
    });
  return told;
}

/** Whether a file may be a text. */
export function isText(path: string): boolean {
  return /\.(?:md|markdown|mdown|mkdn?|mdx|html?)$/i.test(path) || FOREIGN.test(path);
}
