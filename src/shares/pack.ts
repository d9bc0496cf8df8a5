import type { OutputFile } from "../library/published.ts";
import type { Output } from "../outputs/index.ts";

/** A pressed output with all that a publication asks of it. */
export interface SharedOutput extends OutputFile {
  output: Output;
  /** Milliseconds that pressing it took. */
  time: number;
}

/** An output and its bytes. */
export type Packed = readonly [about: SharedOutput, content: Uint8Array];

/** Bytes of the length of the table. */
const LENGTH = 4;

/** Several outputs in one object, since a bucket and a network folder take as long for a small one: a table, then the bytes. */
export function packOf(outputs: readonly Packed[]): Buffer {
  const table = Buffer.from(JSON.stringify(outputs.map(([about]) => about)));
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32LE(table.length);
  return Buffer.concat([length, table, ...outputs.map(([, content]) => content)]);
}

/** What was packed. The bytes are a view of the pack. @throws Error where it is no pack */
export function* unpack(pack: Uint8Array): Generator<Packed> {
  const bytes = Buffer.from(pack.buffer, pack.byteOffset, pack.byteLength);
  let at = LENGTH + bytes.readUInt32LE();
  for (const about of JSON.parse(bytes.toString("utf8", LENGTH, at)) as SharedOutput[]) {
    yield [about, bytes.subarray(at, at + about.bytes)];
    at += about.bytes;
  }
}
