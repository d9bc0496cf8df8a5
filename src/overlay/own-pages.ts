import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { contentHash, exists } from "../kit/files.ts";
import { type CodeFault, OF_THEME } from "../kit/overlay.ts";
import { type CodeFile, exportsOf, placeIn } from "./code-file.ts";
import { closureOf } from "./imports.ts";

/** The module that lists the newsroom's own pages. */
export function* ownPages(
  folder: string,
  files: readonly CodeFile[],
  faults: CodeFault[],
): Generator<[name: string, source: string]> {
  const pages = files.filter((file) => isPage(file, faults));
  if (pages.length === 0) return;
  const heads = pages.map(({ path }, i) => `import page${i} from "visnyk/${OF_THEME}${path}";`);
  const items = pages.map(({ path }, i) => {
    const name = basename(path, ".ts");
    const sheet = exists(join(folder, "pages", `${name}.css`));
    const version = versionOf(folder, path, files, sheet);
    return `  { name: ${JSON.stringify(name)}, version: "${version}", sheet: ${sheet}, page: page${i} },`;
  });
  yield ["src/model/own-page-list.ts", [...heads, "export const OWN_PAGES = [", ...items, "];\n"].join("\n")];
}

/** Files of pages count with the pages that they make, each with its own and with what it imports. */
export function pageModules(files: readonly CodeFile[]): string[] {
  return files.flatMap(({ path }) => (path.startsWith("pages/") ? [OF_THEME + path] : []));
}

function isPage(file: CodeFile, faults: CodeFault[]): boolean {
  if (!file.path.startsWith("pages/")) return false;
  if (exportsOf(file).some(({ name }) => name === "default")) return true;
  faults.push({
    ...placeIn(file, undefined),
    message: "exports no page",
    hint: 'Write export default ownPage({ path: "archive/", view: …, render: … });',
  });
  return false;
}

function versionOf(folder: string, path: string, files: readonly CodeFile[], sheet: boolean): string {
  const all = closureOf(path, files);
  if (sheet) all.push(path.replace(/\.ts$/, ".css"));
  return contentHash(all.map((each) => readFileSync(join(folder, each), "utf8")).join("\0")).slice(0, 12);
}
