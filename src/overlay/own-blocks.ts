import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { contentHash, exists } from "../kit/files.ts";
import { type CodeFault, OF_THEME, ORIGINAL } from "../kit/overlay.ts";
import { nearest } from "../kit/text.ts";
import { BROWSER_SCRIPT, type CodeFile, exportsOf, placeIn } from "./code-file.ts";
import { closureOf } from "./imports.ts";

/** A block of the newsroom's own. */
interface OwnBlock {
  name: string;
  file: CodeFile;
  /** It has a rule of its own for the parser; else it is a box. */
  hasRule: boolean;
  parts: ("sheet" | "script")[];
}

/** The modules that list the newsroom's own blocks. */
export function* ownBlocks(
  folder: string,
  files: readonly CodeFile[],
  faults: CodeFault[],
): Generator<[name: string, source: string]> {
  const blocks = files.flatMap((file) => blockOf(folder, file, faults) ?? []);
  if (blocks.length === 0) return;
  yield [
    "src/blocks/own.ts",
    `export const OWN_BLOCKS = ${JSON.stringify(blocks.map(({ name, parts }) => ({ name, parts })))};\n`,
  ];
  yield ["src/blocks/own-rules.ts", rules(folder, blocks, files)];
  yield [
    "templates/own-blocks.ts",
    shown(blocks, { list: "OWN_PAGES", part: "page", box: "boxPage", from: "templates/own-box.ts" }),
  ];
  yield [
    "src/feeds/own-blocks.ts",
    shown(blocks, { list: "OWN_FEEDS", part: "feed", box: "boxFeed", from: "src/feeds/own-box.ts" }),
  ];
}

/** The modules of boxes, and those that list them: a box's version is in the texts that have one. */
export function boxModules(files: readonly CodeFile[]): string[] {
  const boxes = files.filter(
    (file) =>
      file.path.startsWith("blocks/") &&
      !BROWSER_SCRIPT.test(file.path) &&
      !exportsOf(file).some(({ name }) => name === "rule"),
  );
  return boxes.map(({ path }) => OF_THEME + path);
}

const NAME = /^[a-z][a-z0-9-]*$/;
const EXPORTS = ["page", "feed", "rule", "policy"];

function blockOf(folder: string, file: CodeFile, faults: CodeFault[]): OwnBlock | undefined {
  if (!file.path.startsWith("blocks/") || BROWSER_SCRIPT.test(file.path)) return undefined;
  const name = basename(file.path, ".ts");
  const names = exportsOf(file);
  const has = (wanted: string) => names.some((each) => each.name === wanted);
  const wrong = names.find(
    (each) => !EXPORTS.includes(each.name) && nearest(each.name, EXPORTS) !== undefined,
  );
  if (!NAME.test(name)) faults.push({ ...placeIn(file, undefined), ...MISNAMED });
  else if (!has("page"))
    faults.push({
      ...placeIn(file, wrong?.at),
      message: "exports no function page, so that no page could show the block",
      hint: "Write export function page(box: Box, body: BodyOnPage): Html { … }.",
    });
  else {
    const beside = join(folder, "blocks", name);
    const parts = [
      ...(exists(`${beside}.css`) ? (["sheet"] as const) : []),
      ...(exists(`${beside}.script.ts`) ? (["script"] as const) : []),
    ];
    return { name, file, hasRule: has("rule"), parts };
  }
  return undefined;
}

const MISNAMED = {
  message: "names a block by what cannot stand behind the colons of a box",
  hint: "Name it in small Latin letters, such as poll.ts.",
};

/** A box needs no code of the newsroom's to be read; its version says when what is made of it changes. */
function rules(folder: string, blocks: readonly OwnBlock[], files: readonly CodeFile[]): string {
  const lines = blocks.map(({ name, file, hasRule }, i) =>
    hasRule
      ? { head: `import { rule as rule${i} } from "visnyk/${OF_THEME}${file.path}";`, part: `rule${i}` }
      : boxRule(name, versionOf(folder, name, file, files)),
  );
  const heads = lines.flatMap(({ head }) => (head === "" ? [] : [head]));
  const items = lines.map(({ part }, i) => `  { name: ${JSON.stringify(blocks[i]?.name)}, part: ${part} },`);
  return [
    `import { ownBox } from "visnyk/${ORIGINAL}src/blocks/own-box.ts";`,
    ...heads,
    "export const OWN_RULES = [",
    ...items,
    "];\n",
  ].join("\n");
}

function boxRule(name: string, version: string): { head: string; part: string } {
  return { head: "", part: `ownBox(${JSON.stringify(name)}, "${version}"), version: "${version}"` };
}

/** Changes with the block's code, with that of the newsroom's own that it imports, and with the files beside it. */
function versionOf(folder: string, name: string, file: CodeFile, files: readonly CodeFile[]): string {
  const code = closureOf(file.path, files);
  const beside = [".css", ".script.ts"].map((end) => `blocks/${name}${end}`);
  const all = code.concat(beside.filter((path) => exists(join(folder, path))));
  return contentHash(all.map((path) => readFileSync(join(folder, path), "utf8")).join("\0")).slice(0, 12);
}

interface Shown {
  list: string;
  part: "page" | "feed";
  box: string;
  from: string;
}

function shown(blocks: readonly OwnBlock[], { list, part, box, from }: Shown): string {
  const heads = blocks.map(({ file }, i) => `import * as block${i} from "visnyk/${OF_THEME}${file.path}";`);
  const items = blocks.flatMap(({ name, file, hasRule }, i) => {
    if (hasRule && !exportsOf(file).some((each) => each.name === part)) return [];
    const value = hasRule ? `block${i}.${part}` : `${box}(${JSON.stringify(name)}, block${i})`;
    return [`  { name: ${JSON.stringify(name)}, part: ${value} },`];
  });
  return [
    `import { ${box} } from "visnyk/${ORIGINAL}${from}";`,
    ...heads,
    `export const ${list} = [`,
    ...items,
    "];\n",
  ].join("\n");
}
