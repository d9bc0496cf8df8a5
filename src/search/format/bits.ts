/** Writes whole numbers bit by bit, the highest bit of each first. */
export class BitWriter {
  #bytes = new Uint8Array(1 << 14);
  #length = 0;
  /** Bits that do not fill a byte yet. */
  #rest = 0;
  #count = 0;

  /** @param bits of the value, at most 24 */
  write(value: number, bits: number): void {
    this.#rest = (this.#rest << bits) | value;
    this.#count += bits;
    while (this.#count >= 8) {
      this.#count -= 8;
      this.#put((this.#rest >>> this.#count) & 0xff);
    }
    this.#rest &= (1 << this.#count) - 1;
  }

  /** Elias's gamma code, for numbers from 1, most of them small. */
  writeGamma(value: number): void {
    const bits = 32 - Math.clz32(value);
    this.#writeLong(0, bits - 1);
    this.#writeLong(value, bits);
  }

  /** Golomb's code with a power of two (Rice's), for numbers from 0 that are distributed as gaps are. */
  writeRice(value: number, parameter: number): void {
    let quotient = value >>> parameter;
    for (; quotient >= 16; quotient -= 16) this.write(0xffff, 16);
    this.write((1 << (quotient + 1)) - 2, quotient + 1);
    if (parameter > 0) this.#writeLong(value & ((1 << parameter) - 1), parameter);
  }

  #writeLong(value: number, bits: number): void {
    if (bits > 16) this.write(value >>> 16, bits - 16);
    this.write(bits > 16 ? value & 0xffff : value, Math.min(bits, 16));
  }

  #put(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const larger = new Uint8Array(this.#length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.#length++] = byte;
  }

  /** All that was written, the last byte padded with zeros. */
  finish(): Uint8Array {
    if (this.#count > 0) this.write(0, 8 - this.#count);
    return this.#bytes.slice(0, this.#length);
  }
}

/** Reads what a `BitWriter` wrote. Beyond its end there are zeros. */
export class BitReader {
  readonly #bytes: Uint8Array;
  /** In bits. */
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isOver(): boolean {
    return this.#at >= this.#bytes.length * 8;
  }

  /** @param bits at most 24 */
  read(bits: number): number {
    if (bits === 0) return 0;
    const byte = this.#at >>> 3;
    const four =
      ((this.#bytes[byte] ?? 0) << 24) |
      ((this.#bytes[byte + 1] ?? 0) << 16) |
      ((this.#bytes[byte + 2] ?? 0) << 8) |
      (this.#bytes[byte + 3] ?? 0);
    const value = (four << (this.#at & 7)) >>> (32 - bits);
    this.#at += bits;
    return value;
  }

  readGamma(): number {
    let bits = 1;
    while (this.read(1) === 0 && !this.isOver) bits++;
    return ((1 << (bits - 1)) | this.#readLong(bits - 1)) >>> 0;
  }

  readRice(parameter: number): number {
    let quotient = 0;
    while (this.read(1) === 1) quotient++;
    return ((quotient << parameter) | this.#readLong(parameter)) >>> 0;
  }

  #readLong(bits: number): number {
    return bits > 16 ? (this.read(bits - 16) << 16) | this.read(16) : this.read(bits);
  }
}

/**
 * The parameter of Rice's code that suits the gaps of this many numbers, spread evenly below a limit. Uses only integer
 * arithmetic, since logarithms are not the same in every browser.
 */
export function riceParameter(count: number, limit: number): number {
  let span = Math.floor(((limit / Math.max(1, count)) * 11) / 16);
  let parameter = 0;
  for (; span >= 2; span >>= 1) parameter++;
  return parameter;
}
