import type { Problem } from "../kit/problems.ts";
import type { Database } from "../library/database.ts";
import type { StoryId } from "../model/story-id.ts";

/** What a check found in the folders of stories, kept so that the next one reads only those that changed. */
export class ToldProblems {
  readonly #db: Database;
  readonly #found = new Map<StoryId, Problem[]>();

  constructor(db: Database) {
    this.#db = db;
  }

  /** Stories with errors: they are read again each time, since the library has nothing of them. */
  withErrors(): StoryId[] {
    return this.#db.all<{ id: StoryId }>("select id from told_problems where errors > 0").map(({ id }) => id);
  }

  /** Notes that a folder is read, or gone, and what was found in it. */
  note(id: StoryId, problems: readonly Problem[]): void {
    const found = this.#found.get(id);
    if (found) found.push(...problems);
    else this.#found.set(id, [...problems]);
  }

  /** What was found in folders that are not read this time. */
  before(): Problem[] {
    return this.#db
      .all<{ id: StoryId; problems: string }>("select id, problems from told_problems")
      .flatMap(({ id, problems }) => (this.#found.has(id) ? [] : (JSON.parse(problems) as Problem[])));
  }

  /** Keeps what was noted, in place of what was found before. @returns the stories with errors */
  keep(): StoryId[] {
    const broken: StoryId[] = [];
    for (const [id, problems] of this.#found) {
      const errors = problems.filter(({ severity }) => severity === "error").length;
      if (errors > 0) broken.push(id);
      this.#db.run("delete from told_problems where id = ?", id);
      if (problems.length > 0)
        this.#db.insert("told_problems", { id, errors, problems: JSON.stringify(problems) });
    }
    return broken;
  }
}
