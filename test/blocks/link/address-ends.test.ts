import { expect, test } from "vitest";
import { withoutSentence } from "../../../src/blocks/link/address-ends.ts";
import { render, shownBody } from "../../markdown/shown.ts";

const SIGNS = [
  ":",
  ";",
  ",",
  ".",
  "!",
  "?",
  "…",
  "»",
  "”",
  "’",
  ")",
  "]",
  "*",
  "_",
  "~",
  "?!",
  ".»",
  ").",
  "»:",
  "\\",
];

test.each(SIGNS.filter((sign) => sign !== "\\"))("%s behind an address is outside of the link", (sign) => {
  for (const more of ["", " далі", "\nдалі"]) {
    const shown = shownBody(render(`Див. https://example.org/a${sign}${more}`).body);
    expect(shown).toContain('<a href="https://example.org/a">https://example.org/a</a>');
  }
});

// biome-ignore format: a table reads better in rows
test.each([
  ["https://example.org:", "https://example.org/"],
  ["https://example.org/a_(b)", "https://example.org/a_(b)"],
  ["(https://example.org/a_(b))", "https://example.org/a_(b)"],
  ["https://example.org/a?b=1&amp;", "https://example.org/a?b=1"],
  ["https://example.org/a&gt;", "https://example.org/a"],
  ["https://example.org/a&gt;.", "https://example.org/a"],
  ["https://example.org/a:b", "https://example.org/a:b"],
  ["https://example.org/a;b/", "https://example.org/a;b/"],
  ["https://example.org/київ: далі", "https://example.org/%D0%BA%D0%B8%D1%97%D0%B2"],
  ["«https://example.org/a»", "https://example.org/a"],
  ["**https://example.org/a**", "https://example.org/a"],
])("%s", (text, address) => {
  const hrefs = [...shownBody(render(`Слово ${text}`).body).matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
  expect(hrefs).toEqual([address]);
});

test("a long row of brackets takes no long time", () => {
  expect(withoutSentence(`a${")".repeat(100_000)}`)).toBe("a");
});
