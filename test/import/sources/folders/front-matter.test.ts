import { describe, expect, test } from "vitest";
import { partFile } from "../../../../src/import/sources/folders/front-matter.ts";

describe("front matter in any of its languages", () => {
  test.each<[written: string, data: unknown, body: string, line: number]>([
    ["---\na: b\n---\nc", { a: "b" }, "c", 4],
    ["---yaml\na: b\n---\nc", { a: "b" }, "c", 4],
    ["---\n---\nc", {}, "c", 3],
    [
      '+++\na = "b"\nc = 2024-05-01\nd = 2024-05-01T10:00:00+02:00\n+++\ne',
      { a: "b", c: "2024-05-01", d: "2024-05-01T10:00:00.000+02:00" },
      "e",
      6,
    ],
    ["---toml\na = 1\n---\nb", { a: 1 }, "b", 4],
    ['---json\n{"a": 1}\n---\nb', { a: 1 }, "b", 4],
    [';;;\n{"a": 1}\n;;;\nb', { a: 1 }, "b", 4],
    ['{\n"a": "}"\n}\nb', { a: "}" }, "b", 4],
    ['{"a": 1}\nb', { a: 1 }, "b", 2],
    ["---\na: [b\n  , c]\nd: &e {f: 1}\ng: *e\n---\n", { a: ["b", "c"], d: { f: 1 }, g: { f: 1 } }, "", 7],
    ["---\na: 1\na: 2\n---\nb", { a: 2 }, "b", 5],
    ["---\nа: 2024-05-01 10:00:00\n---\nb", { а: "2024-05-01 10:00:00" }, "b", 4],
    ["c\n---\nd", {}, "c\n---\nd", 1],
    ["{{< a >}}", {}, "{{< a >}}", 1],
    ["---\n\nb\n", {}, "---\n\nb\n", 1],
  ])("%j", (written, data, body, line) => {
    expect(partFile(written)).toMatchObject({ data, body, line });
    expect(partFile(written).fault).toBeUndefined();
  });
});

describe("what cannot be read is told with its line, and the text is taken", () => {
  test.each<[written: string, data: unknown, message: RegExp, line: number]>([
    ['---\na: 1\nb: "c\nd: e: f\n---\ng', { a: 1, b: "c", d: "e: f" }, /quote|scalar|mapping/i, 3],
    ["+++\na = 1\nb = c d\n+++\ng", {}, /./, 3],
    ['---json\n{"a": 1,\n b}\n---\ng', {}, /./, 3],
    ["---js\n{ a: process.exit(1) }\n---\ng", {}, /script, which is not executed/, 2],
    ["---javascript\nconst a = 1;\n---\ng", {}, /script, which is not executed/, 2],
    ["---lisp\n(a)\n---\ng", {}, /in lisp, which is not read/, 2],
  ])("%j", (written, data, message, line) => {
    const parted = partFile(written);
    expect(parted).toMatchObject({ data, body: "g", hasFrontMatter: true });
    expect(parted.fault?.message).toMatch(message);
    expect(parted.fault?.line).toBeGreaterThanOrEqual(line);
  });
});
