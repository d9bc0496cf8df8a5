import type { ArchiveEntry } from "../../archive.ts";
import type { ItemComment } from "./wxr/record.ts";

/** How many there are of what is left out and named by its number alone. */
export class Counts {
  readonly #counts = new Map<string, number>();

  add(what: string): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1);
  }

  addComments(comments: readonly ItemComment[]): void {
    for (const { type, approved } of comments) {
      if (type === "pingback" || type === "trackback") this.add("a pingback");
      else if (approved === "1") this.add("a comment");
      else this.add("a comment that was not shown");
    }
  }

  *entries(): Generator<ArchiveEntry> {
    for (const [what, count] of this.#counts) yield { is: "left out", what, count };
  }
}
