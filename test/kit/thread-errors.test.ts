import { expect, test } from "vitest";
import { diskError } from "../../src/kit/disk-errors.ts";
import { packError, unpackError } from "../../src/kit/thread-errors.ts";
import { isDamage } from "../../src/library/database.ts";

/** As an error comes out of another thread. */
const sent = (error: unknown) => unpackError(structuredClone(packError(error)));

test("what the system says stays known, also in an error that another one wraps", () => {
  const full = Object.assign(new Error("ENOSPC: no space"), { code: "ENOSPC", path: "/site/a" });
  const wrapped = Object.assign(new Error("Having trouble writing"), { originalError: full });
  expect(diskError(sent(wrapped), "x")?.message).toContain("/site/a cannot be written (ENOSPC)");
});

test("damage of the library stays known", () => {
  expect(isDamage(sent(Object.assign(new Error("malformed"), { errcode: 11 })))).toBe(true);
  expect(
    isDamage(sent(new Error("rendering", { cause: new SyntaxError("Unexpected end of JSON input") }))),
  ).toBe(true);
  expect(isDamage(sent(new Error("something else")))).toBe(false);
});

test("name, message and trace stay; what is no error becomes one; a circle ends", () => {
  const error = sent(new TypeError("x is not a function"));
  expect([error.name, error.message]).toEqual(["TypeError", "x is not a function"]);
  expect(error.stack).toContain("thread-errors.test.ts");
  expect(sent("text").message).toBe("text");
  const circle = new Error("round");
  circle.cause = circle;
  expect(sent(circle).message).toBe("round");
});
