import { expect, test } from "vitest";
import { LANGS } from "../../src/i18n/lang.ts";
import { sourceFiles } from "./source-files.ts";

/** A language has its own folder; the list names all. Blocks bring words of their own. */
const PACKS = /^src\/i18n\/languages\/(?:index\.ts$|[^/]+\/)|^src\/wording\/|^src\/blocks\/[^/]+\/words\.ts$/;

/** Code, without what is said about it. */
const COMMENT = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;

/** Members of the program's own that are codes as well: after a dot they say nothing. */
const MEMBERS = ["id", "is", "no", "to"];

/**
 * What asks for one of these languages: a code may be a word of programs as well, such as `id` or `es`, so it counts
 * where it is compared with, indexed by, handed to or given to what is called a language, or one of several.
 */
function askingFor(codes: readonly string[]): RegExp {
  const code = `(?:${codes.join("|")})`;
  const member = `(?:${codes.filter((name) => !MEMBERS.includes(name)).join("|")})`;
  const quoted = `["'\`]${code}["'\`]`;
  const key = (name: string) => `["']?${name}["']?:\\s`;
  const otherThan = (group: string) => `(?!\\k<${group}>\\b)${code}`;
  return new RegExp(
    [
      `["'\`]${code}-[A-Z]{2}["'\`]`,
      `(?:[=!]==?|\\bcase) ${quoted}`,
      `${quoted} [=!]==? `,
      `[\\w)\\]]\\[${quoted}\\]|\\?\\.\\[${quoted}\\]`,
      `[\\w)\\]]\\??\\.${member}\\b(?!["'\`])`,
      `[lL]ang[\\w.]*(?:: \\w+)?(?: = |: | \\?\\? | \\|\\| |\\(|\\[)${quoted}`,
      `${quoted},?\\s*\\|?\\s*${quoted}`,
      `\\bRecord<Lang\\b[^;]*[{,]\\s*${code}:\\s`,
      `[{,]\\s*${key(`(?<first>${code})`)}[^;\\n]*, ${key(otherThan("first"))}`,
      `^(?<indent> +)${key(`(?<upper>${code})`)}.*\\n(?:\\k<indent>.*\\n|\\n)*?\\k<indent>${key(otherThan("upper"))}`,
    ].join("|"),
    "m",
  );
}

function asking(source: string, codes: readonly string[]): string | undefined {
  return askingFor(codes).exec(source.replace(COMMENT, ""))?.[0];
}

// biome-ignore format: a table reads better in rows
test.each([
  'if (lang === "es") return;', 'return "id" !== lang;', 'switch (lang) {\n  case "es":', 'name["is"]', 'titles?.["es"]',
  'languageOf("es")', 'site.languages.includes("es")', 'lang: Lang = "es"', 'lang: "es",', 'lang ?? "es"', 'new Intl.Collator("es-ES")',
  'const SOME = ["es", "uk"];', 'let one: "uk" | "es";', 'const ONE: Partial<Record<Lang, string>> = { is: "a" };',
  'const SOME = { uk: "a", es: "b" };', 'const SOME = {\n  id: {\n    a: 1,\n  },\n  is: (n) => {\n    return n;\n  },\n};',
])("%s asks for a language", (source) => {
  expect(asking(source, [...LANGS, "es", "id", "is"])).toBeDefined();
});

// biome-ignore format: a table reads better in rows
test.each([
  'format?: "es" | "iife";', '{ format = "es", lang }', 'const story = { id: "a", lang };', 'because(change, "is", outputs)', 'story.id === id',
  "id: string;\n  lang: Lang;", "{ id: a, lang: b }, { id: c }", "/** `{ uk: …, en: … }` */", "{\n  id: 1,\n}\n{\n  is: 2,\n}",
])("%s asks for none", (source) => {
  expect(asking(source, [...LANGS, "es", "id", "is"])).toBeUndefined();
});

test("nothing outside of its folder asks for a language, but for the words of blocks", () => {
  const outside = sourceFiles("src", "templates").filter(({ path }) => !PACKS.test(path));
  const found = outside.flatMap(({ path, source }) => {
    const asked = asking(source, LANGS);
    return asked === undefined ? [] : [`${path}: ${asked}`];
  });
  expect(outside.length).toBeGreaterThan(200);
  expect(found).toEqual([]);
});

test("a language knows no other", () => {
  const packs = sourceFiles("src/i18n/languages").filter(({ path }) => /languages\/[^/]+\//.test(path));
  const folder = (path: string) => path.split("/").slice(0, 4).join("/");
  const knowing = packs.flatMap(({ path, imports }) =>
    imports
      .filter((to) => /^src\/i18n\/languages\/[^/]+\//.test(to) && folder(to) !== folder(path))
      .map((to) => `${path} → ${to}`),
  );
  expect(packs.length).toBeGreaterThan(10);
  expect(knowing).toEqual([]);
});
