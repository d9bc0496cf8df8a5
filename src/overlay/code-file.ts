import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type ParseResult, parseSync, Visitor } from "rolldown/utils";
import { type CodeFault, OF_THEME } from "../kit/overlay.ts";

/** A file of the newsroom's own code, parsed. */
export interface CodeFile {
  /** Below the folder `theme`, with slashes. */
  path: string;
  source: string;
  module: ParseResult["module"];
}

/** How a script for browsers is named, beside the block that wants it. */
export const BROWSER_SCRIPT = /^blocks\/[^/]+\.script\.ts$/;

/** Reads a file of code; nothing for one that Node cannot run, which is told. */
export function readCode(folder: string, path: string, faults: CodeFault[]): CodeFile | undefined {
  const source = readFileSync(join(folder, path), "utf8");
  const { errors, module, program } = parseSync(path, source);
  const [error] = errors;
  if (error === undefined) {
    const unrunnable = unrunnableIn(program);
    if (unrunnable === undefined) return { path, source, module };
    faults.push({
      ...placeIn({ path, source }, unrunnable.start),
      message: `has ${unrunnable.what}, which Node cannot run: it only takes types away`,
      hint: unrunnable.hint,
    });
    return undefined;
  }
  faults.push({
    ...placeIn({ path, source }, error.labels[0]?.start),
    message: `cannot be read as TypeScript: ${error.message}`,
    hint: "Mend it there.",
  });
  return undefined;
}

/** The file, as problems name it, and the line of a place in it. */
export function placeIn(
  { path, source }: Pick<CodeFile, "path" | "source">,
  at: number | undefined,
): Pick<CodeFault, "file" | "line"> {
  return {
    file: OF_THEME + path,
    line: at === undefined ? undefined : source.slice(0, at).split("\n").length,
  };
}

/** The names that a module exports, types apart; a default one is `default`. */
export function exportsOf({ module }: Pick<CodeFile, "module">): { name: string; at: number }[] {
  const entries = module.staticExports.flatMap(({ entries }) => entries);
  return entries.flatMap(({ exportName, isType, start }) => {
    if (isType) return [];
    if (exportName.kind === "Default") return [{ name: "default", at: start }];
    return exportName.name === null ? [] : [{ name: exportName.name, at: start }];
  });
}

/** What of TypeScript becomes code, where Node only takes types away. */
function unrunnableIn(program: ParseResult["program"]): Unrunnable | undefined {
  let found: Unrunnable | undefined;
  const note = (start: number, what: string, hint: string): void => {
    found ??= { start, what, hint };
  };
  new Visitor({
    TSEnumDeclaration: ({ start, declare }) => {
      if (!declare) note(start, "an enum", "Write an object of constants: const KIND = { a: 1 } as const;");
    },
    TSModuleDeclaration: ({ start, declare }) => {
      if (!declare) note(start, "a namespace", "Write what is in it as it is: a file is a module.");
    },
    TSParameterProperty: ({ start }) =>
      note(start, "a parameter that is a property", "Declare the property, and set it in the constructor."),
    TSImportEqualsDeclaration: ({ start }) =>
      note(start, "import … = require(…)", 'Write import { a } from "…";'),
    TSExportAssignment: ({ start }) => note(start, "export = …", "Write export default …;"),
  }).visit(program);
  return found;
}

interface Unrunnable {
  start: number;
  what: string;
  hint: string;
}
