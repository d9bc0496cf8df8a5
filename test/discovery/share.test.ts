import { expect, test } from "vitest";
import { shareAddress, toShare } from "../../src/discovery/share.ts";
import { SHARE_TARGETS } from "../../src/model/share.ts";

const SHARED = { title: "«Чий це дім?» & 100 % + об’єкт", url: "https://news.example/2025/02/13/dim/" };

test.each(SHARE_TARGETS)("%s gets headline and address whole, as far as it takes them", (target) => {
  const { searchParams } = new URL(shareAddress(target, toShare(SHARED)));
  const given = [...searchParams.values()].join(" ");
  expect(given).toContain(SHARED.url);
  expect(given.includes(SHARED.title)).toBe(target !== "facebook");
});

test("spaces are written out, since programs for mail and messages show a plus", () => {
  for (const target of SHARE_TARGETS) expect(shareAddress(target, toShare(SHARED))).not.toContain("+");
});
