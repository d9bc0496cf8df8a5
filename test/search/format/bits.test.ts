import fc from "fast-check";
import { expect, test } from "vitest";
import { BitReader, BitWriter, riceParameter } from "../../../src/search/format/bits.ts";

const bits = fc.integer({ min: 1, max: 24 });
const number = fc.oneof(
  bits.chain((length) =>
    fc.record({
      how: fc.constant("plain" as const),
      value: fc.integer({ min: 0, max: 2 ** length - 1 }),
      with: fc.constant(length),
    }),
  ),
  fc.record({
    how: fc.constant("gamma" as const),
    value: fc.integer({ min: 1, max: 2 ** 30 }),
    with: fc.constant(0),
  }),
  fc
    .tuple(fc.integer({ min: 0, max: 29 }), fc.integer({ min: 0, max: 300 }))
    .chain(([parameter, quotient]) =>
      fc.record({
        how: fc.constant("rice" as const),
        value: fc
          .nat(2 ** parameter - 1)
          .map((rest) => Math.min(quotient * 2 ** parameter + rest, 2 ** 30 - 1)),
        with: fc.constant(parameter),
      }),
    )
    .filter(({ value, with: parameter }) => value >>> parameter < 2000),
);

test("any numbers are read as they were written", () => {
  fc.assert(
    fc.property(fc.array(number), (numbers) => {
      const out = new BitWriter();
      for (const { how, value, with: parameter } of numbers) {
        if (how === "plain") out.write(value, parameter);
        else if (how === "gamma") out.writeGamma(value);
        else out.writeRice(value, parameter);
      }
      const input = new BitReader(out.finish());
      for (const { how, value, with: parameter } of numbers) {
        const found =
          how === "plain"
            ? input.read(parameter)
            : how === "gamma"
              ? input.readGamma()
              : input.readRice(parameter);
        expect(found).toBe(value);
      }
    }),
  );
});

test("bytes that nobody wrote are read to an end", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      const input = new BitReader(bytes);
      let read = 0;
      while (!input.isOver && read < 1000) {
        input.readGamma();
        input.readRice(3);
        read++;
      }
      expect(input.isOver).toBe(true);
    }),
  );
});

test.each([
  [1, 1024, 9],
  [1024, 1024, 0],
  [10, 1024, 6],
  [0, 1024, 9],
])("%i numbers below %i are written with the parameter %i", (count, limit, parameter) => {
  expect(riceParameter(count, limit)).toBe(parameter);
});
