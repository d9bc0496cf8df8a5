import { expect, test } from "vitest";
import { BoundedMap } from "../../src/kit/bounded-map.ts";

test("a full map forgets what came first", () => {
  const map = new BoundedMap<string, number>(2);
  map.set("a", 1);
  map.set("b", 2);
  map.set("a", 3);
  expect(map.get("b")).toBe(2);
  map.set("c", 4);
  expect([map.get("a"), map.get("b"), map.get("c")]).toEqual([undefined, 2, 4]);
});

test("a value is made once", () => {
  const map = new BoundedMap<string, number>(2);
  expect([map.take("a", () => 1), map.take("a", () => 2)]).toEqual([1, 1]);
});
