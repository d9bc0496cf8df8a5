/** What the posts of one WordPress site refer to: it is collected before they are read. */
import type { ArchiveAuthor } from "../../../archive.ts";
import { decodedSlug, nicenameOf } from "./names.ts";

/** An entry of `wp:author`. */
export interface SiteAuthor {
  id: string;
  login: string;
  name: string;
  email?: string | undefined;
}

export interface SiteTerm {
  id: string;
  taxonomy: string;
  nicename: string;
  /** Plain text. */
  name: string;
  /** Nicename of the term above it. */
  parent: string;
}

/** A file of the library of media. */
export interface Attachment {
  id: string;
  /** The address of the file. */
  src: string;
  title: string;
  alt?: string | undefined;
  /** HTML. */
  caption?: string | undefined;
  credit?: string | undefined;
  /** The post that it was uploaded to. */
  parent: string;
  order: number;
}

export class Site {
  /** Addresses that it is at, each ending in a slash; the first is its own. */
  readonly bases: string[] = [];
  lang: string | undefined;
  /** By login. */
  readonly authors = new Map<string, SiteAuthor>();
  readonly #authorsByNicename = new Map<string, SiteAuthor>();
  /** Guest authors of Co-Authors Plus, by nicename without `cap-`. */
  readonly guests = new Map<string, ArchiveAuthor>();
  /** By taxonomy and nicename. */
  readonly #terms = new Map<string, SiteTerm>();
  /** Names of terms in addresses, decoded. */
  readonly #slugs = new Set<string>();
  /** How many posts have a term. */
  readonly #uses = new Map<string, number>();
  /** By id. */
  readonly attachments = new Map<string, Attachment>();
  /** Ids of the files that were uploaded to a post. */
  readonly #uploads = new Map<string, string[]>();
  /** Reusable blocks by id. */
  readonly blocks = new Map<string, string>();
  /** What an item with this id was found in last, and of when. */
  readonly #versions = new Map<string, { file: string; modified: string }>();
  /** The group of translations that a post is in, by id. */
  readonly groups = new Map<string, string>();
  /** Ids of texts that others say they translate. */
  readonly originals = new Set<string>();
  /** Languages by nicename: their locales. */
  readonly locales = new Map<string, string>();

  addBase(address: string): void {
    const url = URL.parse(address.trim());
    if (url === null || !/^https?:$/.test(url.protocol)) return;
    url.search = "";
    url.hash = "";
    const base = url.href.replace(/\/*$/, "/");
    if (!this.bases.includes(base)) this.bases.push(base);
  }

  addAuthor(author: SiteAuthor): void {
    this.authors.set(author.login, author);
    this.#authorsByNicename.set(nicenameOf(author.login), author);
  }

  authorByNicename(nicename: string): SiteAuthor | undefined {
    return this.#authorsByNicename.get(nicename);
  }

  /** Its own address. */
  get home(): string | undefined {
    return this.bases[0];
  }

  /** Whether an address is one of the site, by either protocol. */
  has(address: string): boolean {
    const bare = withoutProtocol(address);
    return this.bases.some((base) => bare.startsWith(withoutProtocol(base)));
  }

  addTerm(term: SiteTerm): void {
    const key = `${term.taxonomy}/${term.nicename}`;
    if (!this.#terms.has(key)) this.#terms.set(key, term);
    this.#slugs.add(decodedSlug(term.nicename));
  }

  /** Whether a part of an address is the name of a term, decoded. */
  isTerm(slug: string): boolean {
    return this.#slugs.has(slug);
  }

  term(taxonomy: string, nicename: string): SiteTerm | undefined {
    return this.#terms.get(`${taxonomy}/${nicename}`);
  }

  terms(): Iterable<SiteTerm> {
    return this.#terms.values();
  }

  use(taxonomy: string, nicename: string): void {
    const key = `${taxonomy}/${nicename}`;
    this.#uses.set(key, (this.#uses.get(key) ?? 0) + 1);
  }

  usesOf({ taxonomy, nicename }: SiteTerm): number {
    return this.#uses.get(`${taxonomy}/${nicename}`) ?? 0;
  }

  addAttachment(attachment: Attachment): void {
    this.attachments.set(attachment.id, attachment);
    const beside = this.#uploads.get(attachment.parent);
    if (beside === undefined) this.#uploads.set(attachment.parent, [attachment.id]);
    else if (!beside.includes(attachment.id)) beside.push(attachment.id);
  }

  /** What was uploaded to a post, in the order of its gallery. */
  uploadsTo(post: string): Attachment[] {
    const ids = this.#uploads.get(post) ?? [];
    const found = ids.flatMap((id) => this.attachments.get(id) ?? []);
    return found.toSorted((a, b) => a.order - b.order || Number(a.id) - Number(b.id));
  }

  /** Notes that a file has an item; of several versions the one that was changed last counts. */
  addVersion(id: string, file: string, modified: string): void {
    const known = this.#versions.get(id);
    if (known === undefined || modified > known.modified) this.#versions.set(id, { file, modified });
  }

  /** Whether the item's latest version is in this file. */
  isLatestIn(file: string, id: string): boolean {
    return this.#versions.get(id)?.file === file;
  }
}

function withoutProtocol(address: string): string {
  return `${address.replace(/^https?:\/\/(?:www\.)?/i, "")}/`.replace(/\/+$/, "/");
}
