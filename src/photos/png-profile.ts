import { crc32, deflateSync } from "node:zlib";

/** The bytes of a PNG before its second chunk: its signature and `IHDR` (PNG 3, section 11.2.1). */
const HEADER_END = 33;
/** A name, which has to be there, and the method of compression (PNG 3, section 11.3.2.3). */
const PREFIX = Buffer.from("profile\0\0", "latin1");

/** A PNG with a colour profile in which its pixels are read: the chunk `iCCP`. */
export function withProfile(png: Buffer, profile: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from("iCCP", "latin1"), PREFIX, deflateSync(profile)]);
  const chunk = Buffer.alloc(content.length + 8);
  chunk.writeUInt32BE(content.length - 4);
  content.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(content), content.length + 4);
  return Buffer.concat([png.subarray(0, HEADER_END), chunk, png.subarray(HEADER_END)]);
}
