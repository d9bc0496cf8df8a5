import { expect, test } from "vitest";
import { atMost } from "../../src/kit/at-once.ts";

test("does it for each, never for more than so many at a time", async () => {
  let [now, most] = [0, 0];
  const done: number[] = [];
  await atMost(3, [1, 2, 3, 4, 5, 6, 7], async (thing) => {
    most = Math.max(most, ++now);
    await new Promise(setImmediate);
    now--;
    done.push(thing);
  });
  expect([most, done.toSorted()]).toEqual([3, [1, 2, 3, 4, 5, 6, 7]]);
});

test("after a failure nothing more is begun", async () => {
  const begun: number[] = [];
  const fails = atMost(1, [1, 2, 3], async (thing) => {
    begun.push(thing);
    if (thing === 2) throw new Error("no");
  });
  await expect(fails).rejects.toThrow("no");
  expect(begun).toEqual([1, 2]);
});
