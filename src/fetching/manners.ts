/** How politely files are fetched. */
export interface FetchManners {
  /** Files at a time. */
  atOnce: number;
  /** Milliseconds between two files. */
  pause: number;
  /** Milliseconds until a server that does not answer is given up. */
  patience: number;
  /** Bytes of one file at most, and of all together in one run. */
  largest: number;
  most: number;
}

export const USUAL_MANNERS: FetchManners = {
  atOnce: 2,
  pause: 250,
  patience: 30_000,
  largest: 50_000_000,
  most: 5_000_000_000,
};
