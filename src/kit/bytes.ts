import { transcode } from "node:buffer";

/** Where texts are put down in UTF-16 before they are encoded. */
const DESK = Buffer.allocUnsafeSlow(1 << 20);

/** Shorter texts are encoded as they are. */
const SHORT = 200;

/**
 * Text as UTF-8, which is made of UTF-16 in less than half the time that it takes to write it from a string. SQLite hands
 * bytes over several times faster than it hands over text.
 */
export function bytesOf(text: string): Buffer {
  if (text.length < SHORT || text.length * 2 > DESK.length) return Buffer.from(text);
  try {
    return transcode(DESK.subarray(0, DESK.write(text, "utf16le")), "utf16le", "utf8") as Buffer;
  } catch {
    // Half a surrogate pair cannot be transcoded; a string writes U+FFFD for it.
    return Buffer.from(text);
  }
}

/** The text that bytes are the UTF-8 of. */
export function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
}

/** All of the bytes, one part after the other. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(parts);
}
