/** Numbers that look random and are the same in every run, on every machine. */
export class Random {
  #state: number;

  constructor(seed: number) {
    // Neighbouring seeds begin far apart (the multiplier is the golden ratio's).
    this.#state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  }

  /** From 0 up to but not including 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from 0 up to but not including `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)] as T;
  }

  /**
   * A rank from 0 up to but not including `end`, the n-th about n times rarer than the first (Zipf's law).
   * @param flat how many of the first are about equally frequent (Mandelbrot's correction)
   */
  rank(end: number, flat = 1): number {
    return Math.min(Math.floor(flat * ((end + flat) / flat) ** this.next() - flat), end - 1);
  }

  /** As `pick`, but the first are picked most often. */
  pickByRank<T>(from: readonly T[], flat = 8): T {
    return from[this.rank(from.length, flat)] as T;
  }
}
