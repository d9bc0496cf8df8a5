import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { decodePhoto, inspectPhoto } from "../../src/photos/inspect.ts";
import { sharp } from "../../src/photos/sharp.ts";
import { HEIC } from "./heic-file.ts";
import { derive, scratchFolder } from "./pictures.ts";

const folder = scratchFolder();

test("a telephone's photo is one, by its upright size and the words that it carries", async () => {
  const file = join(folder, "inspected.heic");
  writeFileSync(file, HEIC);
  expect(await inspectPhoto(file)).toEqual({
    hash: expect.stringMatching(/^[0-9a-f]{16}$/),
    bytes: HEIC.length,
    width: 96,
    height: 64,
    format: "heic",
    credit: "Olena Koval",
  });
});

test("its files are upright and in sRGB, and do not tell where it was taken", async () => {
  const { files } = await derive(folder, "photo.jpg", HEIC, { crops: true });
  expect(files.map(({ path }) => path.replace(/.*-[0-9a-f]{12}-/, "")).sort()).toEqual([
    "96.avif",
    "96.jpg",
    "square.jpg",
    "standard.jpg",
    "wide.jpg",
  ]);
  for (const { cached } of files.filter(({ path }) => /-96\./.test(path))) {
    const { width, height, exif, icc } = await sharp(cached).metadata();
    expect([width, height]).toEqual([96, 64]);
    expect(icc).toBeUndefined();
    // The tag of the directory of places (Exif 2.32, section 4.6.3), in either order of bytes.
    expect(exif?.includes("\x25\x88", "latin1") || exif?.includes("\x88\x25", "latin1")).toBe(false);
    expect(exif?.includes("Olena Koval")).toBe(true);
    expect(await isNear(cached, [24, 16], [0xe0, 0x10, 0x10])).toBe(true);
    expect(await isNear(cached, [72, 48], [0x3a, 0x5a, 0x78])).toBe(true);
  }
});

/** Whether a pixel has a colour but for what encoding loses; it would be further off in the colours of Display P3. */
async function isNear(
  file: string,
  [left, top]: [number, number],
  colour: readonly number[],
): Promise<boolean> {
  const pixel = await sharp(file).extract({ left, top, width: 1, height: 1 }).raw().toBuffer();
  return colour.every((value, i) => Math.abs(value - (pixel[i] as number)) <= 12);
}

test.each([
  ["half of its bytes", 0.5],
  ["all but the last of its pixels", 0.95],
])("one that ends after %s is told of", async (_, part) => {
  const file = join(folder, "cut.heic");
  writeFileSync(file, HEIC.subarray(0, HEIC.length * part));
  await expect(decodePhoto(file)).rejects.toThrow(/damaged or cut short/);
});
