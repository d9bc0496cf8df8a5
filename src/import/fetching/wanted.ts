import { dirname } from "node:path";
import type { ArchivePhoto } from "../archive.ts";
import type { Entry } from "../catalogue.ts";
import { fileOf } from "../give-places.ts";
import { Pictures } from "../pictures.ts";
import type { Run } from "../run.ts";
import type { Convert, Resolver } from "../text/conversion.ts";

/** Endings of files that pages link to for reading or listening; other addresses are those of pages. */
const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|epub|zip|mp3|m4a|ogg|wav|mp4|jpe?g|png|gif|webp|avif)$/i;

/** Reads the archive for the addresses of pictures and files that texts refer to and that are not on this disk. */
export async function wantedFiles(run: Run, convert: Convert): Promise<Map<string, URL>> {
  const wanted = new Map<string, URL>();
  for await (const entry of run.archive.entries()) {
    if (entry.is !== "text") continue;
    const known = run.catalogue.textOf(entry.text.key);
    if (known === undefined) continue;
    const { addresses, folders, photo, body } = entry.text;
    const asking = new Asking({ page: addresses[0], folders }, known, run, wanted);
    if (photo !== undefined) asking.photo(photo);
    convert(body, asking);
  }
  return wanted;
}

/** Collects what a text asks for, and gives it nothing. */
class Asking implements Resolver {
  readonly lang: Entry["lang"];
  readonly #page: string | undefined;
  readonly #pictures: Pictures;
  readonly #run: Run;
  readonly #wanted: Map<string, URL>;
  readonly #isPage: boolean;

  constructor(
    beginning: { page: string | undefined; folders: readonly string[] },
    entry: Entry,
    run: Run,
    wanted: Map<string, URL>,
  ) {
    this.lang = entry.lang;
    this.#page = beginning.page;
    this.#isPage = entry.kind === "page";
    this.#pictures = new Pictures(dirname(fileOf(entry)), beginning, run);
    this.#run = run;
    this.#wanted = wanted;
  }

  link(address: string): string {
    const url = this.#run.old.resolve(address, this.#page);
    if (url !== undefined && this.#run.old.has(url) && FILE.test(url.pathname)) this.#want(address, url);
    return address;
  }

  photo({ src }: ArchivePhoto): undefined {
    const url = this.#run.old.resolve(src, this.#page);
    if (url !== undefined && !this.#isPage) this.#want(src, url);
    return undefined;
  }

  #want(address: string, url: URL): void {
    if (!/^https?:$/.test(url.protocol) || !this.#run.old.isAddress(url)) return;
    if (this.#pictures.fileOf(address, url) === undefined) this.#wanted.set(url.href, url);
  }
}
