import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inspectPhoto } from "../../src/photos/inspect.ts";
import { sharp } from "../../src/photos/sharp.ts";
import { plain, scratchFolder } from "./pictures.ts";
import { tiffFile } from "./tiff-file.ts";

const folder = scratchFolder();

async function moving(format: "gif" | "webp", count = 2): Promise<Buffer> {
  const colours = ["#ff0000", "#0000ff", "#00ff00"].slice(0, count);
  const frames = await Promise.all(colours.map((colour) => plain(30, 20, colour).png().toBuffer()));
  return sharp(frames, { join: { animated: true } })
    .toFormat(format)
    .toBuffer();
}

/** A PNG with the chunk that says how many frames it has: before its pixels in an animated one. */
async function framed(frames: number): Promise<Buffer> {
  const png = await plain(30, 20).png().toBuffer();
  const chunk = Buffer.alloc(20);
  chunk.writeUInt32BE(8, 0);
  chunk.write("acTL", 4, "latin1");
  chunk.writeUInt32BE(frames, 8);
  const at = png.indexOf("IDAT") - 4;
  return Buffer.concat([png.subarray(0, at), chunk, png.subarray(at)]);
}

async function sequence(): Promise<Buffer> {
  const avif = await plain(30, 20).avif().toBuffer();
  avif.write("avis", 16, "latin1");
  return avif;
}

// biome-ignore format: a table reads better in rows
test.each<[string, () => Promise<Buffer> | Buffer, string | undefined]>([
  ["a moving GIF", () => moving("gif", 3), undefined],
  ["a GIF", () => plain(30, 20).gif().toBuffer(), undefined],
  ["a moving WebP", () => moving("webp"), undefined],
  ["a WebP", () => plain(30, 20).webp().toBuffer(), undefined],
  ["a moving PNG", () => framed(4), "motion"],
  ["a moving PNG of one frame", () => framed(1), undefined],
  ["a PNG", () => plain(30, 20).png().toBuffer(), undefined],
  ["an AVIF sequence", sequence, "motion"],
  ["an AVIF", () => plain(30, 20).avif().toBuffer(), undefined],
  ["a TIFF of three pages", () => tiffFile([{}, {}, {}]), "pages"],
  ["a TIFF with a smaller version of its picture", () => tiffFile([{}, { 254: 1 }]), undefined],
  ["a TIFF whose pages lead round in a circle", () => { const file = tiffFile([{}]); file.writeUInt32LE(file.readUInt32LE(4), file.length - 4); return file; }, undefined],
  ["a TIFF in several sizes", () => plain(600, 400).tiff({ pyramid: true, tile: true, tileWidth: 64, tileHeight: 64 }).toBuffer(), undefined],
  ["a JPEG", () => plain(30, 20).jpeg().toBuffer(), undefined],
])("%s", async (_, make, leftOut) => {
  const file = join(folder, "photo.any");
  writeFileSync(file, await make());
  expect((await inspectPhoto(file)).leftOut).toBe(leftOut);
});
