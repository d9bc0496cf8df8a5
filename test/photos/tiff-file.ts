/** The fields of one directory: whole numbers, or text. */
export type TiffFields = Readonly<Record<number, number | string>>;

/** A picture of 8 × 8 grey pixels, uncompressed. */
const PIXELS = Buffer.alloc(64, 0x80);

/** A TIFF file with a small grey picture for each directory, which has these fields besides those of the picture. */
export function tiffFile(directories: readonly TiffFields[]): Buffer {
  const parts: Buffer[] = [Buffer.from("II*\0\0\0\0\0", "latin1"), PIXELS];
  let end = 8 + PIXELS.length;
  let link = { at: 4, part: parts[0] as Buffer };
  for (const fields of directories) {
    const { block, next } = directoryAt(end, {
      256: 8,
      257: 8,
      258: 8,
      259: 1,
      262: 1,
      273: 8,
      277: 1,
      278: 8,
      279: PIXELS.length,
      ...fields,
    });
    link.part.writeUInt32LE(end, link.at);
    link = { at: next, part: block };
    parts.push(block);
    end += block.length;
  }
  return Buffer.concat(parts);
}

function directoryAt(start: number, fields: TiffFields): { block: Buffer; next: number } {
  const entries = Object.entries(fields);
  const next = 2 + entries.length * 12;
  const block = Buffer.alloc(next + 4);
  block.writeUInt16LE(entries.length, 0);
  const texts: Buffer[] = [];
  let end = start + block.length;
  for (const [i, [tag, value]] of entries.entries()) {
    const text = typeof value === "string" ? Buffer.from(`${value}\0`) : undefined;
    const at = 2 + i * 12;
    block.writeUInt16LE(Number(tag), at);
    block.writeUInt16LE(text ? 2 : 4, at + 2);
    block.writeUInt32LE(text?.length ?? 1, at + 4);
    if (text === undefined) block.writeUInt32LE(value as number, at + 8);
    else if (text.length <= 4) text.copy(block, at + 8);
    else {
      block.writeUInt32LE(end, at + 8);
      texts.push(text);
      end += text.length;
    }
  }
  return { block: Buffer.concat([block, ...texts]), next };
}
