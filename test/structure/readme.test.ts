import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { walk } from "../../src/kit/files.ts";
import { FLOORS, floorOf } from "./floors.ts";
import { PROJECT } from "./source-files.ts";

const GUIDES = ["README.md", "CONTRIBUTING.md", "src/README.md"];
const [README = "", , HOUSE = ""] = GUIDES.map((file) => readFileSync(join(PROJECT, file), "utf8"));
const PACKAGE = JSON.parse(readFileSync(join(PROJECT, "package.json"), "utf8")) as Record<
  string,
  Record<string, string>
>;

/** Folders that the map need not name one by one: those below `test`, and below the folders that it does name as wholes. */
const WHOLES = ["test", "templates/assets", "src/i18n", "src/blocks", "content", "scripts/bench/peers"];

test("the map names every folder that there is, and no other", () => {
  const map = HOUSE.slice(HOUSE.indexOf("## The map"), HOUSE.indexOf("## What it is made with"));
  const named = [...map.matchAll(/^\| \d* ?\| `([^`]+)` \|/gm)].map(([, folder]) => folder as string);
  const files = ["src", "templates", "scripts", "test"].flatMap((top) =>
    walk(join(PROJECT, top)).map(({ path }) => `${top}/${path}`),
  );
  const folders = new Set(files.filter((file) => !GUIDES.includes(file)).map((file) => dirname(file)));
  const wanted = [...folders].filter((folder) => !WHOLES.some((whole) => folder.startsWith(`${whole}/`)));
  expect(named.toSorted()).toEqual([...new Set([...wanted, "test"])].toSorted());
});

test("the map puts each folder on the floor that imports are held to, from the ground up", () => {
  const rows = [...HOUSE.matchAll(/^\| (\d+) \| `([^`]+)` \|/gm)].map(
    ([, floor, folder = ""]) => [Number(floor), folder] as const,
  );
  const places = FLOORS.flat().toSorted((a, b) => b.length - a.length);
  const placeOf = (folder: string) =>
    places.find((place) => folder === place || folder.startsWith(`${place}/`)) ?? "";
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.filter(([floor, folder]) => floor !== floorOf(placeOf(folder)))).toEqual([]);
  expect(rows.map(([floor]) => floor)).toEqual(rows.map(([floor]) => floor).toSorted((a, b) => a - b));
});

test("the table of packages names every one", () => {
  const table = HOUSE.slice(HOUSE.indexOf("## What it is made with"));
  const packages = ["dependencies", "devDependencies", "optionalDependencies"].flatMap((group) =>
    Object.keys(PACKAGE[group] ?? {}),
  );
  expect(packages.filter((name) => !table.includes(`\`${name}\``))).toEqual([]);
  const named = [...table.matchAll(/`([^`]+)`/g)].map(([, name]) => name as string);
  expect(named.filter((name) => !packages.includes(name))).toEqual([]);
});

describe.each(GUIDES)("%s", (guide) => {
  const text = readFileSync(join(PROJECT, guide), "utf8");

  test("names scripts that are there", () => {
    const named = [...text.matchAll(/npm run ([a-z:]+(?:-[a-z]+)*)/g)].map(([, name]) => name as string);
    expect([...new Set(named)].filter((name) => PACKAGE.scripts?.[name] === undefined)).toEqual([]);
  });

  test("names files and folders that are there", () => {
    const named = [...text.matchAll(/`((?:src|templates|scripts|test)\/[\w./-]+)`|\]\(([\w./-]+)\)/g)].map(
      ([, code, link]) => code ?? join(dirname(guide), link as string),
    );
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((path) => !existsSync(join(PROJECT, path)))).toEqual([]);
  });
});

test("every script of the project is told of", () => {
  const told = GUIDES.map((guide) => readFileSync(join(PROJECT, guide), "utf8")).join("");
  const names = Object.keys(PACKAGE.scripts ?? {}).filter(
    (name) => !/^(?:start|test)$|^test:(?:types|style)$/.test(name),
  );
  expect(names.filter((name) => !new RegExp(`npm run (?:--silent )?${name}\\b`).test(told))).toEqual([]);
});

test("the picture at the top is not too heavy", () => {
  expect(README).toContain("scripts/pictures/home.png");
  expect(statSync(join(PROJECT, "scripts/pictures/home.png")).size).toBeLessThan(600_000);
});
