import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { BLOCKS, type BlockPart } from "../../src/blocks/list.ts";
import { RULES } from "../../src/blocks/rules.ts";
import { CodeMap } from "../../src/kit/code-map.ts";
import { READER } from "../../src/session/reader.ts";
import { PROJECT } from "../structure/source-files.ts";

const FOLDER = join(PROJECT, "src/blocks");
const PARTS: Readonly<Record<string, BlockPart>> = {
  "rule.ts": "rule",
  "page.ts": "page",
  "feed.ts": "feed",
  "style.css": "style",
  "sheet.css": "sheet",
  "script.ts": "script",
};

test("the list has every folder, and every folder is in it once", () => {
  const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(BLOCKS.map(({ name }) => name).sort()).toEqual(folders.map(({ name }) => name).sort());
});

test.each(BLOCKS)("$name has the parts that the list says, and no others", ({ name, parts }) => {
  const found = readdirSync(join(FOLDER, name)).flatMap((file) => PARTS[file] ?? []);
  expect(found.sort()).toEqual([...parts].sort());
});

test("no two blocks make HTML of the same tokens, or look for words in them", () => {
  for (const tables of [RULES.map(({ part }) => part.html), RULES.map(({ part }) => part.text)]) {
    const types = tables.flatMap((table) => Object.keys(table ?? {}));
    expect(types).toEqual([...new Set(types)]);
  }
});

describe("a change", () => {
  const code = new CodeMap(PROJECT);
  const of = (entry: string, part: BlockPart) =>
    Object.keys(code.partsOf(entry)).filter((name) => new RegExp(`^src/blocks/.*/${part}\\.ts$`).test(name));
  const count = (part: BlockPart) => BLOCKS.filter(({ parts }) => parts.includes(part)).length;

  test("of a rule reads texts again, and presses no page by itself", () => {
    expect(of(READER, "rule")).toHaveLength(count("rule"));
    expect(of("templates/pages/story.11ty.ts", "rule")).toEqual([]);
    expect(of("templates/pages/feed.11ty.ts", "rule")).toEqual([]);
  });

  test("of how pages show a block presses pages, and reads nothing again", () => {
    expect(of("templates/pages/story.11ty.ts", "page")).toHaveLength(count("page"));
    expect(of(READER, "page")).toEqual([]);
  });

  test("of how feeds show it presses feeds, and reads nothing again", () => {
    expect(of("templates/pages/feed.11ty.ts", "feed")).toHaveLength(count("feed"));
    expect(of(READER, "feed")).toEqual([]);
  });
});
