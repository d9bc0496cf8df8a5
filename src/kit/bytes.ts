/** Text as UTF-8. SQLite hands bytes over several times faster than it hands over text. */
export function bytesOf(text: string): Uint8Array {
  return Buffer.from(text);
}

/** The text that bytes are the UTF-8 of. */
export function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
}

/** All of the bytes, one part after the other. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(parts);
}
