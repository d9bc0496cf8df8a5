/** What each kind of output of the published site depended on. */
import type { Parts } from "../kit/code-map.ts";
import type { Database } from "./database.ts";

/** What the outputs of a kind depended on. */
export function publishedDependencies(db: Database, kind: string): Parts | undefined {
  const row = db.get<{ parts: string }>("select parts from dependencies where kind = ?", kind);
  return row && (JSON.parse(row.parts) as Parts);
}

/** The kinds that the program had at the last publication. */
export function publishedKinds(db: Database): string[] {
  return db.all<{ kind: string }>("select kind from dependencies").map(({ kind }) => kind);
}

/** Remembers what the outputs of each kind now depend on. */
export function rememberDependencies(db: Database, dependencies: Readonly<Record<string, Parts>>): void {
  db.run("delete from dependencies");
  for (const [kind, parts] of Object.entries(dependencies))
    db.replace("dependencies", { kind, parts: JSON.stringify(parts) });
}
