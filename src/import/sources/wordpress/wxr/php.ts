/** Values as PHP serialises them: WordPress keeps arrays so. */

export type PhpValue = string | number | boolean | null | PhpArray;

export interface PhpArray {
  [key: string]: PhpValue;
}

/** Deeper than any value that WordPress writes. */
const DEPTH = 32;

/** What was serialised, arrays as objects; nothing for anything else. Lengths of texts are in bytes of UTF-8. */
export function unserialized(text: string): PhpValue | undefined {
  const reader = new PhpReader(Buffer.from(text.trim()));
  try {
    return reader.value(DEPTH);
  } catch (error) {
    if (error instanceof NotPhp) return undefined;
    throw error;
  }
}

/** A value below arrays, by its keys. */
export function phpAt(value: PhpValue | undefined, ...keys: readonly string[]): PhpValue | undefined {
  let here = value;
  for (const key of keys) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, key)) return undefined;
    here = here[key];
  }
  return here;
}

class NotPhp extends Error {
  override readonly name = "NotPhp";
}

class PhpReader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  value(depth: number): PhpValue {
    const type = this.#until(":;");
    if (type === "N") return null;
    if (type === "b") return this.#until(";") === "1";
    if (type === "i" || type === "d") return Number(this.#until(";"));
    if (type === "s") return this.#string();
    if (type === "a" && depth > 0) return this.#array(depth - 1);
    throw new NotPhp();
  }

  #array(depth: number): PhpArray {
    const length = Number(this.#until(":"));
    this.#skip("{");
    const array: PhpArray = {};
    for (let i = 0; i < length; i++) {
      const key = String(this.value(0));
      const value = this.value(depth);
      Object.defineProperty(array, key, { value, enumerable: true, configurable: true, writable: true });
    }
    this.#skip("}");
    return array;
  }

  #string(): string {
    const length = Number(this.#until(":"));
    this.#skip('"');
    const text = this.#bytes.toString("utf8", this.#at, this.#at + length);
    this.#at += length;
    this.#skip('"');
    this.#skip(";");
    return text;
  }

  /** What stands before the next of some characters, which is passed over. */
  #until(ends: string): string {
    const start = this.#at;
    while (this.#at < this.#bytes.length && !ends.includes(this.#here())) this.#at++;
    if (this.#at >= this.#bytes.length) throw new NotPhp();
    return this.#bytes.toString("latin1", start, this.#at++);
  }

  #skip(mark: string): void {
    if (this.#here() !== mark) throw new NotPhp();
    this.#at++;
  }

  #here(): string {
    return String.fromCharCode(this.#bytes[this.#at] ?? 0);
  }
}
