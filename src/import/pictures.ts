import { basename, extname } from "node:path";
import { slugOf } from "../i18n/slug.ts";
import { fileHash } from "../kit/files.ts";
import type { ArchiveFile, ArchivePhoto } from "./archive.ts";
import { differentCredits } from "./credits.ts";
import { strangeness } from "./photo-files.ts";
import type { Run } from "./run.ts";
import { keepFile } from "./static-copies.ts";

/** Where a text's relative addresses begin. */
export interface Beginning {
  page: string | undefined;
  folders: readonly string[];
}

/** A file beside the story and the credits that it does not get, or why there is none. */
export type Placed = { name: string; otherCredits: readonly string[] } | { missing: string };

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
    return this.#add(file, this.creditsOf(photo));
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

  /** The different credits of a photo, that which it gets first: by the text, and by the archive's library of media. */
  creditsOf({ src, credit }: ArchivePhoto): string[] {
    return differentCredits([credit, this.#inLibrary(src)?.credit]);
  }

  /** A photo with what the archive's library of media says of it, where the text says nothing or less. */
  described(photo: ArchivePhoto): ArchivePhoto {
    const known = this.#inLibrary(photo.src);
    if (known === undefined) return photo;
    const { alt, caption } = photo;
    return {
      src: photo.src,
      alt: alt?.trim() ? alt : known.alt,
      caption: caption?.trim() ? caption : known.caption,
      credit: this.creditsOf(photo)[0],
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

  #add(from: string, credits: readonly string[]): Placed {
    const { catalogue } = this.#run;
    const folder = this.#folder;
    const hash = fileHash(from);
    const name = this.#known(hash) ?? this.#free(from);
    catalogue.rows.insertNew("photos", { folder, name, hash });
    this.#copies.set(name, { from, hash });
    const place = [folder, name] as const;
    const sql = "select credit from photos where folder = ? and name = ?";
    const known = catalogue.rows.get<{ credit: string | null }>(sql, ...place)?.credit ?? undefined;
    const [credit, ...otherCredits] = differentCredits([known, ...credits]);
    if (credit !== undefined && credit !== known)
      catalogue.rows.run("update photos set credit = ? where folder = ? and name = ?", credit, ...place);
    return { name, otherCredits };
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
