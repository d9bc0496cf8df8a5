import { crc32 } from "node:zlib";
import sharp from "sharp";

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#3a5a78" } });

/** A photo of one colour that nothing is wrong with. */
export const PHOTO = await plain(1600, 900).jpeg().toBuffer();
/** One that is smaller than a lead photo should be. */
export const SMALL = await plain(400, 300).png().toBuffer();

const TWO = [PHOTO, await plain(1600, 900).negate().png().toBuffer()];

/** One that moves and is no GIF or WebP: a PNG that says so before its pixels (PNG 3, section 11.3.6.1). */
export const MOVING = await moving();

async function moving(): Promise<Buffer> {
  const png = await plain(1600, 900).png().toBuffer();
  const content = Buffer.concat([Buffer.from("acTL", "latin1"), Buffer.of(0, 0, 0, 2, 0, 0, 0, 0)]);
  const chunk = Buffer.alloc(content.length + 8);
  chunk.writeUInt32BE(8);
  content.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(content), content.length + 4);
  const at = png.indexOf("IDAT") - 4;
  return Buffer.concat([png.subarray(0, at), chunk, png.subarray(at)]);
}

/** One of two pages. */
export const PAGES = await sharp(TWO, { join: { animated: true } })
  .tiff()
  .toBuffer();
