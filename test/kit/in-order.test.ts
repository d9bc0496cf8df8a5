import { expect, test } from "vitest";
import { inOrder } from "../../src/kit/in-order.ts";

async function all<T>(results: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const result of results) list.push(result);
  return list;
}

test("results come in the order of their tasks, whichever is done first", async () => {
  const done: number[] = [];
  const ends = Array.from({ length: 9 }, () => Promise.withResolvers<void>());
  const run = async (task: number) => {
    // Every third is done when the next but one is.
    if (task % 3 === 0) await ends[task + 2]?.promise;
    done.push(task);
    ends[task]?.resolve();
    return task * 10;
  };
  const tasks = Array.from({ length: 9 }, (_, i) => i);
  expect(await all(inOrder(tasks, run, 3))).toEqual(tasks.map((task) => task * 10));
  expect(done).toEqual([1, 2, 0, 4, 5, 3, 7, 8, 6]);
  expect(await all(inOrder([], run, 3))).toEqual([]);
});

test("no more tasks are under way than may be", async () => {
  let taken = 0;
  function* tasks(): Generator<number> {
    for (; taken < 50; taken++) yield taken;
  }
  let fetched = 0;
  for await (const _ of inOrder(tasks(), async (task) => task, 4)) {
    fetched++;
    expect(taken - fetched).toBeLessThanOrEqual(4);
  }
  expect(fetched).toBe(50);
});

test("what a task throws is thrown in its turn, and those behind it end nothing", async () => {
  const run = async (task: number) => {
    if (task >= 2) throw new Error(`no ${task}`);
    return task;
  };
  const got: number[] = [];
  const fetching = async () => {
    for await (const result of inOrder([0, 1, 2, 3, 4], run, 4)) got.push(result);
  };
  await expect(fetching()).rejects.toThrow("no 2");
  expect(got).toEqual([0, 1]);
});
