import { isLang, type Lang } from "../i18n/lang.ts";
import { appendRedirects } from "../intake/redirect-writer.ts";
import { isOwnAddress } from "../model/own-addresses.ts";
import { FILES_BESIDE_PAGES } from "../outputs/index.ts";
import type { ArchiveFile, Target } from "./archive.ts";
import { oldPath } from "./kept-addresses.ts";
import type { Run } from "./run.ts";
import { Targets } from "./targets.ts";

/** Old addresses that are not those of stories, and where each leads from here on. */
export class Redirects {
  readonly #run: Run;
  readonly #targets: Targets;
  readonly #lines = new Map<string, string>();

  constructor(run: Run) {
    this.#run = run;
    this.#targets = new Targets(run);
  }

  /** The address of a list, a feed, or whatever else leads to a page of this site. */
  add(address: string, target: Target): void {
    this.#add(address, (lang) =>
      this.#targets.of({ is: "target", target }, { lang, draft: false, published: 0 }),
    );
  }

  /** The address of a plain page. */
  addPage(address: string, path: string): void {
    this.#add(address, () => path, true);
  }

  /** The page that the old site made for a file: it leads to the story that the file belongs to. */
  addFile({ page, owner, src }: ArchiveFile): void {
    if (page === undefined || page === src || owner === undefined) return;
    const text = this.#run.catalogue.textOf(owner);
    if (text !== undefined)
      this.#add(page, (lang) => this.#targets.text(text.no, { lang, draft: false, published: 0 }));
  }

  #add(address: string, goal: (lang: Lang) => string | undefined, isPage = false): void {
    const { old, catalogue } = this.#run;
    const url = old.resolve(address);
    if (url === undefined || !old.has(url)) return;
    if (catalogue.find(old.keyOf(address) ?? "")?.is === "text" && !isPage) return;
    const from = oldPath(url, this.#run);
    if (from === undefined || isOwnAddress(from as never, FILES_BESIDE_PAGES)) return;
    const to = goal(this.#langOf(url.pathname));
    if (to === undefined || to === from) return;
    const isFree =
      catalogue.rows.get("select 1 from texts where path = ?", from) === undefined &&
      catalogue.rows.insertNew("aliases", { address: from, no: 0 });
    if (isFree) this.#lines.set(from, to);
  }

  /** The language of readers who came by an address. */
  #langOf(pathname: string): Lang {
    const { languages } = this.#run.request.newsroom.site;
    const first = pathname.split("/")[1] ?? "";
    return isLang(first) && languages.includes(first) ? first : languages[0];
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
