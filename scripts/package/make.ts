/**
 * `npm pack` (as its `prepack`): the program as newsrooms install it, in `dist/`: JavaScript and types in the same tree,
 * what it reads at run time, and the list of modules that stands for the sources. Whatever was there is deleted first.
 */
import { cpSync, globSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { readModule } from "../../src/kit/code-map.ts";
import { compile } from "./compile.ts";
import { keepPublicTypes } from "./public-types.ts";

const PROGRAM = resolve(import.meta.dirname, "../..");
const DIST = join(PROGRAM, "dist");

/** What is no module: styles, the icon, a script of reports, and pages and recipes for people. */
const AS_THEY_ARE = [
  "src/**/*.{css,js}",
  "src/{api,hosts}/README.md",
  "templates/**/*.{css,svg}",
  "templates/assets/css/README.md",
  "scripts/licences.md",
  "scripts/{recipes,shards}/*",
];

rmSync(DIST, { recursive: true, force: true });
const modules = await compile(PROGRAM, DIST);
keepPublicTypes(DIST);
for (const file of globSync(AS_THEY_ARE, { cwd: PROGRAM })) {
  mkdirSync(dirname(join(DIST, file)), { recursive: true });
  cpSync(join(PROGRAM, file), join(DIST, file));
}
// Beside the folders of the program: it runs before anything of it.
cpSync(join(import.meta.dirname, "visnyk.cjs"), join(DIST, "visnyk.cjs"));
const list = Object.fromEntries(modules.map((name) => [name, readModule(PROGRAM, name)]));
writeFileSync(join(DIST, "modules.json"), JSON.stringify(list));
