import { expect, test } from "vitest";
import { isIn } from "../../src/shares/shard.ts";

const NAMES = Array.from({ length: 4000 }, (_, i) => `/2025/02/${i}/`);

test.each([1, 2, 4, 7, 20])("each name is in one of %i shares, and these are about equal", (of) => {
  const shares = Array.from({ length: of }, (_, i) =>
    NAMES.filter((name) => isIn({ part: i + 1, of }, name)),
  );
  expect(shares.flat().sort()).toEqual(NAMES.toSorted());
  const fair = NAMES.length / of;
  for (const { length } of shares) expect(Math.abs(length - fair)).toBeLessThan(5 * Math.sqrt(fair));
});
