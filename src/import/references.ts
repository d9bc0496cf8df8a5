import { dirname } from "node:path";
import type { Lang } from "../i18n/lang.ts";
import { Addresses } from "../model/address.ts";
import type { LeadPhoto } from "../model/story.ts";
import type { ArchivePhoto, ArchiveText, Remark, Target } from "./archive.ts";
import type { Entry, Known } from "./catalogue.ts";
import { fileOf } from "./give-places.ts";
import { pathOf } from "./old-addresses.ts";
import type { Run } from "./run.ts";
import { StoryPhotos } from "./story-photos.ts";
import type { Resolver } from "./text/conversion.ts";

/** What one text refers to, as it is from here on. */
export class References implements Resolver {
  readonly #text: ArchiveText;
  readonly #entry: Entry;
  readonly #run: Run;
  readonly #page: string | undefined;
  readonly #photos: StoryPhotos;
  readonly remarks: Remark[] = [];

  constructor(text: ArchiveText, entry: Entry, run: Run) {
    this.#text = text;
    this.#entry = entry;
    this.#run = run;
    this.#page = text.addresses[0];
    this.#photos = new StoryPhotos(dirname(fileOf(entry)), run);
  }

  get lang(): Lang {
    return this.#entry.lang;
  }

  link(address: string): string {
    if (address.startsWith("#")) return address;
    const { old, catalogue } = this.#run;
    const key = old.keyOf(address, this.#page);
    if (key === undefined) return address;
    const fragment = /#[\w-]+$/.exec(address)?.[0] ?? "";
    const known = catalogue.find(key);
    const to = known && this.#whereTo(known);
    if (to !== undefined) return to.startsWith("story:") || to.endsWith("/") ? to + fragment : to;
    this.#say("missing", "a page of the old site", address);
    return old.resolve(address, this.#page)?.href ?? address;
  }

  #whereTo(known: Known): string | undefined {
    if (known.is === "target") return this.#target(known.target);
    if (known.is === "file") return undefined;
    const { catalogue, request } = this.#run;
    const target = catalogue.text(known.no);
    const here = catalogue.inLang(target, this.#entry.lang);
    const isHidden = ({ draft, date }: Entry) =>
      draft === 1 || date > Math.max(this.#entry.date, request.now);
    if (isHidden(here ?? target) && this.#entry.draft === 0) return undefined;
    if (target.kind === "page") return (here ?? target).path;
    return here === undefined ? target.path : `story:${here.id}`;
  }

  #target(target: Target): string | undefined {
    const addresses = new Addresses(this.#run.request.newsroom.site);
    if (target.to === "path") return target.path;
    if (target.to === "home") return addresses.home(this.#entry.lang);
    if (target.to === "feeds") return addresses.feeds(this.#entry.lang);
    return undefined;
  }

  photo(photo: ArchivePhoto): string | undefined {
    if (this.#entry.kind === "page") {
      this.#say("left out", "a picture on a plain page", photo.src);
      return undefined;
    }
    const url = this.#run.old.resolve(photo.src, this.#page);
    const isOfOldSite = url !== undefined && this.#run.old.has(url);
    const relative = /^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(photo.src)
      ? undefined
      : photo.src.replace(/[?#].*$/s, "");
    const file =
      url === undefined
        ? undefined
        : this.#run.media.find(url.pathname, relative, isOfOldSite || relative ? this.#text.folders : []);
    const name = file === undefined ? undefined : this.#photos.add(file, photo);
    if (name === undefined) this.#say("missing", "a picture", photo.src);
    else if (!photo.alt?.trim()) this.#say("missing", "the alternative text of a picture", photo.src);
    return name;
  }

  /** The lead photo, as the front matter names it. */
  lead(photo: ArchivePhoto | undefined): (Omit<LeadPhoto, "alt"> & { alt?: string | undefined }) | undefined {
    const file = photo && this.photo(photo);
    if (photo === undefined || file === undefined) return undefined;
    return { file, alt: photo.alt?.trim() || undefined, caption: photo.caption?.trim() || undefined };
  }

  /** The addresses that the story had, as `aliases` take them. */
  aliases(): string[] {
    const { old, request } = this.#run;
    const paths = this.#text.addresses.flatMap((address) => {
      const url = old.resolve(address);
      return url === undefined || !old.has(url) ? [] : pathOf(url);
    });
    return [...new Set(paths)].filter((path) => path !== this.#entry.path && request.now > 0);
  }

  copyPhotos(): void {
    this.#photos.copy();
  }

  #say(kind: Remark["kind"], what: string, detail: string): void {
    this.remarks.push({ kind, what, detail, line: this.#text.origin.line });
  }
}
