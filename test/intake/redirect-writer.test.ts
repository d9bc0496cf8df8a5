import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { oldAddress } from "../../src/intake/old-addresses.ts";
import { appendRedirects } from "../../src/intake/redirect-writer.ts";
import { readRedirects } from "../../src/intake/redirects.ts";
import { Problems } from "../../src/kit/problems.ts";

const BASE = "https://news.example/";

function folderWith(text?: string): { content: string; read: () => string } {
  const content = mkdtempSync(join(tmpdir(), "visnyk-"));
  onTestFinished(() => rmSync(content, { recursive: true }));
  const file = join(content, "redirects.yaml");
  if (text !== undefined) writeFileSync(file, text);
  return { content, read: () => readFileSync(file, "utf8") };
}

test("a first line makes the file", () => {
  const { content, read } = folderWith();
  expect(appendRedirects(content, BASE, [{ from: "/old/", to: "gone" }])).toEqual({
    added: 1,
    known: [],
    refused: [],
  });
  expect(read()).toBe("/old/: gone\n");
});

test.each([
  ["comments, order and quotes", '# Переїзд\n"/b/": /about/ # чому\n\n/a/: gone\n'],
  ["no line feed at the end", "/b/: /about/"],
  ["comments alone", "# Нічого ще\n"],
])("what the file holds stays as it is: %s", (_, text) => {
  const { content, read } = folderWith(text);
  appendRedirects(content, BASE, [{ from: "/new/", to: "/about/" }], "Added by hand");
  expect(read()).toBe(`${text.replace(/\n?$/, "\n")}# Added by hand\n/new/: /about/\n`);
});

test.each([
  ["in braces", "{ /a/: gone }\n"],
  ["that is indented", "  /a/: gone\n"],
  ["with an end", "/a/: gone\n...\n"],
])("a file %s stays one", (_, text) => {
  const { content, read } = folderWith(text);
  appendRedirects(content, BASE, [{ from: "/b/", to: "gone" }]);
  expect(parse(read())).toEqual({ "/a/": "gone", "/b/": "gone" });
});

test("lines are read as they were meant, whatever signs they have", () => {
  const { content, read } = folderWith();
  const lines = {
    "/?p=1": "story:2025/02/13-a",
    "/a b/": "/x/#y",
    "/%D0%BA/": "https://x.example/?a: b",
    "/100%25/": "gone",
    "/a%2Ab/": "gone",
    "/q/?x=%2A": "gone",
    '/"quoted"/': "/o'clock/",
  };
  appendRedirects(
    content,
    BASE,
    Object.entries(lines).map(([from, to]) => ({ from, to })),
  );
  expect(Object.values(parse(read()))).toEqual(Object.values(lines));
  expect(Object.keys(parse(read()))).toContain("/к/");
  const problems = new Problems();
  const addresses = Object.keys(lines).map((from) => oldAddress(from, BASE));
  expect(readRedirects(content, { baseUrl: BASE }, problems).map(({ address }) => address)).toEqual(
    addresses,
  );
  expect(problems.all()).toEqual([]);
  expect(appendRedirects(content, BASE, [{ from: "/%D0%BA", to: "gone" }]).known).toHaveLength(1);
});

test("an old address is written once, and one that cannot be is given back with the reason", () => {
  const { content, read } = folderWith("/a/: gone\n");
  const result = appendRedirects(content, BASE, [
    { from: "/a", to: "/about/" },
    { from: "/b/", to: "/about/" },
    { from: "/b", to: "gone" },
    { from: "/c/#d", to: "gone" },
  ]);
  expect(result.added).toBe(1);
  expect(result.known).toEqual([
    { from: "/a", to: "/about/", there: "gone" },
    { from: "/b", to: "gone", there: "/about/" },
  ]);
  expect(result.refused).toMatchObject([{ from: "/c/#d", hint: "Write /c/" }]);
  expect(read()).toBe("/a/: gone\n/b/: /about/\n");
});

test("nothing new leaves no file", () => {
  const { content } = folderWith();
  appendRedirects(content, BASE, []);
  expect(existsSync(join(content, "redirects.yaml"))).toBe(false);
});

test.each([
  ["- /a/\n", "it holds no old addresses"],
  ["/a/: [\n", "Flow sequence"],
])("a file that cannot be read is left alone: %j", (text, reason) => {
  const { content, read } = folderWith(text);
  expect(() => appendRedirects(content, BASE, [{ from: "/b/", to: "gone" }])).toThrow(reason);
  expect(read()).toBe(text);
});
