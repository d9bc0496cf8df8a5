import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { inspectPhoto, PhotoError } from "../../src/photos/inspect.ts";
import { noisy, plain, scratchFolder } from "./pictures.ts";

const folder = scratchFolder();

function put(name: string, content: Buffer | string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

/** A PNG that claims to be larger than it is. */
async function claiming(width: number, height: number): Promise<Buffer> {
  const png = await plain(8, 8).png().toBuffer();
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  return png;
}

describe("inspectPhoto", () => {
  test.each(["jpeg", "png", "webp", "avif", "gif", "tiff"] as const)("%s", async (format) => {
    const content = await plain(30, 20).toFormat(format).toBuffer();
    const facts = await inspectPhoto(put("photo.any", content));
    expect(facts).toEqual({
      hash: expect.stringMatching(/^[0-9a-f]{16}$/),
      bytes: content.length,
      width: 30,
      height: 20,
      format,
    });
  });

  test("equal content has one hash, whatever the name", async () => {
    const content = await plain(30, 20).png().toBuffer();
    const [a, b] = [await inspectPhoto(put("a.png", content)), await inspectPhoto(put("b.jpg", content))];
    expect(b).toEqual(a);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    "size with orientation %i is that of the upright photo",
    async (orientation) => {
      const content = await plain(30, 20).jpeg().withMetadata({ orientation }).toBuffer();
      const { width, height } = await inspectPhoto(put("turned.jpg", content));
      expect([width, height]).toEqual(orientation < 5 ? [30, 20] : [20, 30]);
    },
  );

  test("tells the words that the photo carries", async () => {
    const content = await plain(30, 20)
      .withExif({ IFD0: { Artist: "NASA, ESA", Copyright: "none" } })
      .jpeg()
      .toBuffer();
    expect(await inspectPhoto(put("words.jpg", content))).toMatchObject({
      credit: "NASA, ESA",
      copyright: "none",
    });
  });

  test.each<[string, string, Buffer | string | Promise<Buffer>, RegExp]>([
    ["empty", "empty.jpg", "", /the photo is empty/],
    [
      "text",
      "text.jpg",
      "Це не світлина, а текст.",
      /is a text, not a photo.*JPEG, PNG, WebP, AVIF, HEIC, GIF, TIFF and SVG are taken/,
    ],
    ["a page", "page.jpg", "<!doctype html><title>404</title>", /is a web page, not a photo/],
    [
      "cut in its header",
      "cut.jpg",
      plain(30, 20)
        .jpeg()
        .toBuffer()
        .then((b) => b.subarray(0, 25)),
      /damaged or cut short/,
    ],
    [
      "HEIC that ends after its beginning",
      "phone.jpg",
      Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic????", "latin1"),
      /damaged or cut short/,
    ],
    [
      "HEIC under a general brand that does so",
      "phone.heic",
      Buffer.from("\0\0\0\x18ftypmif1\0\0\0\0mif1heic????", "latin1"),
      /damaged or cut short/,
    ],
    [
      "400 megapixels",
      "bomb.png",
      claiming(20_000, 20_000),
      /20000 × 20000 = 400 megapixels; the limit is 100/,
    ],
    [
      "just over the limit",
      "over.png",
      claiming(10_001, 10_000),
      /megapixels; the limit is 100. Export it smaller/,
    ],
    ["a side of ten million", "side.png", claiming(10_000_000, 11), /the limit is 100|damaged/],
    [
      "higher than JPEG may be",
      "tower.png",
      claiming(10, 65_501),
      /10 × 65501 pixels; no photo may be taller than 65500. Cut it into several/,
    ],
  ])("refuses: %s", async (_, name, content, message) => {
    const file = put(name, await content);
    const error = await inspectPhoto(file).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(PhotoError);
    expect((error as PhotoError).message).toMatch(message);
    expect((error as PhotoError).file).toBe(file);
  });

  test.each([
    ["nothing there", "none.jpg", /there is no such photo/],
    ["a folder", ".", /cannot be read \(EISDIR\)/],
  ])("refuses: %s", async (_, name, message) => {
    await expect(inspectPhoto(join(folder, name))).rejects.toThrow(message);
  });

  test("a photo just under the limit passes", async () => {
    const { width, height } = await inspectPhoto(put("large.png", await claiming(10_000, 10_000)));
    expect(width * height).toBe(100_000_000);
  });

  test("pixels that are cut short are not its matter", async () => {
    const content = await noisy(64, 64).jpeg().toBuffer();
    const facts = await inspectPhoto(put("half.jpg", content.subarray(0, content.length / 2)));
    expect(facts.width).toBe(64);
  });
});
