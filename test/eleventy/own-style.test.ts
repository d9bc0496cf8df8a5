import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildAndCompare } from "../site/build-and-compare.ts";
import { buildBeside, buildChange } from "../site/build-beside.ts";
import { pressed, SmallSite } from "../site/small-site.ts";

const site = SmallSite.empty();
site.write("site.yaml", site.content("site.yaml").replace("news.example/", "news.example/paper/"));
site.story("2025/02/10-s", { slug: "s" });
const plain = new Map<string, string>();

beforeAll(async () => {
  const { code, said } = await buildBeside(site);
  expect(code, said).toBe(0);
  for (const file of site.files()) plain.set(file, site.read(file));
});
afterAll(() => site.remove());

/** The address of the stylesheet of a page, and what it holds. */
function stylesheet(of: SmallSite): { href: string; css: string } {
  const href = /<link rel="stylesheet" href="([^"]+)">/.exec(of.read("index.html"))?.[1] as string;
  return { href, css: of.read(href.slice("/paper/".length)) };
}

const LINES = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path d="M0 0h8"/></svg>';

test("the newsroom's own style is the last layer, with its imports and pictures, and presses the pages alone", async () => {
  const own = site.copy();
  own.write(
    "theme/style.css",
    '@import "./style/front.css";\n.nameplate { background: url(style/lines.svg); mask: url("#mask") }\n',
  );
  own.write("theme/style/front.css", "/* Ours */ .card { cursor: url('lines.svg#l') 1 1, auto }");
  own.write("theme/style/lines.svg", LINES);
  const run = await buildAndCompare(own);
  const before = stylesheet(site);
  const { href, css } = stylesheet(own);
  expect(href).not.toBe(before.href);
  const [, picture] = /url\("?(\/paper\/assets\/lines-[0-9a-f]{10}\.svg)"?\)/.exec(css) ?? [];
  expect(css).toBe(
    `${before.css}@layer theme{.card{cursor:url("${picture}#l") 1 1,auto}.nameplate{background:url("${picture}");mask:url("#mask")}}`,
  );
  expect(own.read((picture as string).slice("/paper/".length))).toBe(LINES);
  const pages = pressed(run);
  expect(pages).toContain("/2025/02/10/s/");
  expect(pages.filter((path) => /\.(?:xml|json|bin|txt|opml)$/.test(path))).toEqual([]);
});

test("a mistake in it is told, and the site before it stays; without it, nothing differs by a byte", async () => {
  const own = site.copy();
  own.write("theme/style.css", "h1 { color: red; }");
  expect((await buildChange(own)).code).toBe(0);
  const { css } = stylesheet(own);
  own.write("theme/style.css", "h1 { color: red; }\nh2 { color red }");
  const run = await buildChange(own);
  expect(run.said).toContain("theme/style.css:2");
  expect(stylesheet(own).css).toBe(css);
  own.delete("theme");
  expect((await buildChange(own)).code).toBe(0);
  expect(own.difference(site)).toEqual([]);
});

/** The families of the fonts of a stylesheet that are loaded, and the names of the published ones. */
function fontsOf(of: SmallSite) {
  const faces = stylesheet(of).css.match(/@font-face\{[^}]*url\([^}]*\}/g) ?? [];
  const preloads = [...of.read("index.html").matchAll(/<link rel="preload" as="font"[^>]* href="([^"]+)"/g)];
  return {
    families: [...new Set(faces.map((face) => /font-family:"?([^;"]+)/.exec(face)?.[1]))],
    published: of
      .files()
      .filter((file) => file.endsWith(".woff2"))
      .map((file) => file.replace(/^assets\/|-[0-9a-f]{10}\.woff2$/g, "")),
    preloaded: preloads.map(([, href = ""]) => href.replace(/^\/paper\/assets\/|-[0-9a-f]{10}\.woff2$/g, "")),
  };
}

function addFont(to: SmallSite, name: string): void {
  to.write(
    `theme/fonts/${name}.ttf`,
    readFileSync(createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`)),
  );
}

test("headlines have a font of the newsroom's own beside the program's; texts too, in its place", async () => {
  const own = site.copy();
  const settings = own.content("site.yaml");
  addFont(own, "DejaVuSans");
  addFont(own, "DejaVuSans-Bold");
  own.write("site.yaml", `${settings}look: { headline: DejaVu Sans }\n`);
  const run = await buildAndCompare(own);
  expect(run.said).not.toContain("warning");
  const serif = (script: string) => `source-serif-4-${script}-wght-normal`;
  expect(fontsOf(own)).toMatchObject({
    families: ["Source Serif 4", "DejaVu Sans"],
    published: ["dejavusans-bold-cyrillic", "dejavusans-bold-latin", serif("cyrillic"), serif("latin")],
    preloaded: [serif("cyrillic"), serif("latin"), "dejavusans-bold-cyrillic", "dejavusans-bold-latin"],
  });
  own.write("site.yaml", `${settings}look: { headline: system-sans, text: DejaVu Sans }\n`);
  expect((await buildChange(own)).code).toBe(0);
  const { families, published, preloaded } = fontsOf(own);
  expect(families).toEqual(["DejaVu Sans"]);
  expect(published).toEqual([
    "dejavusans-bold-cyrillic",
    "dejavusans-bold-latin",
    "dejavusans-cyrillic",
    "dejavusans-latin",
  ]);
  expect(preloaded).toEqual(["dejavusans-cyrillic", "dejavusans-latin"]);
});
