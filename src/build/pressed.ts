/** What is known of an output that has been pressed. */
export interface Pressed {
  /** Hash of what it was made from. */
  madeFrom: string;
  /** Hash of its bytes, as `contentHash` gives it. */
  hash: string;
  bytes: number;
  /** Milliseconds that it took. */
  time: number;
}
