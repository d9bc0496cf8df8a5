import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { UsageError } from "../../src/kit/problems.ts";
import type { Engine } from "./own-site.ts";
import { said } from "./peers/run.ts";

/**
 * An older engine in another checkout, which must have its packages. Its title says which one it is.
 * @throws UsageError where there is none
 */
export function engineBefore(program: string): Engine {
  for (const needed of ["scripts/build.ts", "node_modules"])
    if (!existsSync(join(program, needed)))
      throw new UsageError(
        `--before ${program}: there is no ${needed}. Name another checkout of Visnyk, in which npm ci was run.`,
      );
  const commit = said("git", ["-C", program, "rev-parse", "--short", "HEAD"]);
  return { title: `the engine before (${commit ?? basename(program)})`, program };
}
