import { basename } from "node:path";
import { type CodeFault, OF_THEME, ORIGINAL, PARTS_FOLDER } from "../kit/overlay.ts";
import { nearest, suggest } from "../kit/text.ts";
import { type CodeFile, exportsOf, placeIn } from "./code-file.ts";
import { exportsOfProgram, partNames } from "./imports.ts";

/** Parts of pages: what the newsroom's file exports stands in the place of what the program's does. */
export function* ownParts(
  files: readonly CodeFile[],
  faults: CodeFault[],
): Generator<[name: string, source: string]> {
  for (const file of files) {
    if (!file.path.startsWith("parts/")) continue;
    const name = `${PARTS_FOLDER}/${basename(file.path)}`;
    const known = exportsOfProgram(name);
    if (known === undefined) faults.push(ofNoPart(file));
    else if (isInPlace(file, known, faults)) yield [name, layered(name, file, known)];
  }
}

/** How parts name what is no function. */
const CONSTANT = /^[A-Z_]+$/;

/** Functions are called through one that tells of whatever goes wrong, wherever the program stumbles over it. */
function layered(name: string, file: CodeFile, known: readonly string[]): string {
  const own = exportsOf(file).filter((each) => known.includes(each.name));
  const exported = own.map(({ name: each, at }, i) => {
    if (CONSTANT.test(each)) return `export { own${i} as ${each} };`;
    const place = JSON.stringify({ path: file.path, line: placeIn(file, at).line, name: each });
    return `export function ${each}(...given) { return ownCall(own${i}, ${place}, given); }`;
  });
  const names = own.map(({ name: each }, i) => [each, "as", `own${i}`].join(" "));
  return [
    `import { ownCall } from "visnyk/${ORIGINAL}src/kit/own-call.ts";`,
    `import { ${names} } from "visnyk/${OF_THEME}${file.path}";`,
    `export * from "visnyk/${ORIGINAL}${name}";`,
    ...exported,
    "",
  ].join("\n");
}

function ofNoPart(file: CodeFile): CodeFault {
  const name = basename(file.path, ".ts");
  return {
    file: OF_THEME + file.path,
    line: undefined,
    message: "takes the place of no part of pages: there is none of this name",
    hint: suggest(nearest(name, partNames()), name) ?? `Parts are ${partNames().join(", ")}.`,
  };
}

/** A name that is nearly one of the part's was meant for it; other names are the file's own affair, if it has any of the part's. */
function isInPlace(file: CodeFile, known: readonly string[], faults: CodeFault[]): boolean {
  const names = exportsOf(file);
  const replaced = names.filter(({ name }) => known.includes(name));
  const free = known.filter((name) => !replaced.some((each) => each.name === name));
  for (const { name, at } of names) {
    const near = known.includes(name) ? undefined : nearest(name, free);
    if (near === undefined) continue;
    faults.push({
      ...placeIn(file, at),
      message: `exports "${name}", which the part does not have`,
      hint: `Did you mean "${near}"? A name that only this file uses needs no "export".`,
    });
    return false;
  }
  if (replaced.length > 0) return true;
  faults.push({
    file: OF_THEME + file.path,
    line: undefined,
    message: "exports nothing that the part has, and takes the place of nothing",
    hint: `Export a function of one of these names: ${known.join(", ")}.`,
  });
  return false;
}
