import type { Lang } from "../i18n/lang.ts";
import { languageOf } from "../intake/redirect-ground.ts";
import { appendRedirects } from "../intake/redirect-writer.ts";
import { Addresses } from "../model/address.ts";
import { isOwnAddress } from "../model/own-addresses.ts";
import { FILES_BESIDE_PAGES } from "../outputs/index.ts";
import type { ArchiveFile, Target } from "./archive.ts";
import type { Entry } from "./catalogue.ts";
import { fileOf } from "./give-places.ts";
import { oldPath } from "./kept-addresses.ts";
import { langOfPath } from "./languages.ts";
import type { Run } from "./run.ts";
import { TargetLanguages } from "./target-languages.ts";
import { type From, Targets } from "./targets.ts";

/** Old addresses that are not those of stories, and where each leads from here on. */
export class Redirects {
  readonly #run: Run;
  readonly #targets: Targets;
  readonly #languages: TargetLanguages;
  readonly #addresses: Addresses;
  readonly #lines = new Map<string, string>();

  constructor(run: Run) {
    this.#run = run;
    this.#targets = new Targets(run);
    this.#addresses = new Addresses(run.request.newsroom.site);
    this.#languages = new TargetLanguages(run, this.#targets);
  }

  /** The address of a list, a feed, or whatever else leads to a page of this site. */
  add(address: string, target: Target): void {
    const goal = (from: From) => this.#targets.of({ is: "target", target }, from);
    this.#add(address, this.#languages.of(target), goal);
  }

  /** The address of a plain page. Where the site has another page at it, it cannot lead to this one. */
  addPage(address: string, { no, path }: Entry): void {
    const { old, catalogue } = this.#run;
    const url = old.resolve(address);
    const from = url !== undefined && old.has(url) ? oldPath(url, this.#run) : undefined;
    if (from === undefined || from === path || !this.#isPage(from))
      this.#add(address, undefined, () => path, true);
    else
      catalogue.remark({
        no,
        kind: "left out",
        what: "an old address that another text has",
        detail: address,
      });
  }

  /** Whether there is a plain page at a path, of this archive or by whomever. */
  #isPage(path: string): boolean {
    const id = /\/([a-z0-9-]+)\/$/.exec(path)?.[1];
    if (id === undefined) return false;
    const { content, request } = this.#run;
    return request.newsroom.site.languages.some(
      (lang) =>
        this.#addresses.plainPage(lang, id) === path && content.has(fileOf({ kind: "page", id, lang })),
    );
  }

  /** The page that the old site made for a file: it leads to the story that the file belongs to. */
  addFile({ page, owner, src }: ArchiveFile): void {
    if (page === undefined || page === src || owner === undefined) return;
    const text = this.#run.catalogue.textOf(owner);
    if (text !== undefined) this.#add(page, text.lang, (from) => this.#targets.text(text.no, from));
  }

  /** @param lang of what the address leads to, where it names none itself */
  #add(
    address: string,
    lang: Lang | undefined,
    goal: (from: From) => string | undefined,
    isPage = false,
  ): void {
    const { old, catalogue } = this.#run;
    const url = old.resolve(address);
    if (url === undefined || !old.has(url)) return;
    if (catalogue.find(old.keyOf(address) ?? "")?.is === "text" && !isPage) return;
    const from = oldPath(url, this.#run);
    if (from === undefined || isOwnAddress(from as never, FILES_BESIDE_PAGES)) return;
    const to = goal(this.#readers(url, from, lang));
    if (to === undefined || to === from) return;
    const isFree =
      catalogue.rows.get("select 1 from texts where path = ?", from) === undefined &&
      catalogue.rows.insertNew("aliases", { address: from, no: 0 });
    if (isFree) this.#lines.set(from, to);
  }

  /** Who comes by an old address. */
  #readers(url: URL, address: string, lang: Lang | undefined): From {
    const { site } = this.#run.request.newsroom;
    const paths = [...this.#run.old.pathsBelow(url), address];
    const named = paths.map((path) => langOfPath(path, site)).find(Boolean);
    const storyLang = languageOf(address, site.languages);
    return { lang: named ?? lang ?? storyLang, storyLang, draft: false, published: 0 };
  }

  /** Adds them to the file, in which every line stays; a line that somebody took out does not come back. */
  write(): void {
    const { request, state } = this.#run;
    if (request.dryRun) return;
    const lines = [...this.#lines].filter(([from]) => !state.hasRedirect(from));
    const { baseUrl } = request.newsroom.site;
    appendRedirects(
      request.content,
      baseUrl,
      lines.map(([from, to]) => ({ from, to })),
    );
    for (const [from] of lines) state.keepRedirect(from);
  }
}
