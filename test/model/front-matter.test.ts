import { describe, expect, test } from "vitest";
import { Problems } from "../../src/kit/problems.ts";
import { splitFrontMatter } from "../../src/model/front-matter.ts";
import { said } from "./said.ts";

function split(text: string) {
  const problems = new Problems();
  return { parts: splitFrontMatter(text, "uk.md", problems), said: said(problems.all()) };
}

describe("front matter and body", () => {
  test.each([
    ["the usual", "---\na: 1\nb: 2\n---\nText\n", "a: 1\nb: 2\n", "Text\n", 5],
    ["lines of Windows", "---\r\na: 1\r\n---\r\nText\r\n", "a: 1\r\n", "Text\r\n", 4],
    ["blanks behind the marks", "--- \t\na: 1\n---  \nText", "a: 1\n", "Text", 4],
    ["no body", "---\na: 1\n---", "a: 1\n", "", 4],
    ["no keys", "---\n---\nText", "", "Text", 3],
    ["a blank line before the body", "---\na: 1\n---\n\nText", "a: 1\n", "\nText", 4],
    ["a rule in the body", "---\na: 1\n---\nA\n\n---\n\nB", "a: 1\n", "A\n\n---\n\nB", 4],
    ["hyphens within a key", "---\na: 1---2\nb: ---\n---\nText", "a: 1---2\nb: ---\n", "Text", 5],
    ["four hyphens are no mark", "---\na: 1\n----\n---\nText", "a: 1\n----\n", "Text", 5],
  ])("%s", (_, text, yaml, body, bodyLine) => {
    const { parts, said } = split(text);
    expect(said).toEqual([]);
    expect(parts).toEqual({ yaml, body, yamlLine: 2, bodyLine });
    const firstBodyLine = body.split(/\r?\n/)[0] as string;
    expect(text.split(/\r?\n/)[bodyLine - 1] ?? "").toBe(firstBodyLine);
  });
});

describe("texts without", () => {
  test.each([
    ["nothing", "", "missing"],
    ["only text", "Text\n---\na: 1\n---\n", "missing"],
    ["a blank line first", "\n---\na: 1\n---\n", "missing"],
    ["an engine", "---js\n({ title: 1 })\n---\nText", "missing"],
    ["an engine, after a blank", "--- json\n{}\n---\nText", "missing"],
    ["another fence", "+++\na = 1\n+++\nText", "missing"],
    ["four hyphens", "----\na: 1\n----\n", "missing"],
    ["no end", "---\ntitle: a\n\nText\n", "not closed"],
    ["an end with more on its line", "---\ntitle: a\n--- end\nText\n", "not closed"],
    ["an end that is indented", "---\ntitle: a\n ---\nText\n", "not closed"],
  ])("%s", (_, text, word) => {
    const { parts, said } = split(text);
    expect(parts).toBeUndefined();
    expect(said).toEqual([expect.stringMatching(new RegExp(`^1: the front matter is ${word} \\| .*---`))]);
  });
});
