/** `npm run licences`: writes the licences of all packages into `scripts/licences.md`, by `package-lock.json`. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { command } from "./command.ts";
import { licencePage, type PackageLock } from "./licence-table.ts";

await command(() => {
  const lock = readFileSync(join(import.meta.dirname, "../package-lock.json"), "utf8");
  writeFileSync(join(import.meta.dirname, "licences.md"), licencePage(JSON.parse(lock) as PackageLock));
  return 0;
});
