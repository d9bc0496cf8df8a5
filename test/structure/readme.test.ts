import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { walk } from "../../src/kit/files.ts";
import { PROJECT } from "./source-files.ts";

const README = readFileSync(join(PROJECT, "README.md"), "utf8");
const PACKAGE = JSON.parse(readFileSync(join(PROJECT, "package.json"), "utf8")) as Record<
  string,
  Record<string, string>
>;

/** Folders that the map need not name one by one: those below `test`, and below the folders that it does name as wholes. */
const WHOLES = ["test", "templates/assets", "src/i18n", "src/blocks", "content", "scripts/bench/peers"];

test("the map names every folder that there is, and no other", () => {
  const map = README.slice(README.indexOf("### The map"), README.indexOf("### What it is made with"));
  const named = [...map.matchAll(/^\| \d? ?\| `([^`]+)` \|/gm)].map(([, folder]) => folder as string);
  const files = ["src", "templates", "scripts", "test"].flatMap((top) =>
    walk(join(PROJECT, top)).map(({ path }) => `${top}/${path}`),
  );
  const folders = new Set(files.map((file) => dirname(file)));
  const wanted = [...folders].filter((folder) => !WHOLES.some((whole) => folder.startsWith(`${whole}/`)));
  expect(named.toSorted()).toEqual([...new Set([...wanted, "test"])].toSorted());
});

test("the table of packages names every one", () => {
  const table = README.slice(README.indexOf("### What it is made with"), README.indexOf("## Figures"));
  const packages = ["dependencies", "devDependencies", "optionalDependencies"].flatMap((group) =>
    Object.keys(PACKAGE[group] ?? {}),
  );
  expect(packages.filter((name) => !table.includes(`\`${name}\``))).toEqual([]);
  const named = [...table.matchAll(/`([^`]+)`/g)].map(([, name]) => name as string);
  expect(named.filter((name) => !packages.includes(name))).toEqual([]);
});

test("every script that the README names is there", () => {
  const named = [...README.matchAll(/npm run ([a-z:]+)/g)].map(([, name]) => name as string);
  expect(named.length).toBeGreaterThan(4);
  expect([...new Set(named)].filter((name) => PACKAGE.scripts?.[name] === undefined)).toEqual([]);
});

test("every file and folder that the README names is there", () => {
  const named = [...README.matchAll(/`((?:src|templates|scripts|test)\/[\w./-]+)`|\]\(([\w./-]+)\)/g)].map(
    ([, code, link]) => (code ?? link) as string,
  );
  expect(named.filter((path) => !path.includes("*") && !existsSync(join(PROJECT, path)))).toEqual([]);
  expect(statSync(join(PROJECT, "scripts/pictures/home.png")).size).toBeLessThan(600_000);
});
