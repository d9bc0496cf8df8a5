import { expect, test } from "vitest";
import { LANGS } from "../../src/i18n/lang.ts";
import { sourceFiles } from "./source-files.ts";

/** A language has its own folder; the list names all. */
const PACKS = /^src\/i18n\/languages\/(?:index\.ts$|[^/]+\/)/;

/** Code, without what is said about it. */
const COMMENT = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;

const ASKED_FOR = new RegExp(`(["'\`])(?:${LANGS.join("|")})(?:-[A-Z]{2})?\\1|\\b(?:${LANGS.join("|")}):\\s`);

test("nothing outside of its folder asks for a language", () => {
  const outside = sourceFiles("src", "templates").filter(({ path }) => !PACKS.test(path));
  const asking = outside.flatMap(({ path, source }) => {
    const [found] = ASKED_FOR.exec(source.replace(COMMENT, "")) ?? [];
    return found === undefined ? [] : [`${path}: ${found}`];
  });
  expect(outside.length).toBeGreaterThan(200);
  expect(asking).toEqual([]);
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
