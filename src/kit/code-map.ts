import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix, relative } from "node:path";
import { contentHash } from "./files.ts";
import { memo } from "./memo.ts";
import { UsageError } from "./problems.ts";

/** A part of the program, by name, with the hash of what it is now. */
export type Parts = Readonly<Record<string, string>>;

interface Lockfile {
  packages: Record<
    string,
    { version?: string; dependencies?: Record<string, string>; optionalDependencies?: Record<string, string> }
  >;
}

/** Imports that are there at run time, and modules of threads: imports of types are not. */
const IMPORT =
  /^(?:import|export)\s+(?!type\b)(?:[^"';]*?\sfrom\s+)?["']([^"']+)["']|\bimport\(\s*["'`]([^"'`]+)["'`]\s*\)|\bnew URL\(\s*["']([^"']+\.ts)["'],\s*import\.meta\.url\)/gm;

/** Knows which files and packages a module is made of, by following its imports. */
export class CodeMap {
  readonly #project: string;
  readonly #lockfile: Lockfile;
  /** By its path below the project, with slashes. */
  readonly #module = memo((name: string) => readModule(this.#project, name));
  /** Asked for again by every module that uses the package. */
  readonly #packageHash = memo((name: string) => this.#hashOfPackage(name));

  constructor(project: string) {
    this.#project = project;
    this.#lockfile = lockfileOf(project);
  }

  /** The files a module consists of, and the packages it uses with all that those depend on; the version of Node too. */
  partsOf(entry: string): Parts {
    const parts: Record<string, string> = { Node: process.version };
    const waiting = [entry];
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      if (name in parts) continue;
      const module = this.#module(name);
      parts[name] = module.hash;
      waiting.push(...module.files);
      for (const used of module.packages) parts[`package ${used}`] ??= this.#packageHash(used);
    }
    return parts;
  }

  /** The package alone, for what is used without being imported from a template. */
  packageParts(name: string): Parts {
    return { [`package ${name}`]: this.#packageHash(name) };
  }

  /** Hash of the versions of a package and of all that it depends on, as the lockfile has them. */
  #hashOfPackage(name: string): string {
    const versions = new Set<string>();
    const waiting = [this.#resolve(name, "")];
    for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
      const entry = this.#lockfile.packages[place];
      const version = `${place}@${entry?.version}`;
      if (versions.has(version)) continue;
      versions.add(version);
      for (const dependency of Object.keys({ ...entry?.dependencies, ...entry?.optionalDependencies })) {
        waiting.push(this.#resolve(dependency, place));
      }
    }
    return contentHash([...versions].sort().join("\n"));
  }

  /** Where npm puts a package that another one uses: as deep as need be, else further up. */
  #resolve(name: string, from: string): string {
    for (
      let base = from;
      base !== "";
      base = base.slice(0, Math.max(0, base.lastIndexOf("/node_modules/")))
    ) {
      const nested = `${base}/node_modules/${name}`;
      if (nested in this.#lockfile.packages) return nested;
    }
    return `node_modules/${name}`;
  }
}

interface Module {
  hash: string;
  /** The files that it imports, by their paths below the project, and the packages. */
  files: string[];
  packages: string[];
}

function readModule(project: string, name: string): Module {
  const source = readFileSync(join(project, name), "utf8");
  const module: Module = { hash: contentHash(source), files: [], packages: [] };
  for (const [, from, dynamic, thread] of source.matchAll(IMPORT)) {
    const specifier = (from ?? dynamic ?? `./${thread}`) as string;
    if (specifier.startsWith(".")) module.files.push(...filesOf(project, name, specifier));
    else if (!specifier.startsWith("node:")) module.packages.push(packageOf(specifier));
  }
  return module;
}

function filesOf(project: string, importer: string, specifier: string): string[] {
  const path = posix.join(posix.dirname(importer), specifier);
  if (!path.includes("${")) return [path];
  return importedFiles(join(project, path)).map((file) => relative(project, file).replaceAll("\\", "/"));
}

/** The file, or where a name is put in for a folder's (`${name}/rule.ts`), those of all folders that have one. */
export function importedFiles(path: string): string[] {
  const [before, behind] = path.split(/\$\{[^}]*\}/);
  if (before === undefined || behind === undefined) return [path];
  return readdirSync(before)
    .map((name) => before + name + behind)
    .filter((file) => existsSync(file))
    .sort();
}

function packageOf(specifier: string): string {
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}

function lockfileOf(project: string): Lockfile {
  const file = join(project, "package-lock.json");
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new UsageError(
      `${file} cannot be read (${(error as Error).message}). Restore it as it was published with the program.`,
    );
  }
}
