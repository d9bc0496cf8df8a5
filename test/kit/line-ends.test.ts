import { expect, test } from "vitest";
import { withLineFeeds } from "../../src/kit/line-ends.ts";

test.each([
  ["а\nб", "а\nб"],
  ["а\r\nб\r\n", "а\nб\n"],
  ["а\rб\r\rв", "а\nб\n\nв"],
  ["а\r\nб\rв\nг\n\r\nґ", "а\nб\nв\nг\n\nґ"],
  ["а\u2028б\u2029в\u0085г", "а\nб\nв\nг"],
  ["а\u2028б\nв\u2029г", "а б\nв г"],
])("%j", (text, expected) => expect(withLineFeeds(text)).toBe(expected));
