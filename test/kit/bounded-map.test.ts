import { expect, test } from "vitest";
import { BoundedMap } from "../../src/kit/bounded-map.ts";

test("what is asked for again and again stays, what is not is forgotten", () => {
  const map = new BoundedMap<string, number>(4);
  map.set("often", 1);
  map.set("once", 2);
  for (let i = 0; i < 9; i++) {
    map.set(`other ${i}`, i);
    expect(map.get("often")).toBe(1);
  }
  expect(map.get("once")).toBeUndefined();
});

test("holds no more than its limit", () => {
  const map = new BoundedMap<number, number>(10);
  for (let i = 0; i < 100; i++) map.set(i, i);
  const held = Array.from({ length: 100 }, (_, i) => i).filter((i) => map.get(i) !== undefined);
  expect(held.length).toBeLessThanOrEqual(10);
  expect(held).toContain(99);
});
