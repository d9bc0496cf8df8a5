import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";
import { contentHash } from "./files.ts";
import { Lockfile } from "./lockfile.ts";
import { memo } from "./memo.ts";
import { importedFrom, OF_THEME, ORIGINAL, type Overlay, overlayHere } from "./overlay.ts";

/** A part of the program, by name, with the hash of what it is now. */
export type Parts = Readonly<Record<string, string>>;

/** Imports that are there at run time, and modules of threads: imports of types are not. */
const IMPORT =
  /^(?:import|export)\s+(?!type\b)(?:[^"';]*?\sfrom\s+)?["']([^"']+)["']|\bimport\(\s*["'`]([^"'`]+)["'`]\s*\)|\bnew URL\(\s*["']([^"']+\.ts)["'],\s*import\.meta\.url\)/gm;

/**
 * Knows which files and packages a module is made of, by following its imports. Modules go by their paths below the
 * program, with slashes, as they are written in TypeScript; files of the newsroom's own code by `theme/…`.
 */
export class CodeMap {
  readonly #lockfile: Lockfile;
  readonly #overlay: Overlay | undefined;
  readonly #module: (name: string) => Module;

  /**
   * @param program the folder of the program
   * @param project the folder of the lockfile, which says which packages are used
   * @throws UsageError where there is no lockfile
   */
  constructor(program: string, project = program, overlay = overlayHere()) {
    const list = join(program, LIST);
    const isPackage = existsSync(list);
    this.#lockfile = Lockfile.of(isPackage ? dirname(program) : program, project);
    const written = isPackage ? modulesIn(list) : (name: string) => readModule(program, name);
    this.#overlay = overlay;
    this.#module = memo((name: string) => moduleIn(written, overlay, name));
  }

  /** The files a module consists of, and the packages it uses with all that those depend on; the version of Node too. */
  partsOf(entry: string): Parts {
    const parts: Record<string, string> = { Node: process.version };
    const seen = new Set<string>();
    const waiting = [{ name: entry, isCounted: true }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { name } = next;
      const isCounted = (next.isCounted || !name.startsWith(OF_THEME)) && !this.#countsByText(name);
      const key = isCounted ? name : `uncounted ${name}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const module = this.#module(name);
      if (isCounted) parts[name] = module.hash;
      waiting.push(...module.files.map((file) => ({ name: file, isCounted })));
      for (const used of module.packages)
        if (name.startsWith(OF_THEME)) parts[`the theme's package ${used}`] = this.#lockfile.hashOfOwn(used);
        else parts[`package ${used}`] = this.#lockfile.hashOf(used);
    }
    return parts;
  }

  /**
   * Lists of the newsroom's own, what shows its boxes, and its pages, with those of its files that they import: a text that
   * has one, or a page, is another when they change.
   */
  #countsByText(name: string): boolean {
    return LISTS_OF_OWN.has(name) || this.#overlay?.countedByText.has(name) === true;
  }

  /** The package alone, for what is used without being imported from a template. */
  packageParts(name: string): Parts {
    return { [`package ${name}`]: this.#lockfile.hashOf(name) };
  }
}

const LISTS_OF_OWN: ReadonlySet<string> = new Set([
  "src/blocks/own-rules.ts",
  "src/blocks/own.ts",
  "src/feeds/own-blocks.ts",
  "src/model/own-page-list.ts",
  "templates/own-blocks.ts",
]);

/** What a module consists of. */
export interface Module {
  hash: string;
  /** The names of the modules that it imports, and of the packages. */
  files: string[];
  packages: string[];
}

/** How a module of the program is found, by its name. */
type Written = (name: string) => Module;

/** In the package a list stands for the sources, which it does not have. */
const LIST = "modules.json";

function modulesIn(list: string): Written {
  const modules = JSON.parse(readFileSync(list, "utf8")) as Readonly<Record<string, Module>>;
  return (name) => modules[name] as Module;
}

/** The hash of a module of the program as it was written, whatever lies over it. */
export function hashOfModule(program: string, name: string): string {
  const list = join(program, LIST);
  return (existsSync(list) ? modulesIn(list)(name) : readModule(program, name)).hash;
}

/** The module of a name as it runs: with the newsroom's own code in its place where there is some. */
function moduleIn(written: Written, overlay: Overlay | undefined, name: string): Module {
  if (name.startsWith(ORIGINAL)) return written(name.slice(ORIGINAL.length));
  if (overlay !== undefined && name.startsWith(OF_THEME)) {
    const source = readFileSync(join(overlay.folder, name.slice(OF_THEME.length)), "utf8");
    return moduleOf(source, name, (path) => [path]);
  }
  const source = overlay?.modules.get(name);
  return source === undefined ? written(name) : moduleOf(source, name, (path) => [path]);
}

/** A module as it is written. */
export function readModule(program: string, name: string): Module {
  const source = readFileSync(join(program, name), "utf8");
  return moduleOf(source, name, (path) =>
    importedFiles(join(program, path)).map((file) => relative(program, file).replaceAll("\\", "/")),
  );
}

/** @param filesAt the files that are meant by a path, in which a part of the name may be put in for many */
function moduleOf(source: string, importer: string, filesAt: (path: string) => string[]): Module {
  const module: Module = { hash: contentHash(source), files: [], packages: [] };
  for (const [, from, dynamic, thread] of source.matchAll(IMPORT)) {
    const specifier = (from ?? dynamic ?? `./${thread}`) as string;
    const ours = importedFrom(specifier, importer);
    if (ours !== undefined) module.files.push(ours);
    else if (specifier.startsWith("."))
      module.files.push(...filesAt(posix.join(posix.dirname(importer), specifier)));
    else if (!specifier.startsWith("node:")) module.packages.push(packageOf(specifier));
  }
  return module;
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
