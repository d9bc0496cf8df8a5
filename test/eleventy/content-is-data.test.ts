import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { exists } from "../../src/kit/files.ts";
import { buildBeside } from "../site/build-beside.ts";
import { SmallSite } from "../site/small-site.ts";

/** What template engines would make 1337 of, or a page's headline, or a file. */
const SYNTAX = [
  "{{ 7 * 191 }}",
  "{% set x = 7 * 191 %}{{ x }}",
  "{{ title | upcase }}",
  "<%= 7 * 191 %>",
  "$" + "{7 * 191}",
  "{{{ page.url }}}",
  "{% include a.njk %}",
  "{{< figure >}}",
  "#{7 * 191}",
];

const site = SmallSite.empty();
const canary = join(site.root, "canary");
const CODE = `require("node:fs").writeFileSync(${JSON.stringify(canary)}, "alive"); module.exports = { title: "alive" };`;

beforeAll(async () => {
  site.story("2025/02/10-a", { title: '"Заголовок {{ 7 * 191 }}"', slug: "a" }, SYNTAX.join("\n\n"));
  site.write("static/page.njk", "---\npermalink: /taken/\n---\n{{ 7 * 191 }}\n");
  site.write("static/page.11ty.cjs", CODE);
  site.write("static/_data/x.cjs", CODE);
  const run = await buildBeside(site);
  expect(run.code, run.said).toBe(0);
});
afterAll(() => site.remove());

test("template syntax of any engine is text for readers and feeds", () => {
  const page = site.read("2025/02/10/a/index.html");
  for (const text of SYNTAX)
    expect(page).toContain(text.replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("'", "’"));
  for (const file of site.files())
    if (/\.(?:html|xml|json|opml)$/.test(file))
      expect([file, site.read(file)]).not.toEqual([file, expect.stringMatching(/1337/)]);
});

test("files of one's own are published as they are, whatever an engine would read in them", () => {
  expect(site.read("page.njk")).toContain("permalink: /taken/");
  expect(site.read("page.11ty.cjs")).toBe(CODE);
  expect(site.files().filter((file) => file.startsWith("taken"))).toEqual([]);
  expect(exists(canary)).toBe(false);
});

test.each([
  ["permalink", "/taken/"],
  ["permalink", "false"],
  ["layout", "base.njk"],
  ["eleventyComputed", "{ title: x }"],
  ["templateEngineOverride", "njk"],
  ["pagination", "{ data: stories, size: 1 }"],
  ["eleventyNavigation", "{ key: x }"],
  ["url", "/taken/"],
  ["__proto__", "{ draft: false }"],
  ["constructor", "x"],
])("a key of an engine in the front matter is a mistake: %s", async (key, value) => {
  const own = site.copy();
  own.story("2025/02/11-b", { slug: "b", [key]: value });
  const { code, said } = await buildBeside(own);
  expect(code).toBe(1);
  expect(said).toContain("articles/2025/02/11-b/uk.md:7: error: ");
  expect(said).toContain(`"${key}"`);
});

test.each([
  "---js\nconst x = 1;\n---\nТекст\n",
  "---json\n{}\n---\n",
  "---toml\nx = 1\n---\n",
  "+++\nx = 1\n+++\n",
])("front matter in another language is a mistake: %j", async (text) => {
  const own = site.copy();
  own.write("articles/2025/02/11-b/uk.md", text);
  const { code, said } = await buildBeside(own);
  expect(code).toBe(1);
  expect(said).toMatch(/articles\/2025\/02\/11-b\/uk\.md:1: error: /);
});

test("code and templates among texts are never run, nor read as stories", async () => {
  const own = site.copy();
  for (const file of ["uk.11tydata.cjs", "uk.11ty.cjs", "uk.njk", "uk.liquid"])
    own.write(`articles/2025/02/10-a/${file}`, CODE);
  for (const file of [
    "_data/x.cjs",
    "_includes/x.njk",
    ".eleventy.js",
    "eleventy.config.js",
    "pages/about/uk.njk",
  ])
    own.write(file, CODE);
  mkdirSync(join(own.root, "content/node_modules"));
  const { said } = await buildBeside(own);
  for (const file of ["uk.11tydata.cjs", "uk.njk", "_data", "eleventy.config.js"])
    expect(said).toContain(file);
  expect(exists(canary)).toBe(false);
});
