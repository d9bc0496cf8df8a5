import { expect, test } from "vitest";
import type { ArchiveBody } from "../../../src/import/archive.ts";
import { convert } from "../../../src/import/text/convert.ts";

const RESOLVER = {
  lang: "uk",
  link: (address: string) => address,
  photo: () => undefined,
  altOf: () => undefined,
} as const;
const DEEP = 5000;

test.each<[string, ArchiveBody["markup"], string, string]>([
  ["elements", "html", `${"<div>".repeat(DEEP)}Перше &amp; друге`, "Перше & друге"],
  [
    "phrases that are never closed",
    "html",
    `<p>Перше</p>${"<font>".repeat(4 * DEEP)}друге`,
    "Перше\n\nдруге",
  ],
  ["lists", "html", `${"<ul><li>".repeat(DEEP)}Перше`, "Перше"],
  ["quotations in markdown", "markdown", `${">".repeat(DEEP)} Перше`, "Перше"],
])("markup that is nested too deeply leaves its words, and is kept: %s", (_, markup, text, words) => {
  const { markdown, remarks } = convert({ markup, text, line: 7 }, RESOLVER);
  expect(markdown.replace(/^(?:\\?>\s*)+/, "").trim()).toBe(words);
  expect(remarks).toMatchObject([{ kind: "left out", line: 7, original: text }]);
});
