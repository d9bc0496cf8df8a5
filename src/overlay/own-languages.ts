import { type CodeFault, OF_THEME } from "../kit/overlay.ts";
import { type CodeFile, exportsOf, placeIn } from "./code-file.ts";

const FOLDER = /^languages\/([^/]+)\//;

/** The module that lists the newsroom's own languages. */
export function* ownLanguages(
  files: readonly CodeFile[],
  faults: CodeFault[],
): Generator<[name: string, source: string]> {
  const codes = [...new Set(files.flatMap(({ path }) => FOLDER.exec(path)?.[1] ?? []))];
  const whole = codes.filter((code) => isWhole(code, files, faults));
  if (whole.length === 0) return;
  const heads = whole.map(
    (code, i) => `import { ${code} as pack${i} } from "visnyk/${OF_THEME}languages/${code}/index.ts";`,
  );
  const packs = whole.map((code, i) => `[${JSON.stringify(code)}, pack${i}]`);
  yield [
    "src/i18n/languages/own.ts",
    [...heads, `export const OWN_PACKS = [${packs.join(", ")}];\n`].join("\n"),
  ];
}

/** Each of the two files that a language cannot do without exports what it is asked for. */
function isWhole(code: string, files: readonly CodeFile[], faults: CodeFault[]): boolean {
  const wanted = { "index.ts": code, "reading.ts": "reading" };
  for (const [name, exported] of Object.entries(wanted)) {
    const path = `languages/${code}/${name}`;
    const file = files.find((each) => each.path === path);
    if (file !== undefined && exportsOf(file).some((each) => each.name === exported)) continue;
    // A file with a fault was told of.
    if (faults.some((fault) => fault.file === OF_THEME + path)) return false;
    faults.push({
      ...placeIn({ path, source: "" }, undefined),
      message: file === undefined ? "is missing: the language needs it" : `does not export "${exported}"`,
      hint: `Write export const ${exported} = …; a language of the program shows how: visnyk/languages/en.`,
    });
    return false;
  }
  return true;
}
