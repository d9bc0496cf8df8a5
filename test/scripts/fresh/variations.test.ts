import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { VARIATION_NAMES, variationOf } from "../../../scripts/fresh/variations.ts";

test("several differences are joined", () => {
  expect(variationOf("turkish+zone+folder")).toMatchObject({
    what: "LC_ALL=tr_TR.UTF-8; TZ=Pacific/Chatham; a path with a space and Cyrillic letters",
    env: { LC_ALL: "tr_TR.UTF-8", TZ: "Pacific/Chatham" },
    folder: "Мій вісник",
  });
});

test.each(VARIATION_NAMES)("%s says what is different", (name) => {
  expect(variationOf(name).what).not.toBe("");
});

test.each(["plein", "plain+", ""])("%j is none", (name) => {
  expect(() => variationOf(name)).toThrow(/There is no variation ".*"; there are plain, .*joined by "\+"\.$/);
});

test("a bare machine has all programs but those that tests like to have", () => {
  const root = mkdtempSync(join(tmpdir(), "visnyk-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const [one, two] = [join(root, "one"), join(root, "two")];
  for (const [folder, programs] of [
    [one, ["git", "nginx", "sh"]],
    [two, ["newsboat", "sfeed", "sh", "xmllint", "python3"]],
  ] as const) {
    mkdirSync(folder);
    for (const program of programs) writeFileSync(join(folder, program), "");
  }
  const path = variationOf("bare").pathOf?.(
    `${one}:${two}:${root}/missing`,
    join(root, "programs"),
  ) as string;
  expect(readdirSync(path).sort()).toEqual(["git", "sh"]);
});
