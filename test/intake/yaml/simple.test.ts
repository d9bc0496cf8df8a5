import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitFrontMatter } from "../../../src/intake/front-matter.ts";
import { readSimpleYaml } from "../../../src/intake/yaml/simple.ts";
import { readAnyYaml } from "../../../src/intake/yaml/yaml.ts";
import { walk } from "../../../src/kit/files.ts";
import { Problems } from "../../../src/kit/problems.ts";
import { runs } from "../../runs.ts";

const PLACE = { file: "uk.md", firstLine: 2 };

/** Where the simple reader reads at all, it reads what the parser of all YAML does, and finds each key on the same line. */
function expectSame(text: string): boolean {
  const simple = readSimpleYaml(text);
  if (simple === undefined) return false;
  const problems = new Problems();
  const any = readAnyYaml(text, PLACE, problems);
  expect(problems.all()).toEqual([]);
  expect(simple.data).toEqual(any?.data);
  expect(Object.keys(simple.data)).toEqual(Object.keys(any?.data as object));
  for (const [key, line] of simple.lines) {
    expect(any?.lineOf([key])).toBe(line + 2);
    expect(any?.lineOf([key, 0])).toBe(line + 2);
  }
  expect(any?.lineOf(["missing"])).toBe(2);
  return true;
}

describe("is read", () => {
  test.each([
    'title: "Що таке CAESAR: гаубиця # 1"',
    "title: Об'єкт не названо",
    "title:   Слова  \nlede: Ще слова (двічі) – так",
    "date: 2025-02-13T18:40:00+02:00\nupdated: 2025-02-14",
    "tags: [Україна, nato,  Європейський Союз ]\nauthors: []",
    "related: [a/b, c]\ndraft: true",
    "constructor: a\nlede: b",
  ])("%j", (text) => {
    expect(expectSame(text)).toBe(true);
    expect(expectSame(`${text}\n`)).toBe(true);
  });
});

describe("is left to the parser of all YAML", () => {
  // biome-ignore format: a table reads better in rows
  test.each([
    "", "a", "a:", "a: ", "a: 1", "a: 1e3", "a: 0x1F", "a: .5", "a: -1", "a: ~", "a: null", "a: Null", "null: a", "true: a",
    "a: b: c", "a: b #c", "a: #c", 'a: "b" # c', 'a: "b', 'a: "b\\n"', 'a: "b" c', "a: 'b'", "a: |", "a: >\n b", "a: *b", "a: &b c",
    "a: !c b", "a: @b", "a: `b`", "a: %b", "a: ? b", "a: - b", "a: b\n  c", "a: b\n\nc: d", "a: b\n# c", "a: b\nA: c", "a: b\na: c",
    "a: [b, c", "a: [b, [c]]", "a: [b, {c: d}]", "a: [b,, c]", "a: [ ]", "a: [b, ]", "a: [1, 2]", "a: [true]", 'a: ["b"]', "a: [b: c]", "a: [b #c]",
    "a: {b: c}", " a: b", "a : b", "a:b", "a:\tb", "a: b\t", "a: b\r", "---\na: b", "a: b\n...", "- a", "a: «b»", "a: b\u0085c", 'a: "b\u2028c"',
    'a: "b\tc"', "<<: a", "a: TRUE", "a: 2025-02", "a: 12:30:45", "a: 2025-02-13 18:40", "a: b\n ", "a: b,\u00A0c",
  ])("%j", (text) => {
    expect(expectSame(text)).toBe(false);
  });
});

test("anything made of YAML's signs", () => {
  const sign = fc.constantFrom(
    ..." \n\t:#\"'[]{},-–.&*!|>%@`?~\\/()0123eExXnTruеЖ«»",
    ...[
      "\na: ",
      '"',
      ": ",
      " #",
      ", ",
      "[",
      "]",
      "true",
      "null",
      "2025-02-13",
      "T18:40",
      ".inf",
      "\u0301",
      "\u00A0",
      "\uFEFF",
    ],
  );
  const value = fc.array(sign, { maxLength: 8 }).map((signs) => signs.join(""));
  const framed = fc.constantFrom(
    (text: string) => text,
    (text: string) => `"${text}"`,
    (text: string) => `[${text}]`,
    (text: string) => `Слово ${text}`,
    (text: string) => `[a, ${text}]`,
  );
  const line = fc.tuple(fc.constantFrom("a", "b", "title", "true"), value, framed);
  const text = fc.array(line, { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(text, (lines) => {
      expectSame(lines.map(([key, written, frame]) => `${key}: ${frame(written)}`).join("\n"));
    }),
    { numRuns: runs(4000) },
  );
});

test("spaces without end take no time without end", () => {
  expect(readSimpleYaml(`title: "а${" ".repeat(19_000)}а"`)).toBeDefined();
  expect(readSimpleYaml(`title: "${" ".repeat(1_000_000)}"`)).toBeUndefined();
});

test("the front matter of the demo", () => {
  const folder = join(import.meta.dirname, "../../../content");
  for (const { path } of walk(folder).filter((file) => file.path.endsWith(".md"))) {
    const text = readFileSync(join(folder, path), "utf8");
    expectSame(splitFrontMatter(text, path, new Problems())?.yaml ?? "");
  }
});
