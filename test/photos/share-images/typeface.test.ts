import { beforeAll, describe, expect, test } from "vitest";
import { Typeface } from "../../../src/photos/share-images/typeface.ts";

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
