interface Stretch {
  /** Index of the first that nobody has taken, and the one after the last. */
  start: number;
  end: number;
}

/**
 * Shares a sequence among workers: each has a stretch of its own, which it takes from the front in batches, since what
 * lies side by side needs much the same things, which it then holds. A worker whose stretch is done helps the one that
 * has the most left, from the back.
 */
export class Stretches<T> {
  readonly #all: readonly T[];
  readonly #weightOf: (thing: T) => number;
  readonly #stretches: readonly Stretch[];

  /** @param weightOf what part of a batch a thing is: a batch ends where 1 is reached */
  constructor(all: readonly T[], workers: number, weightOf: (thing: T) => number) {
    this.#all = all;
    this.#weightOf = weightOf;
    this.#stretches = this.#shared(workers);
  }

  /** The next batch of a worker; an empty one when nothing is left. @param worker counted from 0 */
  take(worker: number): readonly T[] {
    const own = this.#stretches[worker] as Stretch;
    if (own.start < own.end) {
      const start = own.start;
      own.start = this.#walk(start, own.end, 1);
      return this.#all.slice(start, own.start);
    }
    const longest = this.#stretches.reduce((a, b) => (this.#left(a) >= this.#left(b) ? a : b));
    const end = longest.end;
    longest.end = this.#walk(end, longest.start, -1);
    return this.#all.slice(longest.end, end);
  }

  /** Where a batch ends that is begun at a place. */
  #walk(from: number, to: number, step: 1 | -1): number {
    let at = from;
    for (let weight = 0; weight < 1 && at !== to; at += step)
      weight += this.#weightOf(this.#all[step > 0 ? at : at - 1] as T);
    return at;
  }

  #left({ start, end }: Stretch): number {
    let weight = 0;
    for (let at = start; at < end; at++) weight += this.#weightOf(this.#all[at] as T);
    return weight;
  }

  /** Stretches of the same weight. */
  #shared(workers: number): Stretch[] {
    const each = this.#left({ start: 0, end: this.#all.length }) / workers;
    const stretches: Stretch[] = [];
    let [start, end, weight] = [0, 0, 0];
    for (let worker = 1; worker <= workers; worker++) {
      const isLast = worker === workers;
      while (end < this.#all.length && (isLast || weight < each * worker))
        weight += this.#weightOf(this.#all[end++] as T);
      stretches.push({ start, end });
      start = end;
    }
    return stretches;
  }
}
