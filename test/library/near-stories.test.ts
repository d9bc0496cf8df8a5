import { afterAll, expect, test } from "vitest";
import { NearStories } from "../../src/library/story-words.ts";
import { Desk } from "./desk.ts";

const desk = new Desk(undefined, true);
afterAll(() => desk.remove());

test("a story is one object until all are forgotten, and all are at once", () => {
  const near = new NearStories(desk.db, "uk", 2);
  const one = near.of("2025/01/01-a");
  expect(near.forget()).toBe(false);
  const other = near.of("2025/01/02-b");
  expect(near.of("2025/01/01-a")).toBe(one);
  expect(near.forget()).toBe(true);
  expect([near.of("2025/01/01-a") === one, near.of("2025/01/02-b") === other]).toEqual([false, false]);
});
