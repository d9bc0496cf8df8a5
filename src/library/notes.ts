import type { Database } from "./database.ts";

/** Everything that the library notes besides the archive and the site. */
type NoteName =
  /** What decided how stories are read, when they were last read. */
  | "reading"
  /** What links can lead to besides stories, when they were last checked. */
  | "links"
  /** Stories on a page, when it was last found where pages begin. */
  | "list sizes"
  /** That `published_photos` tells of every story. */
  | "photos published"
  /** What decided which share images are wanted, and of those that are published. */
  | "share images wanted by"
  | "share images published by"
  /** Where a publication takes place that was begun and not ended. */
  | "publication under way"
  /** Which folder holds the site, and how it was left. */
  | "site folder";

/** One value that the library keeps by its name, as JSON. */
export class Note<T> {
  readonly #name: NoteName;

  constructor(name: NoteName) {
    this.#name = name;
  }

  /** The value; absent where none is noted. */
  read(db: Database): T | undefined {
    const json = this.#json(db);
    return json === undefined ? undefined : (JSON.parse(json) as T);
  }

  /** Notes a value. @returns whether it is another than before */
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
