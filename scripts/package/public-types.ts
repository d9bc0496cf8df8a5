import { globSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

/** What newsrooms' own code may import: `exports` of `package.json` names the same. */
const PUBLIC = ["src/api/index.d.ts", "templates/parts/*.d.ts", "src/i18n/languages/**/*.d.ts"];

/** Deletes the types of all modules but those that newsrooms may import, and what these are made of. */
export function keepPublicTypes(dist: string): void {
  const waiting = globSync(PUBLIC, { cwd: dist }).map((file) => join(dist, file));
  const kept = new Set<string>();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (kept.has(file)) continue;
    kept.add(file);
    waiting.push(...typesImportedBy(file));
  }
  for (const file of globSync("**/*.d.ts", { cwd: dist }))
    if (!kept.has(join(dist, file))) rmSync(join(dist, file));
}

/** As the compiler writes them: the sources' names, also of types in the middle of others. */
function typesImportedBy(file: string): string[] {
  const names = readFileSync(file, "utf8").matchAll(/(?:from |import\()"(\.[^"]+)\.[tj]s"/g);
  return [...names].map(([, name = ""]) => `${join(dirname(file), name)}.d.ts`);
}
