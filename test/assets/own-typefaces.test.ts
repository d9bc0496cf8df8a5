import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fontFacesFor, fontFacesOf } from "../../src/assets/fonts.ts";
import { cutOwnFont } from "../../src/assets/own-cut.ts";
import { cutFor, cutsOf, facesOf } from "../../src/assets/own-faces.ts";
import { type FontFile, readFontFile } from "../../src/assets/own-font-file.ts";
import { SOURCE_SERIF, SYSTEM_FONTS, widthOfSample } from "../../src/assets/own-stand-ins.ts";
import { typefaceOf } from "../../src/assets/own-typeface.ts";
import { charactersOf, rangesOf, subsetsOf } from "../../src/assets/subsets.ts";
import type { OwnFace, StandIn } from "../../src/model/own-fonts.ts";

const CSS = readFileSync(join(import.meta.dirname, "../../templates/assets/css/fonts.css"), "utf8");
const DEJAVU = "dejavu-fonts-ttf/ttf/DejaVu";
const SERIF = "@fontsource-variable/source-serif-4/files/source-serif-4";

async function fontOf(name: string): Promise<FontFile> {
  const bytes = readFileSync(new URL(import.meta.resolve(name)));
  return (await readFontFile(`theme/fonts/${name}`, bytes)) as FontFile;
}

const sourceSerif = async () => [
  await fontOf(`${SERIF}-cyrillic-wght-normal.woff2`),
  await fontOf(`${SERIF}-latin-wght-normal.woff2`),
];

describe("what a font says of itself", () => {
  test.each([
    ["Sans.ttf", "DejaVu Sans", "normal", 400, "sans"],
    ["Sans-Bold.ttf", "DejaVu Sans", "normal", 700, "sans"],
    ["Serif-Italic.ttf", "DejaVu Serif", "italic", 400, "serif"],
    ["SansMono.ttf", "DejaVu Sans Mono", "normal", 400, "mono"],
    ["SansCondensed-BoldOblique.ttf", "DejaVu Sans", "italic", 700, "sans"],
  ])("%s", async (file, family, style, weight, design) => {
    const font = await fontOf(DEJAVU + file);
    expect(font.names).toContain(font.family);
    expect([
      font.family.replace(" Condensed", ""),
      font.source.style,
      font.source.weights,
      font.design,
    ]).toEqual([family, style, [weight, weight], design]);
  });

  test("a variable font has a range of weights", async () => {
    const [font] = await sourceSerif();
    expect(font).toMatchObject({
      family: "Source Serif 4",
      source: { weights: [200, 900] },
      design: "serif",
    });
  });
});

const CUTS = [300, 400, 600, 900].map((weight) => ({
  style: "normal" as const,
  weights: [weight, weight] as const,
  files: [],
}));

test.each([
  [400, [300, 400, 600, 900], 400],
  [400, [300, 600], 300],
  [400, [600, 900], 600],
  [700, [300, 400, 600], 600],
  [700, [300, 400, 600, 900], 900],
  [650, [300, 400], 400],
  [200, [300, 400], 300],
])("a text of weight %i is set in the face that browsers choose of %j", (weight, weights, chosen) => {
  const cuts = CUTS.filter((cut) => weights.includes(cut.weights[0]));
  expect(cutFor(cuts, "normal", weight)?.weights[0]).toBe(chosen);
});

const shown = ({ source, subset, cut, serves, isMain }: OwnFace) =>
  [source.path.replace(/.*[/-](?=\w+\.)/, ""), subset, ...cut, ...serves, isMain].join(" ");

describe("the faces of a family are those in use", () => {
  const FAMILY = ["Serif.ttf", "Serif-Bold.ttf", "Serif-Italic.ttf", "Serif-BoldItalic.ttf"];
  const family = () => Promise.all(FAMILY.map((file) => fontOf(DEJAVU + file)));

  test.each([
    [
      ["text"],
      [
        "DejaVuSerif.ttf latin 400 400 1 400 true",
        "Bold.ttf latin 700 700 700 1000 false",
        "Italic.ttf latin 400 400 1 400 false",
      ],
    ],
    [["headline"], ["Bold.ttf latin 700 700 1 1000 true"]],
  ] as const)("%j", async (roles, faces) => {
    expect(facesOf(await family(), roles, ["en"]).map(shown)).toEqual(faces);
  });

  test("for both of a variable font, in a file for each script", async () => {
    expect(facesOf(await sourceSerif(), ["headline", "text"], ["uk", "pl"]).map(shown)).toEqual([
      "normal.woff2 cyrillic 400 800 1 1000 true",
      "normal.woff2 latin 400 800 1 1000 true",
    ]);
  });
});

test("a cut font has the letters of its face and no others, whatever the form of its file", async () => {
  const content = import.meta.dirname;
  const font = await fontOf(`${DEJAVU}Sans.ttf`);
  const path = join("../../node_modules", `${DEJAVU}Sans.ttf`);
  const [face] = facesOf([{ ...font, source: { ...font.source, path } }], ["text"], ["uk"]) as [OwnFace];
  const bytes = await cutOwnFont(content, face);
  expect(bytes.toString("latin1", 0, 4)).toBe("wOF2");
  const cut = (await readFontFile("cut.woff2", bytes)) as FontFile;
  expect(rangesOf(cut.characters)).toBe(face.ranges);
  expect(bytes.length).toBeLessThan(30_000);
});

describe("what is known of the program's own typeface", () => {
  test("is the letters that its stylesheet has", () => {
    const css = CSS + fontFacesFor(["uk", "pl"]);
    const known = [...subsetsOf(["uk", "pl"])].map(([subset, codes]) => [subset, rangesOf(codes)]);
    const written = fontFacesOf(css).map(({ subset, characters }) => [
      subset,
      rangesOf([...characters].map((letter) => letter.codePointAt(0) as number)),
    ]);
    expect(known.sort()).toEqual(written.sort());
    expect(charactersOf("U+41-43,U+61")).toBe("ABCa");
  });

  test("is how wide it sets the samples", async () => {
    const [cyrillic, latin] = (await sourceSerif()) as [FontFile, FontFile];
    for (const [weight, number] of [
      ["normal", 400],
      ["bold", 650],
    ] as const) {
      expect(widthOfSample("latin", (text) => latin.widthOf(text, number))).toBeCloseTo(
        SOURCE_SERIF[weight].latin,
        0,
      );
      expect(widthOfSample("cyrillic", (text) => cyrillic.widthOf(text, number))).toBeCloseTo(
        SOURCE_SERIF[weight].cyrillic,
        0,
      );
    }
  });

  test("is by how much it stretches the fonts of systems: what stands in for it is what its stylesheet says", async () => {
    const { standIns } = typefaceOf(await sourceSerif(), ["text"], ["uk", "en"]);
    const faces = [...CSS.matchAll(/@font-face \{([^}]*local\([^}]*)\}/g)].map(([, face = ""]) => ({
      name: /font-family: "Source Serif 4 as (\w+)"/.exec(face)?.[1],
      isBold: face.includes("font-weight: 700"),
      subset: face.includes("unicode-range") ? "cyrillic" : undefined,
      size: percentIn(face, "size-adjust"),
      ascent: percentIn(face, "ascent-override"),
      descent: percentIn(face, "descent-override"),
    }));
    const plain = (list: readonly Omit<StandIn, "local" | "lineGap">[]) =>
      list.map(({ name, isBold, subset }) => ({ name, isBold, subset }));
    expect(plain(standIns)).toEqual(plain(faces as StandIn[]));
    for (const [i, { size, ascent, descent, isBold }] of standIns.entries()) {
      const face = faces[i] as (typeof faces)[number];
      const tolerance = isBold ? 0.02 : 0.001;
      expect(Math.abs(size / face.size - 1), `${face.name} ${face.size}`).toBeLessThan(tolerance);
      expect(Math.abs(ascent / face.ascent - 1)).toBeLessThan(tolerance + 0.002);
      expect(Math.abs(descent / face.descent - 1)).toBeLessThan(tolerance + 0.002);
    }
  });
});

function percentIn(face: string, property: string): number {
  return Number(new RegExp(`${property}: ([\\d.]+)%`).exec(face)?.[1]);
}

test("a Cyrillic text takes as much room in the font itself", async () => {
  const { standIns } = typefaceOf([await fontOf(`${DEJAVU}Sans.ttf`)], ["text"], ["uk"]);
  const itself = standIns.filter(({ name, isBold }) => name === "DejaVu" && !isBold);
  for (const { size } of itself) expect(Math.abs(size - 100)).toBeLessThan(2.5);
});

test.each([
  ["serif", "Times", "@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf"],
  ["serif", "Noto", "@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf"],
  ["sans", "DejaVu", `${DEJAVU}Sans.ttf`],
  ["mono", "Courier", `${DEJAVU}SansMono.ttf`],
] as const)("a text takes as much room in what stands in for it: %s, %s", async (design, name, file) => {
  const own = await fontOf(`${DEJAVU}Sans-ExtraLight.ttf`);
  const { standIns } = typefaceOf([{ ...own, design }], ["text"], ["en"]);
  const standIn = standIns.find((each) => each.name === name && !each.isBold) as StandIn;
  const system = await fontOf(file);
  const text = "Parliament voted the budget of the year on Tuesday, after a debate of nine hours.";
  const ratio = (system.widthOf(text, 400) * standIn.size) / 100 / own.widthOf(text, 200);
  expect(Math.abs(ratio - 1)).toBeLessThan(0.035);
  expect(SYSTEM_FONTS[design].map((each) => each.name)).toContain(name);
});

test("families are known by style and weight, the lightest first", async () => {
  const files = await Promise.all(["Sans-Bold.ttf", "Sans.ttf"].map((file) => fontOf(DEJAVU + file)));
  expect(cutsOf(files).map(({ weights }) => weights[0])).toEqual([400, 700]);
});
