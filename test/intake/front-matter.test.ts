import { describe, expect, test } from "vitest";
import { splitFrontMatter } from "../../src/intake/front-matter.ts";
import { Problems } from "../../src/kit/problems.ts";
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
  // biome-ignore format: a table reads better in rows
  test.each([
    ["nothing", "", "1: the file is empty | A file begins with a line ---"],
    ["only empty lines", "\n \n", "1: the file is empty | A file begins"],
    ["only text", "Text\n---\na: 1\n---\n", "1: the front matter is missing | A file begins with a line ---"],
    ["a blank line first", "\n---\na: 1\n---\n", "2: the front matter does not begin on the first line of the file | Take out"],
    ["an engine", "---js\n({ title: 1 })\n---\nText", '1: the first line has "js" after --- | Write --- alone.'],
    ["an engine, after a blank", "--- json\n{}\n---\nText", '1: the first line has "json" after --- | Write --- alone.'],
    ["a key on the line of the fence", "--- title: a\n---\nText", '1: the first line has "title: a" after --- | Write --- on a line of its own, and title: a below it.'],
    ["TOML", "+++\na = 1\n+++\nText", "1: the front matter is TOML (+++), but only YAML is read | Write it in YAML"],
    ["JSON", '{ "title": "a" }\nText', "1: the front matter is JSON, but only YAML is read | Write it in YAML"],
    ["no opening", "title: a\n---\nText", "1: there is no line --- above the front matter | Put a line --- above"],
    ["four hyphens", "----\na: 1\n----\n", "1: the front matter begins with 4 hyphens instead of three | Write ---"],
    ["dashes", "———\na: 1\n———\n", "1: the front matter begins with ——— (U+2014) instead of three hyphens | Write ---"],
    ["one dash", "—\na: 1\n—\n", "1: the front matter begins with — (U+2014) instead of three hyphens | Write ---"],
    ["an indented fence", " ---\na: 1\n---\n", "1: the front matter begins with a line --- that is indented | Write ---"],
    ["no end", "---\ntitle: a\n\nText\n", "4: the front matter is not closed | Put a line --- between"],
    ["no end and no text", "---\ntitle: a\n", "3: the front matter is not closed | Put a line ---"],
    ["an end with more on its line", "---\ntitle: a\n--- end\nText\n", '3: the front matter is not closed: it ends with "--- end" | Write --- alone'],
    ["an end of four hyphens", "---\ntitle: a\n----\nText\n", "3: the front matter is not closed: it ends with 4 hyphens instead of three | Write --- alone"],
    ["an end of a dash", "---\ntitle: a\n—\nText\n", "3: the front matter is not closed: it ends with — (U+2014) instead of three hyphens"],
    ["an end that is indented", "---\ntitle: a\n ---\nText\n", "3: the front matter is not closed: it ends with a line --- that is indented | Write --- alone"],
  ])("%s", (_, text, expected) => {
    const { parts, said } = split(text);
    expect(parts).toBeUndefined();
    expect(said).toHaveLength(1);
    expect(said[0]?.slice(0, expected.length)).toBe(expected);
  });
});
