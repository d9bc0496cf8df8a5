import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { FontSource } from "../../../src/model/own-fonts.ts";
import { Typeface } from "../../../src/photos/share-images/typeface.ts";
import { PROJECT } from "../../structure/source-files.ts";

let faces: Record<"bold" | "regular", Typeface>;
beforeAll(async () => {
  faces = await Typeface.read({ bold: 700, regular: 400 });
});

const glyphs = (text: string) => faces.bold.set(text).outlines.split("<path ").length - 1;

describe("the typeface", () => {
  test.each([
    ["Ukrainian", "АаБбВвГгҐґДдЕеЄєЖжЗзИиІіЇїЙйКкЛлМмНнОоПпРрСсТтУуФфХхЦцЧчШшЩщЬьЮюЯя"],
    ["French", "ÀàÂâÆæÇçÉéÈèÊêËëÎîÏïÔôŒœÙùÛûÜüŸÿ"],
    ["English and other Latin", "ABCXYZabcxyzŁłŠšĞğÅå"],
    ["figures, signs and quotation marks", "0123456789№€%«»„“”‘’ʼ–—…?!:;,.()"],
  ])("draws every letter of %s", (_, letters) => {
    expect(glyphs(letters)).toBe([...letters].length);
  });

  test("leaves out what it has not, and draws nothing for a space", () => {
    expect(glyphs("а б")).toBe(2);
    expect(glyphs("а\u00a0\u202fб")).toBe(2);
    expect(faces.bold.set("Київ 🎉🇺🇦")).toEqual(faces.bold.set("Київ "));
  });

  test("has a narrow space and a hyphen that do not break", () => {
    const width = (text: string) => faces.regular.set(text).width;
    expect(width("a\u202f!")).toBeGreaterThan(width("a!") + 0.1);
    expect(width("a\u202f!")).toBeLessThan(width("a !"));
    expect(width("a\u2011b")).toBe(width("a-b"));
  });

  test("is wider and heavier when it is bold", () => {
    const text = "Щедрий ґанок";
    expect(faces.bold.set(text).width).toBeGreaterThan(faces.regular.set(text).width * 1.02);
    expect(faces.bold.set(text).outlines).not.toBe(faces.regular.set(text).outlines);
  });

  test("kerns", () => {
    const apart = faces.bold.set("A").width + faces.bold.set("V").width;
    expect(faces.bold.set("AV").width).toBeLessThan(apart);
  });

  test("draws the same whatever was drawn before", async () => {
    const again = await Typeface.read({ bold: 700 });
    again.bold.set("Щось інше – 2026");
    expect(again.bold.set("Вісник")).toEqual(faces.bold.set("Вісник"));
  });
});

describe("a newsroom's own font", () => {
  const dejavu = (style: string, weight: number): FontSource => ({
    path: `node_modules/dejavu-fonts-ttf/ttf/DejaVuSans${style}.ttf`,
    hash: style,
    style: "normal",
    weights: [weight, weight],
    axes: {},
  });
  const files = [dejavu("", 400), dejavu("-Bold", 700)];
  const weights = { bold: 800, regular: 400 };

  test("sets what it has letters for, in the nearest of its weights and units", async () => {
    const [own, ours] = [
      await Typeface.read(weights, { files, content: PROJECT }),
      await Typeface.read(weights),
    ];
    // Widths of the letter in units of 2048 to an em, as the files have them.
    expect(own.regular.set("Ї").width).toBeCloseTo(604 / 2048, 4);
    expect(own.bold.set("Ї").width).toBeCloseTo(762 / 2048, 4);
    expect(own.bold.set("Ї").outlines).toContain("scale(0.00048828125 -0.00048828125)");
    expect(own.bold.set("Ї").outlines).not.toBe(ours.bold.set("Ї").outlines);
  });

  test("leaves the others to the typeface of the program", async () => {
    const [latin] = [`@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2`];
    const path = join("node_modules", latin);
    const half: FontSource = { ...dejavu("", 400), path, weights: [200, 900] };
    const [own, ours] = [
      await Typeface.read(weights, { files: [half], content: PROJECT }),
      await Typeface.read(weights),
    ];
    expect(own.bold.set("Ґанок Report")).toEqual(ours.bold.set("Ґанок Report"));
  });
});
