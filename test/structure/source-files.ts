import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { importedFiles } from "../../src/kit/code-map.ts";
import { walk } from "../../src/kit/files.ts";

export const PROJECT = join(import.meta.dirname, "../..");

export interface SourceFile {
  /** From the project's folder. */
  path: string;
  source: string;
  /** Files of the project that it imports, from the project's folder; imports of types too. */
  imports: readonly string[];
  /** Modules of Node and packages that it imports. */
  foreign: readonly string[];
}

const IMPORT = /(?:from|import)\s*\(?\s*["'`]([^"'`]+)["'`]/g;

/** The TypeScript of the given folders and files. */
export function sourceFiles(...places: readonly string[]): SourceFile[] {
  return places.flatMap((place) => {
    const paths = place.endsWith(".ts")
      ? [place]
      : walk(join(PROJECT, place)).map((file) => `${place}/${file.path}`);
    return paths.filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts")).map(sourceFile);
  });
}

function sourceFile(path: string): SourceFile {
  const source = readFileSync(join(PROJECT, path), "utf8");
  const specifiers = [...source.matchAll(IMPORT)].map(([, specifier]) => specifier as string);
  const own = specifiers.filter((specifier) => specifier.startsWith("."));
  return {
    path,
    source,
    imports: own
      .flatMap((specifier) => importedFiles(join(PROJECT, dirname(path), specifier)))
      .map((file) => relative(PROJECT, file)),
    foreign: specifiers.filter((specifier) => !specifier.startsWith(".")),
  };
}
