import { dirname } from "node:path";
import type { Lang } from "../i18n/lang.ts";
import type { LeadPhoto } from "../model/story.ts";
import type { ArchiveFile, ArchivePhoto, ArchiveText, Remark } from "./archive.ts";
import type { Entry } from "./catalogue.ts";
import { ANOTHER_CREDIT } from "./credits.ts";
import { fileOf } from "./give-places.ts";
import { Pictures } from "./pictures.ts";
import type { Run } from "./run.ts";
import { keepFile } from "./static-copies.ts";
import { type From, Targets } from "./targets.ts";
import type { Resolver } from "./text/conversion.ts";

/** A year, a month or a day, in any language. */
const PERIOD = /^(?:\/[a-z]{2})?\/\d{4}(?:\/\d\d){0,2}\/$/;

/** What one text refers to, as it is from here on. */
export class References implements Resolver {
  readonly lang: Lang;
  readonly #run: Run;
  readonly #entry: Entry;
  readonly #from: From;
  readonly #targets: Targets;
  /** The address of the text, which relative ones begin from. */
  readonly #page: string | undefined;
  readonly pictures: Pictures;
  readonly #line: number | undefined;
  readonly remarks: Remark[] = [];

  constructor({ addresses, folders, origin }: ArchiveText, entry: Entry, run: Run) {
    this.lang = entry.lang;
    this.#run = run;
    this.#entry = entry;
    const { lang, published } = entry;
    this.#from = { lang, storyLang: lang, draft: entry.draft === 1, published };
    this.#targets = new Targets(run);
    this.#page = addresses[0];
    this.#line = origin.line;
    this.pictures = new Pictures(dirname(fileOf(entry)), { page: this.#page, folders }, run);
  }

  link(address: string): string | undefined {
    const { old } = this.#run;
    if (address.startsWith("#")) return address;
    const url = old.resolve(address, this.#page);
    if (url === undefined || !/^https?:$/.test(url.protocol)) return address;
    const isRelative = !/^[a-z][a-z0-9+.-]*:/i.test(address);
    if (!old.has(url) && !isRelative) return address;
    const key = old.keyOf(address, this.#page);
    const known = key === undefined ? undefined : this.#run.catalogue.find(key);
    if (known?.is === "file") return this.#toFile(address, url, known.file);
    const to = known === undefined ? this.#ownPage(url) : this.#targets.of(known, this.#from);
    if (to !== undefined) return this.#withFragment(to, url.hash);
    if (known === undefined) return this.#toFile(address, url);
    this.#say("left out", "a link to what is not public", address);
    return undefined;
  }

  /** A link of a story to itself would lead nowhere. */
  #withFragment(to: string, hash: string): string | undefined {
    const fragment = /^#[\w-]+$/.test(hash) ? hash : "";
    if (to === `story:${this.#entry.id}`) return fragment || undefined;
    return /^story:|\/$/.test(to) ? to + fragment : to;
  }

  /** Pages that both sites have. */
  #ownPage({ pathname, search }: URL): string | undefined {
    if (search !== "") return undefined;
    const { catalogue, request } = this.#run;
    if (pathname === "/") return this.#targets.of({ is: "target", target: { to: "home" } }, this.#from);
    const path = pathname.endsWith("/") ? pathname : `${pathname}/`;
    return PERIOD.test(path) && catalogue.hasStoryBelow(path, request.now) ? path : undefined;
  }

  /**
   * A link to a file. A photo that leads to itself in full, or to a page of its own, needs no link; other files keep their
   * addresses.
   * @param known as the archive's library of media has it, by its own address or that of its page
   */
  #toFile(address: string, url: URL, known?: ArchiveFile): string | undefined {
    const { old, catalogue } = this.#run;
    const src = known === undefined ? url : (old.resolve(known.src, this.#page) ?? url);
    const file = this.pictures.fileOf(known?.src ?? address, src);
    if (file !== undefined && this.pictures.has(file)) return undefined;
    const owner = known?.owner === undefined ? undefined : catalogue.textOf(known.owner);
    const isItsPage = known !== undefined && old.keyOf(known.src) !== old.keyOf(address, this.#page);
    const to = isItsPage && owner !== undefined ? this.#targets.text(owner.no, this.#from) : undefined;
    if (to !== undefined) return this.#withFragment(to, "");
    const kept = file === undefined ? undefined : keepFile(src.pathname, file, this.#run);
    return kept ?? this.#unknown(address, url);
  }

  /** A link to what the archive does not have: on a site that stays where it was, it would lead nowhere. */
  #unknown(address: string, url: URL): string | undefined {
    const { newsroom } = this.#run.request;
    const isHere = url.host === new URL(newsroom.site.baseUrl).host || !this.#run.old.isKnown;
    this.#say("missing", "what a link leads to", address);
    return isHere ? undefined : url.href;
  }

  photo(photo: ArchivePhoto): string | undefined {
    if (this.#entry.kind === "page") {
      this.#say("left out", "a picture on a plain page", photo.src);
      this.#sayCredits(photo);
      return undefined;
    }
    const found = this.pictures.place(photo);
    if ("missing" in found) {
      this.#say("missing", found.missing, shortened(photo.src));
      this.#sayCredits(photo);
      return undefined;
    }
    for (const credit of found.otherCredits) this.#say("left out", ANOTHER_CREDIT, credit);
    if (!photo.alt?.trim()) this.#say("missing", "the alternative text of a picture", photo.src);
    return found.name;
  }

  altOf(src: string): string | undefined {
    return this.pictures.described({ src }).alt?.replace(/\s+/g, " ").trim() || undefined;
  }

  /** The lead photo, as the front matter names it. */
  lead(photo: ArchivePhoto | undefined): (Omit<LeadPhoto, "alt"> & { alt?: string | undefined }) | undefined {
    if (photo === undefined) return undefined;
    const known = this.pictures.described(photo);
    const file = this.photo(known);
    if (file === undefined) {
      this.#sayWords(known.caption);
      return undefined;
    }
    return { file, alt: known.alt?.trim() || undefined, caption: known.caption?.trim() || undefined };
  }

  /** A caption within a text stays there without its picture; that of a lead photo, and credits, have no other place. */
  #sayWords(words: string | undefined): void {
    if (words?.trim())
      this.#say("left out", "what is said of a picture that is not taken along", words.trim());
  }

  #sayCredits(photo: ArchivePhoto): void {
    for (const credit of this.pictures.creditsOf(photo)) this.#sayWords(credit);
  }

  #say(kind: Remark["kind"], what: string, detail: string): void {
    this.remarks.push({ kind, what, detail, line: this.#line });
  }
}

/** A picture may stand in its address as a whole. */
function shortened(address: string): string {
  return address.length > 300 ? `${address.slice(0, 80)}…` : address;
}
