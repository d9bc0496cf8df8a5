import { expect, test } from "vitest";
import { CodeMap } from "../../src/kit/code-map.ts";
import { publishedOfKind } from "../../src/library/published.ts";
import { publishedDependencies } from "../../src/library/published-dependencies.ts";
import { OUTPUT_KINDS, type OutputKind } from "../../src/outputs/index.ts";
import { differenceOf, PRESS, VIEWS } from "../../src/plan/dependencies.ts";
import { READER } from "../../src/session/reader.ts";
import { PROJECT } from "../structure/source-files.ts";
import { DryPress } from "./dry-press.ts";
import { KNOWN_KINDS, PAGES } from "./known-kinds.ts";

const PARTS = { Node: "1", "setting name": "a", "content of topics.yaml": "b" };

// biome-ignore format: a table reads better in rows
test.each([
  ["never published", PARTS, undefined, { touches: "all", reason: "never published" }],
  ["the same", PARTS, { ...PARTS }, undefined],
  ["another value", { ...PARTS, Node: "2" }, PARTS, { touches: "all", reason: "Node changed" }],
  ["a new part", { ...PARTS, "a.ts": "1" }, PARTS, { touches: "all", reason: "a.ts changed" }],
  ["a part that is gone", { Node: "1", "content of topics.yaml": "b" }, PARTS, { touches: "all", reason: "setting name changed" }],
  ["content only", { ...PARTS, "content of topics.yaml": "c" }, PARTS, { touches: "some", reason: "content of topics.yaml changed" }],
  ["content and more", { ...PARTS, "content of topics.yaml": "c", Node: "2" }, PARTS, { touches: "all", reason: "Node, content of topics.yaml changed" }],
  ["words of a language", { ...PARTS, "in uk: words": "1" }, PARTS, { touches: "none", langs: ["uk"], reason: "in uk: words changed" }],
  ["a slot of two languages, and content", { ...PARTS, "in uk: slot footer": "1", "content of topics.yaml": "c" }, { ...PARTS, "in en: slot footer": "1" }, { touches: "some", langs: ["en", "uk"], reason: "content of topics.yaml, in en: slot footer, in uk: slot footer changed" }],
  ["many", { d: "1", c: "1", b: "1", a: "1" }, {}, { touches: "all", reason: "a, b, c and more changed" }],
])("%s", (_, now, before, difference) => {
  expect(differenceOf(now, before)).toEqual(difference);
});

test("are remembered when the site is published", async () => {
  const press = new DryPress();
  expect(publishedDependencies(press.desk.db, "story")).toBeUndefined();
  await press.build();
  const parts = publishedDependencies(press.desk.db, "story");
  expect(parts).toMatchObject({ Node: process.version, "templates/story.ts": expect.any(String) });
});

test("a feed depends on no asset: archive documents stay as they are when a stylesheet changes", async () => {
  const press = new DryPress();
  await press.build();
  const ofAssets = (kind: OutputKind) =>
    Object.keys(publishedDependencies(press.desk.db, kind) ?? {}).filter((part) => /assets$/.test(part));
  expect(ofAssets("feed")).toEqual([]);
  expect(ofAssets("story")).toEqual(["the site's assets"]);
});

/** What decides when something is made, and not what is made, or what the desk is told; photos and assets are named for what they are made from. */
const MACHINERY =
  /^(?:Node|eleventy\.config\.ts|package .*|src\/(?:assets|plan|publication|session|eleventy|report|mirror|shares|store|s3|overlay)\/.*|src\/i18n\/near-names\.ts|src\/hosts\/limits\.ts|src\/library\/(?:database|schema|photo-files|published-addresses|next-due|newest-date|full-hashes|unused-derivations|shown-state|published-dependencies)\.ts|src\/outputs\/(?:outputs|share-image-store)\.ts|src\/photos\/(?:batch|cache|credit|crop|derive|encode|motion|tone|shared|pack|pack-forms|share-images\/(?:draw|lines|make|own-pictures|typeface))\.ts|src\/kit\/(?:code-map|at-once|(?:disk|thread)-errors|error-chain)\.ts)$/;

test("miss nothing of the program that could make an output another one", () => {
  const code = new CodeMap(PROJECT);
  const parts = (entry: string) => Object.keys(code.partsOf(entry));
  const templates = OUTPUT_KINDS.flatMap((kind) => parts(`templates/pages/${kind}.11ty.ts`));
  const known = new Set([READER, PRESS, ...VIEWS].flatMap(parts).concat(templates));
  const program = [...parts("eleventy.config.ts"), ...templates];
  expect(program.filter((part) => !known.has(part) && !MACHINERY.test(part))).toEqual([]);
  expect(
    known.has("src/i18n/languages/uk/messages.ts") &&
      known.has("src/library/related.ts") &&
      known.has("package luxon"),
  ).toBe(true);
});

/** Replaces a text in a file of the content. */
function set(press: DryPress, file: string, from: string, to: string): void {
  const before = press.site.content(file);
  expect(before).toContain(from);
  press.site.write(file, before.replace(from, to));
}

test.each<[what: string, file: string, from: string, to: string, kinds: readonly OutputKind[]]>([
  ["the site's name", "site.yaml", "Вісник", "Вісті", KNOWN_KINDS],
  ["the base URL", "site.yaml", "news.example/", "news.example/base/", KNOWN_KINDS],
  ["the navigation", "site.yaml", "[ukraine]", "[europe]", [...PAGES, "manifest"]],
  ["the name of a topic in it", "topics.yaml", "uk: Україна", "uk: Україна!", [...PAGES, "manifest"]],
  ["the length of lists", "site.yaml", "listSize: 3", "listSize: 4", ["home", "topic", "author", "series"]],
  ["the authority", "site.yaml", "example,2025", "example,2026", ["story", "feed"]],
  [
    "the length of feeds",
    "site.yaml",
    "listSize: 3",
    "listSize: 3\nfeeds: { items: 2 }",
    ["feed", "host-file"],
  ],
  [
    "whether devices keep pages",
    "site.yaml",
    "listSize: 3",
    "listSize: 3\noffline: false",
    [...PAGES.filter((kind) => kind !== "offline"), "manifest", "service-worker"],
  ],
  [
    "what robots may",
    "site.yaml",
    "listSize: 3",
    "listSize: 3\nrobots: { training: allow }",
    ["robots", "host-file"],
  ],
])("%s changes all outputs of these kinds, and not of others", async (_, file, from, to, kinds) => {
  const press = new DryPress();
  press.site.story("2025/02/10-a", {
    tags: "[europe, ukraine]",
    authors: "[reporter]",
    aliases: "[/old/]",
    series: "cycle",
  });
  press.site.write("series.yaml", "cycle: { kind: series, name: Цикл }\n");
  press.site.write("pages/about/uk.md", "---\ntitle: Про нас\n---\nТекст.\n");
  await press.build();
  set(press, file, from, to);
  const plan = await press.plan();
  const whole = new Set(KNOWN_KINDS);
  for (const kind of KNOWN_KINDS) {
    const published = publishedOfKind(press.desk.db, kind).length;
    expect(published, kind).toBeGreaterThan(0);
    if (plan.orders.filter(({ output }) => output.kind === kind).length < published) whole.delete(kind);
  }
  expect([...whole].sort()).toEqual(kinds.toSorted());
});
