import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { deskTongue } from "../../scripts/desk-tongue.ts";
import type { Problem } from "../../src/kit/problems.ts";
import { DeskInPage } from "../../src/preview/desk-in-page.ts";

const folder = mkdtempSync(join(tmpdir(), "visnyk-desk-"));
afterAll(() => rmSync(folder, { recursive: true }));

const warning = (n: number): Problem => ({
  file: "b.md",
  line: n,
  severity: "warning",
  message: "has no value",
});
const ERROR: Problem = {
  file: "a\u001b[1m.md",
  severity: "error",
  message: "is missing",
  hint: "Write a text.",
};

function desk(lang: string | undefined, environment: NodeJS.ProcessEnv = {}): DeskInPage {
  return new DeskInPage(folder, "content", async () => Buffer.of(), deskTongue(lang, folder, environment));
}

test("errors come first, whatever is said of drafts and photos, and what they name is harmless", () => {
  const page = desk("en");
  page.tell([warning(1), ERROR, warning(2)]);
  const { hasErrors, count, problems, note } = page.news();
  expect({ hasErrors, count }).toEqual({ hasErrors: true, count: "1 error, 2 warnings" });
  expect(problems.map(({ place }) => place)).toEqual([
    "content/a\\u{1b}[1m.md",
    "content/b.md:1",
    "content/b.md:2",
  ]);
  expect(problems[0]?.hint).toBe("Write a text.");
  expect(note).toContain("There is no page yet");
  writeFileSync(join(folder, "index.html"), "");
  expect(page.news().note).toContain("as it was before");
});

test("of very many a part is shown", () => {
  const page = desk("en");
  page.tell(Array.from({ length: 250 }, (_, i) => warning(i)));
  const { hasErrors, problems, more } = page.news();
  expect({ hasErrors, shown: problems.length }).toEqual({ hasErrors: false, shown: 100 });
  expect(more).toContain("150 more");
});

test("the language is the one asked for, or the site's first, or the system's, of those that there are", () => {
  const site = (text: string) => writeFileSync(join(folder, "site.yaml"), text);
  const of = (lang?: string, environment?: NodeJS.ProcessEnv) => desk(lang, environment).news().lang;
  site("languages: [uk, en]\n");
  expect([of("en"), of()]).toEqual(["en", "uk"]);
  site("languages: [fr]\n");
  expect([of(undefined, { LANG: "uk_UA.UTF-8" }), of(undefined, { LANG: "C" })]).toEqual(["uk", "en"]);
  site("languages: [uk\nname: {");
  expect(of()).toBe("en");
  expect(() => deskTongue("fr", folder, {})).toThrow('--lang: messages are in en, uk, not in "fr".');
});
