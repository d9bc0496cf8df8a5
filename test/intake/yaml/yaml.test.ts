import { describe, expect, test } from "vitest";
import { z } from "zod";
import { checkYaml } from "../../../src/intake/yaml/check.ts";
import { readYaml } from "../../../src/intake/yaml/yaml.ts";
import { Problems } from "../../../src/kit/problems.ts";
import { said } from "../said.ts";

const place = { file: "x.yaml", firstLine: 11 };

const schema = z.strictObject({
  title: z.string(),
  words: z.number().optional(),
  draft: z.boolean().default(false),
  tags: z.array(z.string()).default([]),
  kind: z.enum(["country", "person", "theme"]).default("theme"),
  photo: z.strictObject({ file: z.string(), alt: z.string() }).optional(),
  corrections: z.array(z.strictObject({ date: z.string() })).default([]),
  entries: z.record(z.string(), z.strictObject({ name: z.string() })).default({}),
});

function check(text: string): { data: unknown; said: string[] } {
  const problems = new Problems();
  const yaml = readYaml(text, place, problems);
  const data = yaml && checkYaml(schema, yaml, place, problems);
  return { data, said: said(problems.all()) };
}

// biome-ignore format: a table reads better in rows
const NO_YAML: [what: string, text: string, line: number, word: string][] = [
  ["a colon in a text", "title: Київ: новини\n", 11, "in quotes"],
  ["a quotation that is not closed", 'title: a\ntags: ["x]\n', 12, "never closed"],
  ["a list that is not closed", "title: a\ntags: [x\n", 12, "never closed"],
  ["a tabulator as indent", "title: a\nphoto:\n\tfile: b\n", 13, ""],
  ["a key twice", "title: a\ndraft: true\ntitle: b\n", 13, '"title" is on line 11 already'],
  ["two documents", "title: a\n---\ntitle: b\n", 12, ""],
];

test.each(NO_YAML)("no YAML: %s", (_, text, line, word) => {
  const { data, said } = check(text);
  expect(data).toBeUndefined();
  expect(said[0]).toMatch(new RegExp(`^${line}: this is not valid YAML: .*${word}`));
  expect(said[0]).not.toMatch(/at line \d/);
});

// biome-ignore format: a table reads better in rows
const MISFITS: [what: string, text: string, expected: string][] = [
  ["an unknown key, near", "title: a\ntgas: [x]\n", '12: unknown key "tgas" | Did you mean "tags"?'],
  ["an unknown key, far", "title: a\nlayout: x\n", '12: unknown key "layout" | Known here: title, words,'],
  ["a merge key", "title: a\nphoto: &p { file: a, alt: b }\n<<: *p\n", '13: unknown key "<<"'],
  ["a key of prototypes", "title: a\n__proto__: { draft: true }\n", '12: unknown key "__proto__"'],
  ["a key within", "title: a\nphoto:\n  file: b\n  alt: c\n  atl: d\n", '15: unknown key "atl" | Did you mean "alt"?'],
  ["a key within a list", "title: a\ncorrections:\n  - date: b\n  - dat: c\n    date: d\n", '14: unknown key "dat" | Did you mean "date"?'],
  ["a key within a record", "title: a\nentries:\n  one: { name: b }\n  two: { nam: c, name: d }\n", '14: unknown key "nam" | Did you mean "name"?'],
  ["a missing key", "draft: true\n", '11: "title": is missing: expected a text'],
  ["a missing key within", "title: a\nphoto:\n  file: b\n", '12: "photo.alt": is missing: expected a text'],
  ["a missing key within a list", "title: a\ncorrections:\n  - date: b\n  - {}\n", '14: "corrections.1.date": is missing'],
  ["an empty file", "", '11: "title": is missing'],
  ["a text for a file", "just words\n", "11: the line has no key"],
  ["a list for a file", "- a\n", "11: this file: expected keys and values"],
  ["no yes or no", "title: a\ndraft: ні\n", '12: "draft": expected true or false, found "ні"'],
  ["a number for a text", "title: 2025\n", '11: "title": expected a text, found 2025'],
  ["nothing for a text", "title:\n", '11: "title": has no value: expected a text'],
  ["a text for a list", "title: a\ntags: Україна\n", '12: "tags": expected a list, found "Україна"'],
  ["a number in a list", "title: a\ntags:\n  - x\n  - 5\n", '14: "tags.1": expected a text, found 5'],
  ["a text for keys", "title: a\nphoto: b.jpg\n", '12: "photo": expected keys and values, found "b.jpg"'],
  ["a text for a number", "title: a\nwords: many\n", '12: "words": expected a number, found "many"'],
  ["a choice, near", "title: a\nkind: contry\n", '12: "kind": expected country, person, theme; found "contry" | Did you mean "country"?'],
  ["a choice, far", "title: a\nkind: Ґ\n", '12: "kind": expected country, person, theme; found "Ґ"'],
];

test.each(MISFITS)("misfit: %s", (_, text, expected) => {
  const { data, said } = check(text);
  expect(data).toBeUndefined();
  expect(said).toHaveLength(1);
  expect(said[0]?.slice(0, expected.length)).toBe(expected);
});

test("a found value is shown in short", () => {
  const { said } = check(`title: [${"довго, ".repeat(200)}]\n`);
  expect(said).toHaveLength(1);
  expect(said[0]?.length).toBeLessThan(400);
});

test("every mistake is reported", () => {
  expect(check("titel: a\ndraft: maybe\nphoto: { file: 1 }\n").said).toHaveLength(5);
});

test("what fits comes with its defaults; dates stay text", () => {
  const { data, said } = check("title: 2025-02-13\ntags: [a, b]\n");
  expect(said).toEqual([]);
  expect(data).toEqual({
    title: "2025-02-13",
    draft: false,
    tags: ["a", "b"],
    kind: "theme",
    corrections: [],
    entries: {},
  });
});

test.each([
  ["a key", ["title"], 11],
  ["an item", ["tags", 1], 14],
  ["a key in a list", ["corrections", 0, "date"], 15],
  ["a key that is a number", ["entries", 2025, "name"], 18],
  ["the nearest parent", ["entries", 2025, "nothing"], 17],
  ["nothing of it", ["nothing", "at", "all"], 11],
])("the line of %s", (_, path, line) => {
  const text = "title: a\ntags:\n  - b\n  - c\ncorrections: [{ date: d }]\nentries:\n  2025:\n    name: e\n";
  expect(readYaml(text, place, new Problems())?.lineOf(path)).toBe(line);
});

describe("tangled YAML", () => {
  test("aliases that multiply are an error", () => {
    const level = (name: string, of: string) => `${name}: &${name} [${Array(9).fill(of).join(", ")}]\n`;
    const bomb =
      level("a", "x") + [..."bcdefghi"].map((name, i) => level(name, `*${"abcdefgh"[i]}`)).join("");
    expect(check(bomb).said.join("\n")).toContain("multiply");
  });

  test("a few aliases are what they stand for", () => {
    expect(check("title: &t Назва\ntags: [*t, *t]\n").data).toMatchObject({ tags: ["Назва", "Назва"] });
  });

  test.each([
    ["lists", `title: ${"[".repeat(50_000)}`],
    ["maps", `title: ${"{a: ".repeat(50_000)}`],
    ["lists in blocks", `title:\n  ${"- ".repeat(20_000)}`],
    ["a list of lines", `title: [${"\n  слово,".repeat(50_000)}`],
    ["spaces where a colon belongs", `title${" ".repeat(300_000)}\ntags: [а`],
    ["brackets behind an open quote", `title: ['${"]".repeat(200_000)}а`],
    ["spaces in braces", `photo: { file: а${" ".repeat(200_000)}б`],
  ])("%s without end are an error with a line", (_, text) => {
    const { data, said } = check(text);
    expect(data).toBeUndefined();
    expect(said[0]).toMatch(/^1[12]: this is not valid YAML/);
  });

  test.each([
    ["maps", (depth: number) => `title: ${"{a: ".repeat(depth)}b${"}".repeat(depth)}\n`],
    ["lists", (depth: number) => `tags: ${"[".repeat(depth)}b${"]".repeat(depth)}\n`],
    [
      "maps in blocks",
      (depth: number) => Array.from({ length: depth }, (_, i) => `${" ".repeat(i)}a:\n`).join(""),
    ],
    ["lists in blocks", (depth: number) => `tags:\n  ${"- ".repeat(depth)}b\n`],
  ])("%s that end deep down are an error", (_, write) => {
    for (const depth of [150, 1500]) {
      const { data, said } = check(write(depth));
      expect(data).toBeUndefined();
      expect(said.join("\n")).toMatch(/nested too deep|not valid YAML/);
    }
    expect(check(write(90)).said.join("\n")).not.toMatch(/nested too deep|not valid YAML/);
  });

  test.each([
    ["alone", `title: a\ntags: ${"[".repeat(20_000)}`, /^12: .*nested too deep/],
    ["over lines", `tags:\n${" [\n".repeat(20_000)}`, /^113: .*nested too deep/],
    ["behind a quotation that is open", `title: "a\ntags: ${"[".repeat(20_000)}`, /^11: .*never closed/],
    ["in another document", `title: a\n---\ntags: ${"{a: ".repeat(20_000)}`, /^13: .*nested too deep/],
  ])("brackets without number, %s, are told before they are followed", (_, text, told) => {
    expect(check(text).said[0]).toMatch(told);
  });

  test.each([
    ["in quotes", `"${"[".repeat(200)}"`],
    ["in a text without", "a ".concat("[".repeat(200))],
    ["one after another", `[${"[a], ".repeat(200)}b]`],
  ])("brackets %s are not deep", (_, value) => {
    expect(check(`title: ${value}\n`).said.join()).not.toMatch(/nested|YAML/);
  });

  test("a key that is there twice is an error at each of its further places", () => {
    expect(check("title: a\ntags: [b]\ntitle: c\nphoto: { file: d, file: e }\ntitle: f\n").said).toEqual([
      '13: this is not valid YAML: the key "title" is on line 11 already | Take one of the two out.',
      '14: this is not valid YAML: the key "file" is on line 14 already | Take one of the two out.',
      '15: this is not valid YAML: the key "title" is on line 11 already | Take one of the two out.',
    ]);
  });

  test("the lines of very many keys are found", () => {
    const keys = Array.from({ length: 10_000 }, (_, i) => `k${i}`);
    const yaml = readYaml(keys.map((key) => `${key}: 1\n`).join(""), place, new Problems());
    expect(keys.every((key, i) => yaml?.lineOf([key]) === 11 + i)).toBe(true);
  });

  test.each(['!!js/function "function () { return 1 }"', "!Увага всім", "! увага"])(
    "a type of other languages makes nothing live, and is not swallowed: %s",
    (value) => {
      const { data, said } = check(`title: ${value}\n`);
      expect(data).toBeUndefined();
      expect(said).toEqual([
        expect.stringContaining("a text that begins with ! is read as the name of a type"),
      ]);
    },
  );

  test("types that YAML has are taken", () => {
    expect(check("title: !!str 1984\n").data).toMatchObject({ title: "1984" });
  });
});
