import { join, resolve } from "node:path";
import { IS_COMPILED, PROGRAM } from "../kit/program.ts";

/** Where a newsroom's things are. */
export interface Folders {
  /** The folder of the newsroom's package.json and lockfile; here that of the program itself. */
  project: string;
  content: string;
  output: string;
  cache: string;
}

/**
 * From `VISNYK_PROJECT`, `VISNYK_CONTENT`, `VISNYK_OUTPUT`, `VISNYK_CACHE`. Folders are relative to the current one; their
 * defaults lie in the project, which is the current folder for the package, and the program's own here. It loads nothing of the program but this: whoever lays code over it asks here first.
 */
export function foldersFrom(environment: NodeJS.ProcessEnv): Folders {
  const project = resolve(environment.VISNYK_PROJECT || (IS_COMPILED ? "." : PROGRAM));
  const folder = (name: string, fallback: string) => {
    const value = environment[name];
    return value ? resolve(value) : join(project, fallback);
  };
  return {
    project,
    content: folder("VISNYK_CONTENT", "content"),
    output: folder("VISNYK_OUTPUT", "_site"),
    cache: folder("VISNYK_CACHE", ".cache"),
  };
}
