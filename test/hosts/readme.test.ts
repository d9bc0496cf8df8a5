import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { HOSTS } from "../../src/hosts/index.ts";

const TEXT = readFileSync("src/hosts/README.md", "utf8");
const SCRIPTS = (JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> })
  .scripts;

test.each(HOSTS)("$name has its five minutes", ({ name }) => {
  const sections = TEXT.slice(TEXT.indexOf("## Five minutes")).split("\n### ").slice(1);
  const own = sections.filter((section) => section.toLowerCase().split("\n")[0]?.includes(name));
  expect(own).toHaveLength(1);
  expect(own[0]).toMatch(/^1\. /m);
});

test("the limits in the table are those that builds warn of", () => {
  const counts = HOSTS.flatMap(({ limits = {} }) => [
    limits.files,
    limits.redirects,
    limits.redirectsWithStar,
    limits.headerRules,
  ]);
  for (const count of counts.filter((each) => each !== undefined))
    expect(TEXT).toMatch(new RegExp(`\\b${count.toLocaleString("en")} `));
});

test("the commands in it are there", () => {
  const named = [...TEXT.matchAll(/npm run (?:--silent )?([a-z:]+)/g)].map(([, script]) => script);
  for (const script of named) expect(Object.keys(SCRIPTS)).toContain(script);
});
