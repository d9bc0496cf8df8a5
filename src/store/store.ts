/**
 * Things that are costly to make, shared by machines that build the same site. A key stands for one content: whoever makes it
 * gets the same. What comes back is whole, and is what was put under that key, or it does not come back.
 */
export interface Store {
  /**
   * What is kept under a key; `undefined` where there is nothing, or where it is damaged.
   * @throws Error where the store cannot be asked
   */
  get(key: string): Promise<Uint8Array | undefined>;
  /** Keeps it, at once or not at all; over what is there. In a store that is only read, nothing happens. */
  put(key: string, content: Uint8Array): Promise<void>;
  /** Those of the keys under which there is something. */
  has(keys: readonly string[]): Promise<ReadonlySet<string>>;
  close(): void;
}

/** Where a store keeps bytes, by its keys. */
export interface Shelf {
  /** What is there; nothing of what is larger than `LARGEST`. */
  read(name: string): Promise<Uint8Array | undefined>;
  /** Readers see all of it, or what was there before. */
  write(name: string, content: Uint8Array): Promise<void>;
  has(name: string): Promise<boolean>;
  close(): void;
}

/** Bytes of one object: nothing larger is read into memory, whoever put it there. */
export const LARGEST = 1 << 30;

/** Called with what is out of the ordinary, one line each. */
export type Say = (notice: string) => void;

/** Nothing that could lead elsewhere, in a folder or in an address. */
const KEY = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)*$/;

/** @throws Error for a key that is not lower-case words and numbers, divided by slashes and hyphens */
export function checkedKey(key: string): string {
  if (!KEY.test(key)) throw new Error(`"${key}" is no key of a store`);
  return key;
}

/** Said of what is whole, but not what was asked for. */
export function foreignIn(key: string): string {
  return `What the store has as ${key} is not what a build puts there; it is not used.`;
}
