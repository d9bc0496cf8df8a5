import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { derivePhoto } from "../../src/photos/derive.ts";
import { decodePhoto, inspectPhoto } from "../../src/photos/inspect.ts";
import { PhotoError } from "../../src/photos/photo-error.ts";
import { sharp } from "../../src/photos/sharp.ts";
import { noisy, plain, scratchFolder } from "./pictures.ts";
import { tiffFile } from "./tiff-file.ts";

const folder = scratchFolder();

/** What is said of a photo while it is read, while it is checked, and while its files are made. */
async function saidOf(content: Buffer): Promise<Record<"read" | "checked" | "made", string>> {
  const file = join(folder, "photo.any");
  writeFileSync(file, content);
  const said = (steps: Promise<unknown>) =>
    steps.then(
      () => "",
      (error: unknown) => {
        if (error instanceof PhotoError) return error.reason;
        throw error;
      },
    );
  const read = await said(inspectPhoto(file));
  const hash = read === "" ? (await inspectPhoto(file)).hash : "";
  const request = { file, hash, name: "photo", crops: true, cacheDir: join(folder, "cache") };
  return { read, checked: await said(decodePhoto(file)), made: await said(derivePhoto(request)) };
}

const FINE = { read: "", checked: "", made: "" };
const DAMAGED = "the photo is damaged or cut short";

describe("what a check takes, a build makes files of", () => {
  const clear = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 4, background: "#00880044" } });

  // biome-ignore format: a table reads better in rows
  test.each<[string, () => Promise<Buffer> | Buffer]>([
    ["one pixel", () => plain(1, 1).png().toBuffer()],
    ["one pixel of GIF", () => plain(1, 1).gif().toBuffer()],
    ["20000 × 10", () => plain(20_000, 10).jpeg().toBuffer()],
    ["70000 × 1", () => plain(70_000, 1).png().toBuffer()],
    ["10 × 20000", () => plain(10, 20_000).jpeg().toBuffer()],
    ["1 × 65500", () => plain(1, 65_500).png().toBuffer()],
    ["16 bits a channel", () => plain(40, 30).toColourspace("rgb16").png().toBuffer()],
    ["grey", () => plain(40, 30).greyscale().jpeg().toBuffer()],
    ["grey of 16 bits", () => plain(40, 30).toColourspace("grey16").png().toBuffer()],
    ["a palette", () => plain(40, 30).png({ palette: true }).toBuffer()],
    ["CMYK", () => plain(40, 30).toColourspace("cmyk").jpeg().toBuffer()],
    ["CMYK with a profile", () => plain(40, 30).withIccProfile("cmyk").jpeg().toBuffer()],
    ["Display P3", () => plain(40, 30).withIccProfile("p3").jpeg().toBuffer()],
    ["progressive JPEG", () => plain(40, 30).jpeg({ progressive: true }).toBuffer()],
    ["interlaced PNG", () => plain(40, 30).png({ progressive: true }).toBuffer()],
    ["transparent PNG", () => clear(40, 30).png().toBuffer()],
    ["transparent WebP", () => clear(40, 30).webp().toBuffer()],
    ["lossless WebP", () => clear(40, 30).webp({ lossless: true }).toBuffer()],
    ["transparent AVIF", () => clear(40, 30).avif().toBuffer()],
    ["AVIF of 10 bits", () => plain(40, 30).avif({ bitdepth: 10 }).toBuffer().catch(() => plain(40, 30).avif().toBuffer())],
    ["TIFF of 16 bits", () => plain(40, 30).toColourspace("rgb16").tiff({ compression: "lzw" }).toBuffer()],
    ["TIFF in CMYK", () => plain(40, 30).toColourspace("cmyk").tiff().toBuffer()],
    ["TIFF in floating point", () => plain(40, 30).toColourspace("scrgb").tiff().toBuffer()],
    ["TIFF of one bit", () => plain(40, 30).toColourspace("b-w").tiff({ bitdepth: 1 }).toBuffer()],
    ["TIFF in Lab", () => plain(40, 30).toColourspace("lab").tiff().toBuffer()],
    ["TIFF in tiles and sizes", () => plain(400, 300).tiff({ tile: true, pyramid: true }).toBuffer()],
    ["TIFF with a tag of a scanner's own", () => tiffFile([{ 42016: "x".repeat(30), 65000: 1 }])],
  ])("%s", async (_, make) => {
    expect(await saidOf(await make())).toEqual(FINE);
  });
});

/** Where the parameters of the first scan end: Ss, Se, Ah and Al are the last three bytes (ITU-T T.81, B.2.3). */
function endOfScanHeader(jpeg: Buffer): number {
  let at = 2;
  while (jpeg[at + 1] !== 0xda) at += 2 + jpeg.readUInt16BE(at + 2);
  return at + 2 + jpeg.readUInt16BE(at + 2);
}

describe("what cameras write that the standards do not allow", () => {
  let jpeg: Buffer;
  beforeAll(async () => {
    jpeg = await noisy(320, 240).jpeg().toBuffer();
  });

  const changed = (change: (copy: Buffer) => void) => {
    const copy = Buffer.from(jpeg);
    change(copy);
    return copy;
  };
  const segment = (marker: number, body: string) => {
    const content = Buffer.from(body, "latin1");
    return Buffer.concat([Buffer.from([0xff, marker, 0, content.length + 2]), content]);
  };
  const withSegment = (marker: number, body: string) =>
    Buffer.concat([jpeg.subarray(0, 2), segment(marker, body), jpeg.subarray(2)]);
  /** A baseline scan that says that it ends at coefficient 0, as Samsung's cameras write it. */
  const samsung = () =>
    changed((copy) => {
      copy[endOfScanHeader(copy) - 2] = 0;
    });

  // biome-ignore format: a table reads better in rows
  test.each<[string, () => Buffer]>([
    ["a scan that ends at coefficient 0", samsung],
    ["one that ends at 64", () => changed((copy) => { copy[endOfScanHeader(copy) - 2] = 64; })],
    ["a trailer after the picture", () => Buffer.concat([jpeg, Buffer.from("SEFH".repeat(50))])],
    ["zeros after the picture", () => Buffer.concat([jpeg, Buffer.alloc(5000)])],
    ["another picture after the picture", () => Buffer.concat([jpeg, jpeg])],
    ["bytes before the end", () => Buffer.concat([jpeg.subarray(0, -2), Buffer.alloc(9), jpeg.subarray(-2)])],
    ["bytes between segments", () => { const at = jpeg.indexOf(Buffer.from([0xff, 0xda])); return Buffer.concat([jpeg.subarray(0, at), Buffer.alloc(3), jpeg.subarray(at)]); }],
    ["an index of pictures", () => withSegment(0xe2, "MPF\0MM\0*\0\0\0\x08\0\x03")],
    ["Exif that leads nowhere", () => withSegment(0xe1, "Exif\0\0II*\0\xff\xff\xff\xff")],
    ["Exif of no length", () => withSegment(0xe1, "Exif\0\0")],
    ["a profile that is none", () => withSegment(0xe2, "ICC_PROFILE\0\x01\x01garbage")],
    ["a part of a profile", () => withSegment(0xe2, "ICC_PROFILE\0\x02\x03garbage")],
    ["a transform that Adobe never had", () => withSegment(0xee, "Adobe\0\x64\0\0\0\0\x09")],
    ["a version of JFIF to come", () => withSegment(0xe0, "JFIF\0\x09\x63\0\0\x01\0\x01\0\0")],
  ])("%s is taken", async (_, make) => {
    expect(await saidOf(make())).toEqual(FINE);
  });

  test("the pixels are those of the photo without the quirk", async () => {
    const pixels = (content: Buffer) => sharp(content, { failOn: "none" }).raw().toBuffer();
    const file = join(folder, "samsung.jpg");
    writeFileSync(file, samsung());
    await decodePhoto(file);
    expect(await pixels(readFileSync(file))).toEqual(await pixels(jpeg));
  });

  test.each([1, 10, 50, 90, 99])("but not when it is cut at %i %", async (percent) => {
    for (const whole of [jpeg, samsung()]) {
      const { checked, made } = await saidOf(whole.subarray(0, Math.ceil((whole.length * percent) / 100)));
      expect([checked, made]).toEqual([DAMAGED, DAMAGED]);
    }
  });

  test.each<[string, (copy: Buffer) => Buffer]>([
    ["overwritten", (copy) => copy.fill(0xff, copy.length >> 1, (copy.length >> 1) + 400)],
    ["with a part left out", (copy) => Buffer.concat([copy.subarray(0, 5000), copy.subarray(6000)])],
  ])("nor when it is %s", async (_, damage) => {
    expect((await saidOf(damage(Buffer.from(jpeg)))).checked).toBe(DAMAGED);
  });
});

test("JPEG of 12 bits a channel is not called damaged", async () => {
  const content = await plain(300, 200).jpeg().toBuffer();
  const frame = content.indexOf(Buffer.from([0xff, 0xc0]));
  content[frame + 1] = 0xc1;
  content[frame + 4] = 12;
  const { checked, made } = await saidOf(content);
  expect(checked).toMatch(/^the photo is of a kind that cannot be decoded \(.*precision 12\)$/);
  expect(made).toBe(checked);
});

describe("what is cut short is found when it is checked, and when it is made", () => {
  const cases = (["png", "webp", "avif", "gif", "tiff"] as const).flatMap((format) =>
    [10, 50, 90, 99].map((percent) => [format, percent] as const),
  );

  test.each(cases)("%s at %i %", async (format, percent) => {
    const whole = await noisy(200, 200).toFormat(format).toBuffer();
    const { checked, made } = await saidOf(whole.subarray(0, (whole.length * percent) / 100));
    expect([checked, made]).toEqual([DAMAGED, DAMAGED]);
  });
});
