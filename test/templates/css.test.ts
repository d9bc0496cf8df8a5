import { existsSync, globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { blocksWith } from "../../src/blocks/list.ts";

const FOLDER = new URL("../../templates/assets/css/", import.meta.url);
const FONTS = new URL("../../node_modules/@fontsource-variable/source-serif-4/files/", import.meta.url);
const BLOCKS = blocksWith("style").map((block) => `../../../src/blocks/${block}/style.css`);
/** What few pages load, each a file of its own. */
const APART = [
  ...blocksWith("sheet").map((block) => `../../../src/blocks/${block}/sheet.css`),
  ...globSync("sheets/*.css", { cwd: FOLDER }),
  ...globSync("own/*.css", { cwd: FOLDER }),
];
const OF_ALL_PAGES = globSync("*.css", { cwd: FOLDER });
const SHEETS = [...OF_ALL_PAGES, ...BLOCKS, ...APART].map((name): [name: string, css: string] => [
  name,
  sheet(name),
]);
const TOKENS = sheet("tokens.css");

function sheet(name: string): string {
  return readFileSync(new URL(name, FOLDER), "utf8");
}

/** A token of two colours, by day and by night. */
const PAIR = /(--[\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g;

/** The colour of a token by day or by night. */
function colour(token: string, mode: "day" | "night", css = TOKENS): string {
  const pair = [...css.matchAll(PAIR)].find(([, name]) => name === token);
  return pair?.[mode === "day" ? 2 : 3] ?? `no ${token}`;
}

/** Colours that few pages need are tokens of the sheets that these load. */
const OWN_TOKENS = APART.flatMap((name) =>
  [...sheet(name).matchAll(PAIR)].map(([, token]) => [token as string, name] as const),
);

/** Relative luminance (WCAG 2.2). */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(["day", "night"] as const)("by %s", (mode) => {
  test.each([
    ["--ink", "--paper", 7],
    ["--ink", "--wash", 7],
    ["--ink-soft", "--paper", 4.5],
    ["--ink-soft", "--wash", 4.5],
    ["--accent-ink", "--paper", 4.5],
    ["--accent-ink", "--wash", 4.5],
    ["--accent", "--paper", 3],
    ["--accent", "--wash", 3],
  ])("%s on %s has a contrast of %d to 1", (ink, paper, least) => {
    expect(contrast(colour(ink, mode), colour(paper, mode))).toBeGreaterThanOrEqual(least);
  });

  test.each(OWN_TOKENS)("%s of %s has a contrast of 4.5 to 1 on paper and wash", (token, name) => {
    const own = colour(token, mode, sheet(name));
    for (const paper of ["--paper", "--wash"])
      expect(contrast(own, colour(paper, mode))).toBeGreaterThanOrEqual(4.5);
  });
});

/** What browsers show a feed with stands alone. */
const ENTRIES = ["site.css", "feed.css"];

test("the entry imports every other sheet, in a layer, and those of blocks, of letters and of what is the newsroom's own together", () => {
  const imported = [...sheet("site.css").matchAll(/@import "(?:\.\/)?(.+?)" layer\(\w+\)/g)].map(
    (match) => match[1],
  );
  const others = OF_ALL_PAGES.filter((name) => !ENTRIES.includes(name));
  expect(imported.sort()).toEqual([...others, "blocks", "fonts", "look", "own", "accent"].sort());
});

test("the fonts are two files of the font's package", () => {
  const files = [...sheet("fonts.css").matchAll(/url\("font:(.+?)"\)/g)].map((match) => match[1] as string);
  expect(files).toHaveLength(2);
  expect(files.filter((file) => !existsSync(new URL(file, FONTS)))).toEqual([]);
});

/** Its colours are those of photos. */
const OF_PHOTOS = "placeholders.css";

describe.each(SHEETS)("%s", (name, css) => {
  test("uses tokens that there are", () => {
    const known = TOKENS + (name === OF_PHOTOS || APART.includes(name) ? css : "");
    const used = [...css.matchAll(/var\((--[\w-]+)/g)].map((match) => match[1] as string);
    expect(used.filter((token) => !known.includes(`${token}:`))).toEqual([]);
  });

  test("keeps colours to the tokens", () => {
    const others = APART.includes(name) ? css.replace(PAIR, "") : css;
    expect(
      css === TOKENS || name === OF_PHOTOS ? [] : others.match(/#[0-9a-f]{3,8}\b|rgb|hsl|oklch/g),
    ).toSatisfy((found) => !found?.length);
  });

  test("knows no left and right, so that a language may run the other way", () => {
    expect(
      css.match(/(?:margin|padding|border|inset)-(?:left|right|top|bottom)|text-align: (?:left|right)/g),
    ).toBeNull();
  });
});

test("the table of custom properties has those that there are, in their order", () => {
  const documented = [...sheet("README.md").matchAll(/^\| `(--[\w-]+)` \| \S/gm)].map(([, name]) => name);
  expect(documented).toEqual([...TOKENS.matchAll(/^ {2}(--[\w-]+):/gm)].map(([, name]) => name));
});
