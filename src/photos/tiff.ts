/** One directory of a TIFF file or of an Exif block, by its tags. */
export interface TiffDirectory {
  has(tag: number): boolean;
  /** The first value of a field of whole numbers. */
  number(tag: number): number | undefined;
  /** The value of a field as its bytes. */
  bytes(tag: number): Buffer | undefined;
}

/** Bytes of a value of each type that is read (TIFF 6.0, section 2). */
const SIZES: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 7: 1, 13: 4, 129: 1 };
const SHORT = 3;
const ENTRY_BYTES = 12;
/** Far more than any photo has. */
const MOST_DIRECTORIES = 100;

const NEW_SUBFILE_TYPE = 254;
/** A bit of `NewSubfileType`: a smaller version of another picture in the file. */
const REDUCED = 1;

export function isTiff(bytes: Buffer): boolean {
  return ["II*\0", "MM\0*"].includes(bytes.toString("latin1", 0, 4));
}

/** Whether a directory describes a smaller version of another picture in the file. */
export function isReduced(directory: TiffDirectory): boolean {
  return ((directory.number(NEW_SUBFILE_TYPE) ?? 0) & REDUCED) !== 0;
}

/** The directories of a TIFF file in their order (TIFF 6.0, section 2), up to the first damaged one. */
export function* tiffDirectories(tiff: Buffer): Generator<TiffDirectory> {
  if (!isTiff(tiff)) return;
  const read = new Reader(tiff, tiff.toString("latin1", 0, 2) === "II");
  const seen = new Set<number>([0]);
  try {
    for (let at = read.u32(4); !seen.has(at) && seen.size <= MOST_DIRECTORIES; ) {
      seen.add(at);
      const directory = new Directory(read, at);
      yield directory;
      at = read.u32(directory.end);
    }
  } catch (error) {
    // An offset that points outside the file.
    if (!(error instanceof RangeError)) throw error;
  }
}

class Reader {
  readonly data: Buffer;
  readonly #little: boolean;

  constructor(data: Buffer, little: boolean) {
    this.data = data;
    this.#little = little;
  }

  u16(at: number): number {
    return this.#little ? this.data.readUInt16LE(at) : this.data.readUInt16BE(at);
  }

  u32(at: number): number {
    return this.#little ? this.data.readUInt32LE(at) : this.data.readUInt32BE(at);
  }
}

class Directory implements TiffDirectory {
  readonly #read: Reader;
  /** Where the entry of each tag begins. */
  readonly #entries = new Map<number, number>();
  /** Where the offset of the next directory stands. */
  readonly end: number;

  /** @throws RangeError where it is cut short */
  constructor(read: Reader, at: number) {
    this.#read = read;
    const count = read.u16(at);
    this.end = at + 2 + count * ENTRY_BYTES;
    if (this.end > read.data.length) throw new RangeError("a directory that is cut short");
    for (let entry = at + 2; entry < this.end; entry += ENTRY_BYTES)
      if (!this.#entries.has(read.u16(entry))) this.#entries.set(read.u16(entry), entry);
  }

  has(tag: number): boolean {
    return this.#entries.has(tag);
  }

  number(tag: number): number | undefined {
    const entry = this.#entries.get(tag);
    if (entry === undefined) return undefined;
    return this.#read.u16(entry + 2) === SHORT ? this.#read.u16(entry + 8) : this.#read.u32(entry + 8);
  }

  bytes(tag: number): Buffer | undefined {
    const entry = this.#entries.get(tag);
    if (entry === undefined) return undefined;
    const length = (SIZES[this.#read.u16(entry + 2)] ?? 0) * this.#read.u32(entry + 4);
    const at = length <= 4 ? entry + 8 : this.#read.u32(entry + 8);
    return this.#read.data.subarray(at, at + length);
  }
}
