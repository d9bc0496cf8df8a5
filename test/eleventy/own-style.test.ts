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
