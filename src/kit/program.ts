import { extname, resolve } from "node:path";

/** The folder of the program: it holds `src`, `templates` and `scripts`, as they are written or, in the package, compiled. */
export const PROGRAM = resolve(import.meta.dirname, "../..");

/** How the files of its modules end here. */
const ENDING = extname(import.meta.filename);

/** True in the package, whose modules are JavaScript: Node takes types out of no module below `node_modules`. */
export const IS_COMPILED = ENDING === ".js";

/** The name or address of a module's file, as written in TypeScript, as it is here. */
export function asItRuns(name: string): string {
  return IS_COMPILED ? name.replace(/\.ts$/, ENDING) : name;
}

/** The address of a module beside another one, as it is here. */
export function moduleHere(url: URL): URL {
  return new URL(asItRuns(url.href));
}
