import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TOY } from "../blocks/toy.ts";
import { ProjectCopy } from "../site/project-copy.ts";
import { SmallSite } from "../site/small-site.ts";
import { PROJECT } from "../structure/source-files.ts";
import { HEBREW } from "./hebrew.ts";
import { add, HOST, KIND, type Toy } from "./toys.ts";

const program = new ProjectCopy();
const site = SmallSite.empty(program.root);
site.published = "none";
const BLOCK: Toy = {
  files: Object.fromEntries(
    Object.entries(TOY).map(([name, content]) => [`src/blocks/toy/${name}`, content]),
  ),
  lines: [
    [
      "src/blocks/list.ts",
      '  { name: "toy", parts: ["rule", "page", "feed", "style", "sheet", "script"] },',
      '  { name: "quotation"',
    ],
  ],
};
/** Every toy, with the recipe that it follows, what the recipe calls it, and its name. */
const TOYS: readonly (readonly [recipe: string, placeholder: string, name: string, toy: Toy])[] = [
  ["A kind of output", "<kind>", "plain-text", KIND],
  ["A language", "<lang>", "he", HEBREW],
  ["A block of text", "<block>", "toy", BLOCK],
  ["A host", "<host>", "toy", HOST],
];

beforeAll(async () => {
  // A block has words in every language: another language is added to a copy of its own (`right-to-left.test.ts`).
  for (const [, , , toy] of TOYS) if (toy !== HEBREW) add(program, toy);
  site.write(
    "site.yaml",
    `${site.content("site.yaml")}\nrights: { uk: "Вільно", en: "Free", fr: "Libre" }\nhost: [netlify, toy]\n`,
  );
  for (const day of [10, 11]) site.story(`2025/02/${day}-s`, { slug: `s${day}`, title: `Новина ${day}` });
  site.story("2025/02/08-s", { slug: "s8" });
  site.story("2025/02/12-s", { slug: "s12" }, "Текст.\n\n!!Гра");
  const { code, said } = await site.build();
  expect(code, said).toBe(0);
});
afterAll(() => {
  site.remove();
  program.remove();
});

describe("a recipe names the files that one writes and the list that gets a line, and no others", () => {
  test.each(TOYS)("%s", (recipe, placeholder, name, { files, lines }) => {
    const guide = readFileSync(join(PROJECT, "CONTRIBUTING.md"), "utf8");
    const [, text = ""] = guide.split(`\n### ${recipe}\n`);
    const [section = ""] = text.split("\n### ");
    const named = [...section.matchAll(/^[-*] `([^`]+)`/gm)].map(([, path = ""]) =>
      path.replaceAll(placeholder, name),
    );
    expect(named.toSorted()).toEqual(
      [...new Set([...Object.keys(files), ...lines.map(([path]) => path)])].toSorted(),
    );
  });
});

test("what is added by them compiles", () => program.compile());

test("a kind of output is pressed, with its headers, and again when what it shows changes", async () => {
  expect(site.read("2025/02/10/s10/story.txt")).toBe("Новина 10\n\nКілька слів про новину.\n\nВільно\n");
  expect(site.read("_headers")).toContain("/*/story.txt\n  Content-Type: text/plain; charset=utf-8\n");
  site.story("2025/02/11-s", { slug: "s11", title: "Інша" });
  const { said } = await site.build("--why");
  expect(said).toContain("/2025/02/11/s11/story.txt");
  expect(said).not.toContain("/2025/02/10/s10/story.txt");
  expect(site.read("2025/02/11/s11/story.txt")).toContain("Інша");
  site.write("site.yaml", site.content("site.yaml").replace("Вільно", "Наше"));
  await site.build();
  expect(site.read("2025/02/10/s10/story.txt")).toContain("Наше");
  site.delete("articles/2025/02/11-s");
  site.write("redirects.yaml", "/2025/02/11/*: gone\n");
  await site.build();
  expect(site.files()).not.toContain("2025/02/11/s11/story.txt");
});

test("a file that a kind puts beside pages has its address for itself, and links lead to it", async () => {
  site.story("2025/02/07-s", { slug: "s7" }, "[Текст](/2025/02/12/s12/story.txt)");
  expect((await site.build()).code).toBe(0);
  site.story("2025/02/07-s", { slug: "s7" }, "[Текст](/2025/02/13/none/story.txt)");
  expect((await site.build()).said).toContain("there is no page /2025/02/13/none/story.txt");
  site.story("2025/02/07-s", { slug: "s7", aliases: "[/2025/02/12/s12/story.txt]" });
  expect((await site.build()).said).toContain(
    "the old address /2025/02/12/s12/story.txt is that of a page that the site makes itself",
  );
  site.delete("articles/2025/02/07-s");
  site.write("redirects.yaml", "/2025/02/07/*: gone\n/2025/02/11/*: gone\n");
  expect((await site.build()).code).toBe(0);
  expect(site.read("2025/02/12/s12/story.txt")).toMatch(/Вільно|Наше/);
});

test("a block is on its page", () => {
  expect(site.read("2025/02/12/s12/index.html")).toContain("Текст: Гра");
});

test("the file of a host is in the site, and follows from the same rules", () => {
  const rules = site.read("_headers").split("\n\n").length;
  expect(site.read("_toy")).toMatch(new RegExp(`^${rules} rules\n`));
});

test("the file of a host that tells redirects follows a new alias, and no other change of a story", async () => {
  site.story("2025/02/08-s", { slug: "s8", title: "Восьма", aliases: "[/2025/02/08/old/]" });
  expect((await site.build("--why")).said).toMatch(/\/_toy\b.*mentions 2025\/02\/08-s\/uk, which changed/);
  const [, ...redirects] = site.read("_toy").trimEnd().split("\n");
  expect(redirects).toContain("/2025/02/08/old/ /2025/02/08/s8/");
  site.story("2025/02/08-s", { slug: "s8", title: "Інакше", aliases: "[/2025/02/08/old/]" });
  site.story("2025/02/09-s", { slug: "s9", title: "Без старих адрес" });
  const { said } = await site.build("--why");
  expect(said).toContain("/2025/02/09/s9/");
  expect(said).not.toContain("/_toy");
});
