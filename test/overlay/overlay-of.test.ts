import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Overlay } from "../../src/kit/overlay.ts";
import { findOverlay } from "../../src/overlay/find.ts";
import { partNames } from "../../src/overlay/imports.ts";

async function found(files: Record<string, string>): Promise<Overlay | undefined> {
  const content = mkdtempSync(join(tmpdir(), "visnyk-overlay-"));
  onTestFinished(() => rmSync(content, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(content, name)), { recursive: true });
    writeFileSync(join(content, name), text);
  }
  return findOverlay(content);
}

test("without code, nothing is laid over the program", async () => {
  expect(await found({ "site.yaml": "" })).toBeUndefined();
  expect(await found({ "theme/style.css": "", "theme/slots/head.html": "" })).toBeUndefined();
});

test("what the part exports is replaced, and nothing else is exported", async () => {
  const overlay = await found({
    "theme/parts/body.ts":
      "export function renderBody() {}\nexport const helper = 1;\nexport type Frame = 1;\nexport default 2;\n",
  });
  expect([...(overlay?.modules ?? [])]).toEqual([
    [
      "templates/parts/body.ts",
      `import { ownCall } from "visnyk/original/src/kit/own-call.ts";
import { renderBody as own0 } from "visnyk/theme/parts/body.ts";
export * from "visnyk/original/templates/parts/body.ts";
export function renderBody(...given) { return ownCall(own0, {"path":"parts/body.ts","line":1,"name":"renderBody"}, given); }
`,
    ],
  ]);
  expect(overlay?.faults).toEqual([]);
});

test("what parts export in capitals, and nothing else, is no function, and stays the value that it is", async () => {
  for (const part of partNames()) {
    const exported = await import(`../../templates/parts/${part}.ts`);
    for (const [name, value] of Object.entries(exported))
      expect([part, name, typeof value === "function"]).toEqual([part, name, !/^[A-Z_]+$/.test(name)]);
  }
  const overlay = await found({
    "theme/parts/early-theme.ts": "export const EARLY_THEME = 1;\n",
  });
  expect(overlay?.modules.get("templates/parts/early-theme.ts")).toContain(
    "export { own0 as EARLY_THEME };\n",
  );
});

/** A part that is as it should be. */
const BODY = "export function renderBody() {}\n";
const NO_CODE =
  "Code is in .ts files of the folders parts, blocks, pages, languages and lib; data can stand in one: export const DATA = { … };";

// biome-ignore format: a table reads better in rows
test.each<[what: string, files: Record<string, string>, file: string, line: number | undefined, message: string, hint: string]>([
  ["no TypeScript", { "parts/byline.ts": "export const a = 1;\nexport function byline( {\n" },
    "parts/byline.ts", 3, "cannot be read as TypeScript: Expected `}` but found `EOF`", "Mend it there."],
  ["an enum", { "parts/body.ts": `${BODY}enum Kind { a }\n` },
    "parts/body.ts", 2, "has an enum, which Node cannot run: it only takes types away", "Write an object of constants: const KIND = { a: 1 } as const;"],
  ["a namespace", { "parts/body.ts": `${BODY}namespace Kind { export const a = 1; }\n` },
    "parts/body.ts", 2, "has a namespace, which Node cannot run: it only takes types away", "Write what is in it as it is: a file is a module."],
  ["a property among parameters", { "parts/body.ts": `${BODY}class Kind { constructor(readonly a: string) {} }\n` },
    "parts/body.ts", 2, "has a parameter that is a property, which Node cannot run: it only takes types away", "Declare the property, and set it in the constructor."],
  ["an import of CommonJS", { "parts/body.ts": `${BODY}import a = require("a");\n` },
    "parts/body.ts", 2, "has import … = require(…), which Node cannot run: it only takes types away", 'Write import { a } from "…";'],
  ["an export of CommonJS", { "parts/body.ts": `${BODY}export = 1;\n` },
    "parts/body.ts", 2, "has export = …, which Node cannot run: it only takes types away", "Write export default …;"],
  ["a part that there is not", { "parts/by-line.ts": "export const a = 1;\n" },
    "parts/by-line.ts", undefined, "takes the place of no part of pages: there is none of this name", 'Did you mean "byline"?'],
  ["a part like no other", { "parts/weather-report.ts": "export const a = 1;\n" },
    "parts/weather-report.ts", undefined, "takes the place of no part of pages: there is none of this name", expect.stringMatching(/^Parts are archive-crumbs, /) as unknown as string],
  ["a name that is misspelt", { "parts/body.ts": "const a = 1;\nexport function renderBodi() {}\n" },
    "parts/body.ts", 2, 'exports "renderBodi", which the part does not have', 'Did you mean "renderBody"? A name that only this file uses needs no "export".'],
  ["nothing of the part's", { "parts/body.ts": "export const x = 1;\n" },
    "parts/body.ts", undefined, "exports nothing that the part has, and takes the place of nothing", "Export a function of one of these names: renderBody, needsOf."],
  ["an import that there is not", { "parts/body.ts": `\nimport { byline } from "visnyk/parts/bylines";\n${BODY}` },
    "parts/body.ts", 2, 'imports "visnyk/parts/bylines", which the program does not have', 'Did you mean "visnyk/parts/byline"?'],
  ["a part of the program that is none", { "parts/body.ts": `import { a } from "visnyk/internals/of-some-kind";\n${BODY}` },
    "parts/body.ts", 1, 'imports "visnyk/internals/of-some-kind", which the program does not have', 'There are "visnyk" and parts of pages: "visnyk/parts/byline".'],
  ["a name that a part has not", { "parts/body.ts": `import { bylines } from "visnyk/parts/byline";\n${BODY}` },
    "parts/body.ts", 1, 'imports bylines from "visnyk/parts/byline", which exports no value of this name', 'Did you mean "byline"?'],
  ["a type as a value", { "parts/body.ts": `import { StoryPageView } from "visnyk";\n${BODY}` },
    "parts/body.ts", 1, 'imports StoryPageView from "visnyk", which exports no value of this name', 'It exports pluralsOf, html, raw, ownPage. A type is imported by "import type".'],
  ["a file that is not there", { "parts/body.ts": `import { a } from "../lib/name";\n${BODY}`, "lib/names.ts": "export const a = 1;\n" },
    "parts/body.ts", 1, 'imports "../lib/name", which is not there', 'Did you mean "../lib/names.ts"?'],
  ["a file like no other", { "parts/body.ts": `import { a } from "../lib/something-else-altogether.ts";\n${BODY}` },
    "parts/body.ts", 1, 'imports "../lib/something-else-altogether.ts", which is not there', "Write the path from this file on, with its ending: ./names.ts."],
  ["data that is no code", { "parts/body.ts": `import a from "./a.json" with { type: "json" };\n${BODY}`, "parts/a.json": "{}" },
    "parts/body.ts", 1, 'imports "./a.json", which is no code of the newsroom\'s own', NO_CODE],
  ["code that lies elsewhere", { "parts/body.ts": `${BODY}await import("../../a.ts");\n`, "../a.ts": "" },
    "parts/body.ts", 2, 'imports "../../a.ts", which is no code of the newsroom\'s own', NO_CODE],
  ["a name that a file has not", { "parts/body.ts": `import { name } from "../lib/names.ts";\n${BODY}`, "lib/names.ts": "export const names = 1;\n" },
    "parts/body.ts", 1, 'imports name from "../lib/names.ts", which exports no value of this name', 'Did you mean "names"?'],
  ["a block that no page shows", { "blocks/poll.ts": "export const a = 1;\nexport function pages() {}\n" },
    "blocks/poll.ts", 2, "exports no function page, so that no page could show the block", "Write export function page(box: Box, body: BodyOnPage): Html { … }."],
  ["a block that no box can name", { "blocks/Poll of today.ts": "export function page() {}\n" },
    "blocks/Poll of today.ts", undefined, "names a block by what cannot stand behind the colons of a box", "Name it in small Latin letters, such as poll.ts."],
  ["a package that is not installed", { "parts/body.ts": `import a from "@newsroom/nothing/a.js";\n${BODY}` },
    "parts/body.ts", 1, 'imports "@newsroom/nothing/a.js", which is not installed', "Install it in the newsroom's folder: npm install @newsroom/nothing."],
])("%s is told, and nothing is laid", async (_, files, file, line, message, hint) => {
  const overlay = await found(Object.fromEntries(Object.entries(files).map(([name, text]) => [`theme/${name}`, text])));
  expect(overlay?.faults).toEqual([{ file: `theme/${file}`, line, message, hint }]);
  expect(overlay?.modules.size).toBe(0);
});

test("what imports a file with a fault is not laid either, and the fault is told once", async () => {
  const overlay = await found({
    "theme/parts/body.ts": `import { a } from "../lib/a.ts";\n${BODY}`,
    "theme/lib/a.ts": 'export { b as a } from "./b.ts";\n',
    "theme/lib/b.ts": "export enum b {}\n",
  });
  expect(overlay?.faults.map(({ file }) => file)).toEqual(["theme/lib/b.ts"]);
  expect([overlay?.modules.size, overlay?.files]).toEqual([0, []]);
});

test("types, what Node brings, installed packages and files of one's own are imported", async () => {
  const overlay = await found({
    "theme/parts/body.ts": `import type { Absent } from "visnyk/types";
import { join } from "node:path";
import { type StoryCard, html } from "visnyk";
import { needsOf } from "visnyk/parts/body";
import { a } from "../lib/a.ts";
export type { Other } from "./others.ts";
declare enum Kind { a }
${BODY}`,
    "theme/lib/a.ts": "export const a = 1;\n",
  });
  expect(overlay?.faults).toEqual([]);
  expect(overlay?.files).toEqual(["lib/a.ts", "parts/body.ts"]);
});

test("blocks are listed for the parser, for pages and for feeds, with what lies beside them", async () => {
  const overlay = await found({
    "theme/blocks/poll.ts": "export function page() {}\n",
    "theme/blocks/poll.css": "",
    "theme/blocks/poll.script.ts": 'import "not-for-node";\n',
    "theme/blocks/scale.ts": "export const rule = {};\nexport const page = {};\n",
  });
  expect(overlay?.faults).toEqual([]);
  expect(overlay?.files).toEqual(["blocks/poll.ts", "blocks/scale.ts"]);
  expect([...(overlay?.countedByText ?? [])]).toEqual(["theme/blocks/poll.ts"]);
  const sources = Object.fromEntries(overlay?.modules ?? []);
  expect(Object.keys(sources)).toEqual([
    "src/blocks/own.ts",
    "src/blocks/own-rules.ts",
    "templates/own-blocks.ts",
    "src/feeds/own-blocks.ts",
  ]);
  expect(sources["src/blocks/own.ts"]).toContain('{"name":"poll","parts":["sheet","script"]}');
  expect(sources["src/blocks/own-rules.ts"]).toMatch(/ownBox\("poll", "(\w+)"\), version: "\1" \}/);
  expect(sources["src/blocks/own-rules.ts"]).toContain(
    'import { rule as rule1 } from "visnyk/theme/blocks/scale.ts"',
  );
  expect(sources["templates/own-blocks.ts"]).toContain("part: block1.page }");
  expect(sources["src/feeds/own-blocks.ts"]).not.toContain('scale"');
});

test("pages are listed with what lies beside them, and a file that exports none is told", async () => {
  const overlay = await found({
    "theme/pages/archive.ts": 'import { a } from "../lib/a.ts";\nexport default { a };\n',
    "theme/pages/archive.css": "",
    "theme/pages/other.ts": "export const page = {};\n",
    "theme/lib/a.ts": "export const a = 1;\n",
  });
  expect(overlay?.modules.get("src/model/own-page-list.ts")).toMatch(
    /^import page0 from "visnyk\/theme\/pages\/archive\.ts";\nexport const OWN_PAGES = \[\n {2}\{ name: "archive", version: "\w{12}", sheet: true, page: page0 \},\n\];\n$/,
  );
  expect(overlay?.faults).toEqual([
    {
      file: "theme/pages/other.ts",
      line: undefined,
      message: "exports no page",
      hint: 'Write export default ownPage({ path: "archive/", view: …, render: … });',
    },
  ]);
});

test("languages are listed, and one that has not what it cannot do without is told", async () => {
  const overlay = await found({
    "theme/languages/ka/index.ts": "export const ka = {};\n",
    "theme/languages/ka/reading.ts": "export const reading = {};\n",
    "theme/languages/el/index.ts": "export const el = {};\n",
    "theme/languages/eo/index.ts": "export const en = {};\n",
  });
  expect(overlay?.modules.get("src/i18n/languages/own.ts")).toBe(
    'import { ka as pack0 } from "visnyk/theme/languages/ka/index.ts";\nexport const OWN_PACKS = [["ka", pack0]];\n',
  );
  expect(overlay?.faults).toEqual([
    {
      file: "theme/languages/el/reading.ts",
      line: undefined,
      message: "is missing: the language needs it",
      hint: "Write export const reading = …; a language of the program shows how: visnyk/languages/en.",
    },
    {
      file: "theme/languages/eo/index.ts",
      line: undefined,
      message: 'does not export "eo"',
      hint: "Write export const eo = …; a language of the program shows how: visnyk/languages/en.",
    },
  ]);
});
