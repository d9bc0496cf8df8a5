/** Machines that the project is to be green on. */
import { copyFileSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { delimiter, join } from "node:path";
import { UsageError } from "../../src/kit/problems.ts";

/** The account without rights, on every Linux. */
const NOBODY = 65_534;

/** Programs that tests use where a machine has them. */
const OPTIONAL = ["newsboat", "sfeed", "xmllint", "nginx", "python3"];

/** How a machine differs from one on which nothing is set but `PATH` and `HOME`. */
export interface Variation {
  what: string;
  env?: Readonly<Record<string, string>>;
  /** The name of the project's folder. */
  folder?: string;
  /** The name of a folder for temporary files. */
  temporary?: string;
  /** The account, where the current one may choose. */
  account?: number;
  /**
   * @param path the `PATH` of this machine
   * @param folder a new folder for programs
   */
  pathOf?: (path: string, folder: string) => string;
}

const VARIATIONS: Readonly<Record<string, Variation>> = {
  plain: { what: "nothing is set but PATH and HOME, Node is the machine's" },
  zone: { what: "TZ=Pacific/Chatham", env: { TZ: "Pacific/Chatham" } },
  c: { what: "LANG=C", env: { LANG: "C", LC_ALL: "C" } },
  turkish: { what: "LC_ALL=tr_TR.UTF-8", env: { LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" } },
  account: { what: "not root", account: NOBODY },
  folder: { what: "a path with a space and Cyrillic letters", folder: "Мій вісник" },
  temporary: {
    what: "temporary files below a path with a space and Cyrillic letters",
    temporary: "тимчасова тека",
  },
  bare: { what: "no nginx, no feed readers, no Python", pathOf: withoutPrograms },
  "threads-1": { what: "VISNYK_THREADS=1", env: { VISNYK_THREADS: "1" } },
  "threads-8": { what: "VISNYK_THREADS=8", env: { VISNYK_THREADS: "8" } },
  node: { what: "Node 24 from elsewhere", pathOf: withThisNode },
};

export const VARIATION_NAMES: readonly string[] = Object.keys(VARIATIONS);

/**
 * One variation, or several at once: `turkish+folder`. Of two that choose the programs, the last one wins.
 * @throws UsageError where there is no variation of that name
 */
export function variationOf(names: string): Variation {
  const several = names.split("+").map((name) => {
    const variation = VARIATIONS[name];
    if (variation !== undefined) return variation;
    const known = VARIATION_NAMES.join(", ");
    throw new UsageError(`There is no variation "${name}"; there are ${known}, and several joined by "+".`);
  });
  return {
    ...Object.assign({}, ...several),
    what: several.map(({ what }) => what).join("; "),
    env: Object.assign({}, ...several.map(({ env }) => env)),
  };
}

/** A folder of links to all programs of a path except some. */
function withoutPrograms(path: string, folder: string): string {
  mkdirSync(folder, { recursive: true });
  const linked = new Set(OPTIONAL);
  for (const place of path.split(delimiter)) {
    for (const program of programsIn(place)) {
      if (linked.has(program)) continue;
      linked.add(program);
      symlinkSync(join(place, program), join(folder, program));
    }
  }
  return folder;
}

function programsIn(place: string): string[] {
  try {
    return readdirSync(place);
  } catch {
    return []; // A path may name folders that do not exist.
  }
}

function withThisNode(path: string, folder: string): string {
  mkdirSync(folder, { recursive: true });
  copyFileSync(process.execPath, join(folder, "node"));
  return `${folder}${delimiter}${path}`;
}
