import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseSync } from "rolldown/utils";
import { exists } from "../kit/files.ts";
import { type CodeFault, OF_THEME, ORIGINAL, type Overlay } from "../kit/overlay.ts";
import { asItRuns, PROGRAM } from "../kit/program.ts";

/** @param files of code, below the folder `theme` */
export function overlayOf(folder: string, files: readonly string[]): Overlay {
  const faults: CodeFault[] = [];
  const found = { folder, files: files.filter((file) => isReadable(folder, file, faults)), faults };
  return { folder, faults, modules: new Map([...parts(found)]) };
}

/** What there is in the folder. */
interface Found {
  folder: string;
  /** Files of code that can be read as such. */
  files: readonly string[];
  faults: CodeFault[];
}

/** Parts of pages: what the newsroom's file exports stands in the place of what the program's does. */
function* parts({ folder, files, faults }: Found): Generator<[name: string, source: string]> {
  for (const file of files) {
    if (!file.startsWith("parts/")) continue;
    const name = `templates/parts/${basename(file)}`;
    const original = join(PROGRAM, asItRuns(name));
    if (!exists(original)) {
      faults.push({
        file: OF_THEME + file,
        line: undefined,
        message: "takes the place of no part of pages: there is none of this name",
        hint: "Name it for one of the files in templates/parts of the program.",
      });
      continue;
    }
    const known = exportsOf(original);
    const own = exportsOf(join(folder, file)).filter((each) => known.includes(each));
    yield [
      name,
      `export * from "visnyk/${ORIGINAL}${name}";\nexport { ${own.join(", ")} } from "visnyk/${OF_THEME}${file}";\n`,
    ];
  }
}

/** The names that a module exports, types apart. */
function exportsOf(file: string): string[] {
  const { module } = parseSync(file, readFileSync(file, "utf8"));
  const entries = module.staticExports.flatMap(({ entries }) => entries);
  return entries.flatMap(({ exportName, isType }) =>
    isType || exportName.name === null ? [] : [exportName.name],
  );
}

function isReadable(folder: string, file: string, faults: CodeFault[]): boolean {
  const source = readFileSync(join(folder, file), "utf8");
  const [error] = parseSync(file, source).errors;
  if (error === undefined) return true;
  const start = error.labels[0]?.start;
  faults.push({
    file: OF_THEME + file,
    line: start === undefined ? undefined : source.slice(0, start).split("\n").length,
    message: `cannot be read as TypeScript: ${error.message}`,
    hint: "Mend it there; what it takes the place of stands until then.",
  });
  return false;
}
