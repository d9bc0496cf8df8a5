import { readdirSync, readFileSync } from "node:fs";
import { findPackageJSON } from "node:module";
import { join, matchesGlob, posix } from "node:path";
import { parseSync } from "rolldown/utils";
import { exists } from "../kit/files.ts";
import { memo } from "../kit/memo.ts";
import { type CodeFault, importedFrom, OF_THEME, ORIGINAL, PARTS_FOLDER } from "../kit/overlay.ts";
import { asItRuns, PROGRAM } from "../kit/program.ts";
import { nearest, suggest } from "../kit/text.ts";
import { BROWSER_SCRIPT, type CodeFile, exportsOf, placeIn } from "./code-file.ts";
import { CODE } from "./code-places.ts";

/**
 * The files that can be loaded: all that they import is there, theirs too.
 * @param files those that could be read
 * @param faults get what is amiss, each at its line
 */
export function loadable(folder: string, files: readonly CodeFile[], faults: CodeFault[]): CodeFile[] {
  const all = new Map(files.map((file) => [file.path, file]));
  const unusable = new Set<string>();
  for (const file of files)
    for (const used of importsOf(file)) {
      const fault = faultOf(folder, file, used, all);
      if (fault === undefined) continue;
      faults.push({ ...placeIn(file, used.at), ...fault });
      unusable.add(file.path);
    }
  for (let before = -1; before !== unusable.size; ) {
    before = unusable.size;
    for (const file of files)
      if (importsOf(file).some(({ specifier }) => dependsOn(file, specifier, all, unusable)))
        unusable.add(file.path);
  }
  return files.filter(({ path }) => !unusable.has(path));
}

/** Whether it imports a file that cannot be loaded, or could not be read at all. */
function dependsOn(
  file: CodeFile,
  specifier: string,
  all: ReadonlyMap<string, CodeFile>,
  unusable: ReadonlySet<string>,
): boolean {
  if (!specifier.startsWith(".")) return false;
  const path = besideOf(file, specifier);
  return unusable.has(path) || (isCode(path) && !all.has(path));
}

/** Whether a file is read as code: another one of these cannot be, which is told there. */
function isCode(path: string): boolean {
  return matchesGlob(path, CODE);
}

function noCode(specifier: string): Fault {
  return {
    message: `imports "${specifier}", which is no code of the newsroom's own`,
    hint: "Code is in .ts files of the folders parts, blocks, pages, languages and lib; data can stand in one: export const DATA = { … };",
  };
}

/** Something that a file imports. */
interface Import {
  specifier: string;
  at: number;
  /** The names of values that it takes of it. */
  names: string[];
}

function importsOf({ module, source }: CodeFile): Import[] {
  const imports = module.staticImports
    .filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType))
    .map(({ moduleRequest, entries }) => ({
      specifier: moduleRequest.value,
      at: moduleRequest.start,
      names: entries.flatMap(({ importName, isType }) =>
        isType ? [] : importName.kind === "Default" ? ["default"] : (importName.name ?? []),
      ),
    }));
  const exports = module.staticExports
    .flatMap(({ entries }) => entries)
    .flatMap(({ moduleRequest, importName, isType }) =>
      isType || moduleRequest === null
        ? []
        : [
            {
              specifier: moduleRequest.value,
              at: moduleRequest.start,
              names: importName.name === null ? [] : [importName.name],
            },
          ],
    );
  const later = module.dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
    const [, specifier] = /^["'](.*)["']$/.exec(source.slice(start, end)) ?? [];
    return specifier === undefined ? [] : [{ specifier, at: start, names: [] }];
  });
  return [...imports, ...exports, ...later];
}

/** The newsroom's own files that a file consists of, in order. */
export function closureOf(from: string, files: readonly CodeFile[]): string[] {
  const seen = new Set<string>();
  const waiting = [from];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const used = files.find((each) => each.path === path);
    if (used === undefined || seen.has(path)) continue;
    seen.add(path);
    for (const { specifier } of importsOf(used))
      if (specifier.startsWith(".")) waiting.push(besideOf(used, specifier));
  }
  return [...seen].sort();
}

type Fault = Pick<CodeFault, "message" | "hint">;

function faultOf(
  folder: string,
  file: CodeFile,
  { specifier, names }: Import,
  all: ReadonlyMap<string, CodeFile>,
): Fault | undefined {
  if (specifier.startsWith("node:")) return undefined;
  if (specifier.startsWith(".")) return beside(folder, file, { specifier, names, at: 0 }, all);
  if (BROWSER_SCRIPT.test(file.path)) return undefined;
  if (specifier === "visnyk" || specifier.startsWith("visnyk/")) return ofProgram(file, specifier, names);
  return ofPackage(join(folder, file.path), specifier);
}

function beside(
  folder: string,
  file: CodeFile,
  { specifier, names }: Import,
  all: ReadonlyMap<string, CodeFile>,
): Fault | undefined {
  const path = besideOf(file, specifier);
  const found = all.get(path);
  if (found !== undefined)
    return lacking(
      specifier,
      names,
      exportsOf(found).map(({ name }) => name),
    );
  if (exists(join(folder, path))) return isCode(path) ? undefined : noCode(specifier);
  const near = nearest(path.endsWith(".ts") ? path : `${path}.ts`, all.keys());
  return {
    message: `imports "${specifier}", which is not there`,
    hint:
      near === undefined
        ? "Write the path from this file on, with its ending: ./names.ts."
        : `Did you mean "${relativeTo(file, near)}"?`,
  };
}

function besideOf({ path }: CodeFile, specifier: string): string {
  return posix.join(posix.dirname(path), specifier);
}

function relativeTo({ path }: CodeFile, other: string): string {
  const way = posix.relative(posix.dirname(path), other);
  return way.startsWith(".") ? way : `./${way}`;
}

function ofProgram(file: CodeFile, specifier: string, names: readonly string[]): Fault | undefined {
  const name = importedFrom(specifier, OF_THEME + file.path)?.replace(ORIGINAL, "");
  const exported = name === undefined ? undefined : exportsOfProgram(name);
  if (exported !== undefined) return lacking(specifier, names, exported);
  const known = ["visnyk", ...partNames().map((part) => `visnyk/parts/${part}`)];
  return {
    message: `imports "${specifier}", which the program does not have`,
    hint:
      suggest(nearest(specifier, known), specifier) ??
      'There are "visnyk" and parts of pages: "visnyk/parts/byline".',
  };
}

/** The names of the parts of pages. */
export const partNames = memo((): string[] =>
  readdirSync(join(PROGRAM, PARTS_FOLDER))
    .filter((name) => name.endsWith(asItRuns(".ts")) && !name.endsWith(".d.ts"))
    .map((name) => name.slice(0, -asItRuns(".ts").length)),
);

/** The names that a module of the program exports; nothing where there is no such module. */
export const exportsOfProgram = memo((name: string): string[] | undefined => {
  const file = join(PROGRAM, asItRuns(name));
  if (!exists(file)) return undefined;
  return exportsOf(parseSync(file, readFileSync(file, "utf8"))).map((each) => each.name);
});

function lacking(specifier: string, names: readonly string[], known: readonly string[]): Fault | undefined {
  const name = names.find((each) => !known.includes(each));
  if (name === undefined) return undefined;
  return {
    message: `imports ${name} from "${specifier}", which exports no value of this name`,
    hint:
      suggest(nearest(name, known), name) ??
      `It exports ${known.join(", ")}. A type is imported by "import type".`,
  };
}

function ofPackage(file: string, specifier: string): Fault | undefined {
  try {
    if (findPackageJSON(specifier, file) !== undefined) return undefined;
  } catch {
    // As where there is none.
  }
  const name = specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
  return {
    message: `imports "${specifier}", which is not installed`,
    hint: `Install it in the newsroom's folder: npm install ${name}.`,
  };
}
