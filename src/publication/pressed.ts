import type { Checksum } from "../kit/files.ts";

/** What is known of an output that has been pressed. */
export interface Pressed extends Checksum {
  /** Hash of what it was made from. */
  madeFrom: string;
  /** Hash of its bytes, as `contentHash` gives it. */
  hash: string;
  /** Milliseconds that it took. */
  time: number;
}
