import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { contentHash } from "./files.ts";
import { memo } from "./memo.ts";
import { UsageError } from "./problems.ts";

interface Entry {
  version?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

/** Packages by the places that npm puts them. */
type Packages = Readonly<Record<string, Entry>>;

/** What npm writes: beside `package.json`, and, where it was told not to, of what it installed. */
const FILES = ["package-lock.json", "node_modules/.package-lock.json"];

/** Knows which versions of packages are used. */
export class Lockfile {
  readonly #packages: Packages;
  /** Where the program is among the packages; empty where the lockfile is its own. */
  readonly #program: string;
  /** Asked for again by every module that uses the package. */
  readonly #hash = memo((name: string) => this.#hashFrom(name, this.#program));

  private constructor(packages: Packages, program: string) {
    this.#packages = packages;
    this.#program = program;
  }

  /**
   * The lockfile that names the program: the newsroom's, that of a folder of newsrooms, which npm calls a workspace, or the
   * program's own.
   * @param manifest the folder of the program's `package.json`
   * @param project that of the newsroom's
   * @throws UsageError where there is none, or it cannot be read
   */
  static of(manifest: string, project: string): Lockfile {
    const [around = manifest] = manifest.split(/[\\/]node_modules[\\/]/);
    for (const folder of [project, around, manifest]) {
      const program = relative(folder, manifest).replaceAll("\\", "/");
      const file = FILES.map((name) => join(folder, name)).find(existsSync);
      const packages = file === undefined ? {} : packagesIn(file);
      if (file !== undefined && (program === "" || program in packages))
        return new Lockfile(packages, program);
    }
    const hint = project === manifest ? RESTORE : "Run npm install, which writes it.";
    return new Lockfile(packagesIn(join(project, FILES[0] as string), hint), "");
  }

  /** Hash of the versions of a package that the program uses and of all that it depends on, wherever npm put them. */
  hashOf(name: string): string {
    return this.#hash(name);
  }

  /** That of a package that the newsroom's own code uses. */
  hashOfOwn(name: string): string {
    return this.#hashFrom(name, "");
  }

  #hashFrom(name: string, from: string): string {
    const places = new Set<string>();
    const waiting = [this.#resolve(name, from)];
    for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
      if (places.has(place)) continue;
      places.add(place);
      const entry = this.#packages[place];
      for (const dependency of Object.keys({ ...entry?.dependencies, ...entry?.optionalDependencies }))
        waiting.push(this.#resolve(dependency, place));
    }
    const versions = [...places].map((place) => `${nameOf(place)}@${this.#packages[place]?.version}`);
    return contentHash([...new Set(versions)].sort().join("\n"));
  }

  /** Where npm puts a package that another one uses: as deep as need be, else further up. */
  #resolve(name: string, from: string): string {
    for (
      let base = from;
      base !== "";
      base = base.slice(0, Math.max(0, base.lastIndexOf("/node_modules/")))
    ) {
      const nested = `${base}/node_modules/${name}`;
      if (nested in this.#packages) return nested;
    }
    return `node_modules/${name}`;
  }
}

function nameOf(place: string): string {
  return place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
}

const RESTORE = "Restore it as it was published with the program.";

function packagesIn(file: string, hint = RESTORE): Packages {
  try {
    return (JSON.parse(readFileSync(file, "utf8")) as { packages: Packages }).packages;
  } catch (error) {
    throw new UsageError(`${file} cannot be read (${(error as Error).message}). ${hint}`);
  }
}
