import { expect, expectTypeOf, test } from "vitest";
import { memo, memoPer } from "../../src/kit/memo.ts";

/** A function that notes what it is asked. */
function counting<A extends readonly unknown[], V>(make: (...args: A) => V) {
  const calls: A[] = [];
  const asked = (...args: A) => {
    calls.push(args);
    return make(...args);
  };
  return { calls, asked };
}

test("each value is made once, whatever is asked between", () => {
  const { calls, asked } = counting((word: string) => [word.length]);
  const lengths = memo(asked);
  const first = lengths("one");
  expect([lengths("three"), lengths("one"), lengths("three")]).toEqual([[5], [3], [5]]);
  expect(lengths("one")).toBe(first);
  expect(calls).toEqual([["one"], ["three"]]);
});

test.each([[0], [""], [false], [null], [Number.NaN]])("%j is a value like any other", (value) => {
  const { calls, asked } = counting(() => value);
  const made = memo(asked);
  expect([made(), made()]).toEqual([value, value]);
  expect(calls).toHaveLength(1);
});

test("what does not ask for anything is made once at all", () => {
  const { calls, asked } = counting(() => ({}));
  const only = memo(asked);
  expect(only()).toBe(only());
  expect(calls).toHaveLength(1);
});

test("keys are told apart as a map does: 1 is not the text of it", () => {
  const typed = memo((key: unknown) => typeof key);
  expect([typed(1), typed("1"), typed(undefined), typed(null)]).toEqual([
    "number",
    "string",
    "undefined",
    "object",
  ]);
});

test("where nothing came of it, it is asked again", () => {
  let there = false;
  const found = memo((_: string) => (there ? "found" : undefined));
  expect(found("a")).toBeUndefined();
  there = true;
  expect(found("a")).toBe("found");
});

test("an error is not held", () => {
  let broken = true;
  const read = memo((name: string) => {
    if (broken) throw new Error(name);
    return name;
  });
  expect(() => read("a")).toThrow("a");
  broken = false;
  expect(read("a")).toBe("a");
});

test("a key says which calls are the same", () => {
  const { calls, asked } = counting((word: string, times: number) => word.repeat(times));
  const repeated = memo(asked, { key: (word, times) => `${times} ${word}` });
  expect([repeated("a", 2), repeated("a", 3), repeated("a", 2), repeated("b", 2)]).toEqual([
    "aa",
    "aaa",
    "aa",
    "bb",
  ]);
  expect(calls).toHaveLength(3);
});

test("without a key there is one argument at most, so that no other is overlooked", () => {
  const sum = (a: number, b: number) => a + b;
  // @ts-expect-error: two arguments, and nothing says when they are the same
  memo(sum);
  // @ts-expect-error
  memo(sum, { most: 3 });
  // @ts-expect-error
  memoPer((_: object, a: number, b: number) => sum(a, b));
  expectTypeOf(memo((word: string) => word.length)).toEqualTypeOf<(word: string) => number>();
});

test("with a bound, what is asked for again and again stays, and what is not is made anew", () => {
  const { calls, asked } = counting((key: number) => key);
  const bounded = memo(asked, { most: 4 });
  for (let key = 1; key < 10; key++) [bounded(0), bounded(key)];
  expect(calls.filter(([key]) => key === 0)).toHaveLength(1);
  bounded(1);
  expect(calls.filter(([key]) => key === 1)).toHaveLength(2);
});

test("each object has a memo of its own", () => {
  const { calls, asked } = counting((of: { name: string }, key: string) => of.name + key);
  const named = memoPer(asked);
  const [a, b] = [{ name: "a" }, { name: "a" }];
  expect([named(a, "1"), named(b, "1"), named(a, "1"), named(a, "2")]).toEqual(["a1", "a1", "a1", "a2"]);
  expect(calls.map(([of, key]) => [of === a, key])).toEqual([
    [true, "1"],
    [false, "1"],
    [true, "2"],
  ]);
});

test("an object itself can be all that is asked of", () => {
  const { calls, asked } = counting((of: object) => Object.keys(of));
  const keys = memoPer(asked);
  const of = { a: 1 };
  expect(keys(of)).toBe(keys(of));
  expect(keys({ a: 1 })).not.toBe(keys(of));
  expect(calls).toHaveLength(2);
});

test("each object's memo is bounded by itself", () => {
  const { calls, asked } = counting((_: object, key: number) => key);
  const bounded = memoPer(asked, { most: 2 });
  const [a, b] = [{}, {}];
  bounded(a, 0);
  for (let key = 1; key < 10; key++) bounded(b, key);
  bounded(a, 0);
  expect(calls.filter(([of]) => of === a)).toHaveLength(1);
});
