import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** What this machine has put in the deploy under way: after a cut it is not sent again. */
export class SentRecord {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
    mkdirSync(dirname(file), { recursive: true });
  }

  /** The hashes of what was put, by path, in the deploy with this id; none where this machine knows nothing of it. */
  of(id: string): ReadonlyMap<string, string> {
    const [first, ...lines] = this.#lines();
    if (first !== id) return new Map();
    return new Map(lines.flatMap((line) => entryIn(line)));
  }

  /** Begins the record of a deploy. */
  begin(id: string): void {
    writeFileSync(this.#file, `${id}\n`);
  }

  add(path: string, hash: string): void {
    appendFileSync(this.#file, `${JSON.stringify([path, hash])}\n`);
  }

  end(): void {
    rmSync(this.#file, { force: true });
  }

  #lines(): string[] {
    try {
      return readFileSync(this.#file, "utf8").split("\n");
    } catch {
      return [];
    }
  }
}

/** The last line may have been cut off. */
function entryIn(line: string): [[string, string]] | [] {
  try {
    return [JSON.parse(line) as [string, string]];
  } catch {
    return [];
  }
}
