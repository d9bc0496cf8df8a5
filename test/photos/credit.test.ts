import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { CreditWriter } from "../../src/photos/credit.ts";
import { readEmbeddedCredit } from "../../src/photos/exif.ts";
import { sharp } from "../../src/photos/sharp.ts";
import { noisy } from "./pictures.ts";

async function written(format: "avif" | "jpeg", credit?: string, copyright?: string): Promise<Buffer> {
  const writer = new CreditWriter({ credit, copyright });
  const image = writer.mark(noisy(64, 48)).toFormat(format);
  return writer.fill(await image.toBuffer());
}

function textsOf(xml: string): string[] {
  const texts: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("text", (text) => text.trim() && texts.push(text));
  parser.write(xml).close();
  return texts;
}

describe.each(["avif", "jpeg"] as const)("in %s", (format) => {
  test.each([
    ["plain", "SpaceX"],
    ["one letter", "X"],
    ["Ukrainian", "Рустем Умєров"],
    ["parentheses", "Reuters (UK)"],
    ["what libvips prints of a tag", "AFP (Getty, ASCII, 5 components, 5 bytes)"],
    ["markup", `<b>"A" & 'B'</b>`],
    ["beyond the basic plane", "Світлина 📷 Ліги"],
  ])("%s comes through whole", async (_, words) => {
    const { exif, xmpAsString } = await sharp(await written(format, words, `© ${words}`)).metadata();
    expect(readEmbeddedCredit(exif as Buffer)).toEqual({ credit: words, copyright: `© ${words}` });
    expect(textsOf(xmpAsString as string)).toEqual([words, words, `© ${words}`]);
  });

  test("credit without copyright", async () => {
    const { exif, xmpAsString } = await sharp(await written(format, "NASA, ESA")).metadata();
    expect(readEmbeddedCredit(exif as Buffer)).toEqual({ credit: "NASA, ESA" });
    expect(textsOf(xmpAsString as string)).toEqual(["NASA, ESA", "NASA, ESA"]);
  });

  test("no words, no metadata", async () => {
    const { exif, xmp } = await sharp(await written(format, " ")).metadata();
    expect(exif).toBeUndefined();
    expect(xmp).toBeUndefined();
  });

  test("line breaks and control characters become blanks, and length is bounded", async () => {
    const { exif } = await sharp(await written(format, "a\r\n\tb\u0000c", "ї".repeat(50_000))).metadata();
    expect(readEmbeddedCredit(exif as Buffer)).toEqual({ credit: "a b c", copyright: "ї".repeat(1000) });
  });
});
