import { basename, extname } from "node:path";
import { slugOf } from "../i18n/slug.ts";
import { fileHash } from "../kit/files.ts";
import type { ArchivePhoto } from "./archive.ts";
import type { Run } from "./run.ts";

/** The photos of a story's folder: each content is one file, whatever names it had. */
export class StoryPhotos {
  readonly #folder: string;
  readonly #run: Run;
  readonly #copies = new Map<string, { from: string; hash: string }>();

  /** @param folder below the content folder */
  constructor(folder: string, run: Run) {
    this.#folder = folder;
    this.#run = run;
  }

  /** The name of a file as it lies beside the text. */
  add(from: string, { credit }: ArchivePhoto): string {
    const hash = fileHash(from);
    const name = this.#known(hash) ?? this.#free(from);
    const { catalogue } = this.#run;
    const folder = this.#folder;
    catalogue.rows.insertNew("photos", { folder, name, hash });
    const known = "update photos set credit = coalesce(credit, ?) where folder = ? and name = ?";
    catalogue.rows.run(known, credit?.trim() || null, folder, name);
    this.#copies.set(name, { from, hash });
    return name;
  }

  #known(hash: string): string | undefined {
    const sql = "select name from photos where folder = ? and hash = ?";
    return this.#run.catalogue.rows.get<{ name: string }>(sql, this.#folder, hash)?.name;
  }

  #free(from: string): string {
    const ending = extname(from).toLowerCase();
    const name =
      slugOf(basename(from, extname(from)), this.#run.request.newsroom.site.languages[0]) || "photo";
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
