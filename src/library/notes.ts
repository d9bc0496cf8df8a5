import type { Database } from "./database.ts";

/** Everything that the library notes besides its tables of the archive and the site. */
type NoteName =
  /** What decided how stories are read, as of the last reading. */
  | "reading"
  /** Where old addresses lead, as far as changes of stories do not tell. */
  | "redirects"
  /** What is written down of old addresses without a story, and what they can lead to besides stories. */
  | "redirect lines"
  /** What decides where addresses lead besides stories, as of the last look for those that vanished. */
  | "surroundings of addresses"
  /** What links can lead to besides stories, as of the last check. */
  | "links"
  /** That `published_attachments` covers every story. */
  | "attachments published"
  /** Which files of one's own there are. */
  | "static files"
  /** The numbers of stories on a page, as of the last search for where pages begin. */
  | "list sizes"
  /** That `published_photos` covers every story. */
  | "photos published"
  /** What decided which share images are wanted, now and in the last publication. */
  | "share images wanted by"
  | "share images published by"
  /** Where a publication was begun that has not been completed. */
  | "publication under way"
  /** What one that broke off and was completed by the next build changed. */
  | "changes of a publication that broke off"
  /** When the cache was last looked through for what is not used. */
  | "cache swept"
  /** What made the compressed forms of the published site. */
  | "compressors"
  /** Which folder holds the site, and how it was left. */
  | "site folder";

/** One value that the library keeps by its name, as JSON. */
export class Note<T> {
  readonly #name: NoteName;

  constructor(name: NoteName) {
    this.#name = name;
  }

  /** The value; `undefined` where none is noted. */
  read(db: Database): T | undefined {
    const json = this.#json(db);
    return json === undefined ? undefined : (JSON.parse(json) as T);
  }

  /** Notes a value. @returns whether it differs from the one before */
  write(db: Database, value: T): boolean {
    const json = JSON.stringify(value);
    if (json === this.#json(db)) return false;
    db.replace("notes", { name: this.#name, value: json });
    return true;
  }

  clear(db: Database): void {
    db.run("delete from notes where name = ?", this.#name);
  }

  #json(db: Database): string | undefined {
    return db.get<{ value: string }>("select value from notes where name = ?", this.#name)?.value;
  }
}
