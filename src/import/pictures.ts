import { basename, extname } from "node:path";
import { slugOf } from "../i18n/slug.ts";
import { fileHash } from "../kit/files.ts";
import type { ArchiveFile, ArchivePhoto } from "./archive.ts";
import { strangeness } from "./photo-files.ts";
import type { Run } from "./run.ts";
import { keepFile } from "./static-copies.ts";

/** Where a text's relative addresses begin. */
export interface Beginning {
  page: string | undefined;
  folders: readonly string[];
}

/** A file beside the story, or why there is none. */
export type Placed = { name: string } | { missing: string };

/** The pictures of one text: each content is one file in the story's folder, whatever addresses it had. */
export class Pictures {
  readonly #folder: string;
  readonly #beginning: Beginning;
  readonly #run: Run;
  /** By their names in the story's folder. */
  readonly #copies = new Map<string, { from: string; hash: string }>();

  /** @param folder of the story, below the content folder */
  constructor(folder: string, beginning: Beginning, run: Run) {
    this.#folder = folder;
    this.#beginning = beginning;
    this.#run = run;
  }

  place(photo: ArchivePhoto): Placed {
    const url = this.#run.old.resolve(photo.src, this.#beginning.page);
    const file = url === undefined ? undefined : this.fileOf(photo.src, url);
    if (file === undefined) {
      const isElsewhere = url === undefined || !this.#run.old.has(url);
      return { missing: isElsewhere ? "a picture of another site" : "a picture" };
    }
    const strange = strangeness(file);
    if (strange !== undefined) {
      if (url !== undefined && this.#run.old.has(url)) keepFile(url.pathname, file, this.#run);
      return { missing: `a picture that is ${strange}` };
    }
    return { name: this.#add(file, this.described(photo).credit) };
  }

  /** The file on this disk that an address names. */
  fileOf(address: string, url: URL): string | undefined {
    const { media, old } = this.#run;
    const isRelative = !/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(address);
    const relative = isRelative ? address.replace(/[?#].*$/s, "") : undefined;
    return media.find({ url, isOfSite: old.has(url), relative, folders: this.#beginning.folders });
  }

  /** Whether the text shows a file. */
  has(file: string): boolean {
    return [...this.#copies.values()].some(({ from }) => from === file);
  }

  /** A photo with what the archive's library of media says of it, where the text says nothing. */
  described(photo: ArchivePhoto): ArchivePhoto {
    const known = this.#inLibrary(photo.src);
    if (known === undefined) return photo;
    const { alt, caption, credit } = photo;
    return {
      src: photo.src,
      alt: alt?.trim() ? alt : known.alt,
      caption: caption?.trim() ? caption : known.caption,
      credit: credit?.trim() ? credit : known.credit,
    };
  }

  #inLibrary(src: string): ArchiveFile | undefined {
    const { old, catalogue } = this.#run;
    for (const key of old.keysOf(src, this.#beginning.page)) {
      const known = catalogue.find(key);
      if (known?.is === "file") return known.file;
    }
    return undefined;
  }

  #add(from: string, credit: string | undefined): string {
    const { catalogue } = this.#run;
    const folder = this.#folder;
    const hash = fileHash(from);
    const name = this.#known(hash) ?? this.#free(from);
    catalogue.rows.insertNew("photos", { folder, name, hash });
    const known = "update photos set credit = coalesce(credit, ?) where folder = ? and name = ?";
    catalogue.rows.run(known, credit?.replace(/\s+/g, " ").trim() || null, folder, name);
    this.#copies.set(name, { from, hash });
    return name;
  }

  #known(hash: string): string | undefined {
    const sql = "select name from photos where folder = ? and hash = ?";
    return this.#run.catalogue.rows.get<{ name: string }>(sql, this.#folder, hash)?.name;
  }

  #free(from: string): string {
    const ending = extname(from).toLowerCase();
    const [lang] = this.#run.request.newsroom.site.languages;
    const name = slugOf(basename(from, extname(from)), lang) || "photo";
    for (let n = 1; ; n++) {
      const free = `${name}${n === 1 ? "" : `-${n}`}${ending}`;
      const sql = "select 1 from photos where folder = ? and name = ?";
      if (this.#run.catalogue.rows.get(sql, this.#folder, free) === undefined) return free;
    }
  }

  copy(): void {
    for (const [name, { from, hash }] of this.#copies)
      this.#run.content.copy(`${this.#folder}/${name}`, from, hash);
  }
}
