import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Stretches } from "../../src/eleventy/stretches.ts";

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);

/** All batches, as workers take them in a given order until nothing is left. */
function taken(stretches: Stretches<number>, turns: Iterable<number>): (readonly number[])[] {
  const batches: (readonly number[])[] = [];
  for (const worker of turns) {
    const batch = stretches.take(worker);
    if (batch.length === 0) break;
    batches.push(batch);
  }
  return batches;
}

function* always(worker: number): Generator<number> {
  for (;;) yield worker;
}

describe("Stretches", () => {
  test("gives each worker a stretch of its own, from the front", () => {
    const stretches = new Stretches(numbers(8), 2, () => 1 / 2);
    expect(taken(stretches, [1, 0, 1, 0])).toEqual([
      [4, 5],
      [0, 1],
      [6, 7],
      [2, 3],
    ]);
    expect(stretches.take(0)).toEqual([]);
  });

  test("lets whoever is done help from the back", () => {
    const stretches = new Stretches(numbers(8), 2, () => 1 / 2);
    expect(taken(stretches, always(1))).toEqual([
      [4, 5],
      [6, 7],
      [2, 3],
      [0, 1],
    ]);
  });

  test("shares by weight", () => {
    const stretches = new Stretches(numbers(9), 2, (n) => (n === 8 ? 1 : 1 / 8));
    expect(stretches.take(1)).toEqual([8]);
    expect(stretches.take(0)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  test("hands out everything once, whoever comes when", () => {
    const worker = fc.nat({ max: 3 });
    const weights = fc.array(fc.constantFrom(1 / 400, 1 / 60, 0.4, 1, 2), { maxLength: 60 });
    fc.assert(
      fc.property(weights, fc.array(worker, { minLength: 70, maxLength: 70 }), (weight, turns) => {
        const stretches = new Stretches(numbers(weight.length), 4, (n) => weight[n] as number);
        const all = taken(stretches, turns).flat();
        expect(all.toSorted((a, b) => a - b)).toEqual(numbers(weight.length));
      }),
    );
  });
});
