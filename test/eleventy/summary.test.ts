import { describe, expect, test } from "vitest";
import {
  duration,
  goneOf,
  heavyFeedsOf,
  progressLine,
  straysOf,
  unreachableOf,
} from "../../src/eleventy/summary.ts";

test.each([
  [0, "0.00 s"],
  [1234, "1.23 s"],
  [56_789, "56.8 s"],
  [125_000, "2 min 5 s"],
  [179_900, "3 min 0 s"],
])("%i milliseconds are %s", (time, text) => {
  expect(duration(time)).toBe(text);
});

test.each([
  [0, 200, 10, undefined, "Pressing: 0 of 200"],
  [50, 200, 1000, undefined, "Pressing: 50 of 200, 50 a second, 3.00 s left"],
  [1, 4, 2000, "sea.jpg", "Pressing: 1 of 4, 0.5 a second, 6.00 s left (sea.jpg)"],
  [200, 200, 4000, undefined, "Pressing: 200 of 200, 50 a second"],
] as const)("%i of %i after %i ms", (done, total, time, what, line) => {
  expect(progressLine("pressing", done, total, time, what)).toBe(line);
});

test("feeds of more than two megabytes are warned of, and how to make them smaller is said", () => {
  const built = (...sizes: number[]) => {
    const outputs = sizes.map((bytes, i) => ({ path: `/${i}/feed.xml`, kind: "feed", bytes }));
    return {
      plan: { orders: outputs.map((output) => ({ output })) },
      pressed: new Map(outputs.map((output) => [output.path, output])),
      context: { newsroom: { site: { feeds: { items: 30 } } } },
    } as unknown as Parameters<typeof heavyFeedsOf>[0];
  };
  expect(heavyFeedsOf(built(10, 2_000_000))).toBe("");
  expect(heavyFeedsOf(built(2_100_000, 5))).toBe(
    "warning: feeds of more than 2.0 MB, which some readers refuse: /0/feed.xml (2.1 MB)\n    Give them fewer stories in site.yaml: feeds: { items: 15 }.\n",
  );
  expect(heavyFeedsOf(built(3e6, 3e6, 3e6, 3e6, 3e6))).toContain("/2/feed.xml (3.0 MB) and 2 more");
});

test.each([
  [[], ""],
  [["notes.txt"], "notes.txt\n"],
  [["1", "2", "3", "4", "5"], "1, 2, 3, 4, 5\n"],
  [["1", "2", "3", "4", "5", "6", "7"], "1, 2, 3, 4, 5 … and 2 more\n"],
  [["\u001b[31m\n\u202e"], "\\u{1b}[31m\\u{a}\\u{202e}\n"],
])("of the strange files %j that went, some are named", (strays, names) => {
  const line =
    names === ""
      ? ""
      : `Deleted from _site, which holds only what builds make: ${names}    What is to stay in the site belongs in content/static/.\n`;
  expect(straysOf({ strays }, "_site", "content")).toBe(line);
});

test.each([
  [["CNAME"], ""],
  [["photos/a-500.jpg", "assets/a.js"], ""],
  [["a/index.html", "CNAME", "feed.xml"], "a/index.html, feed.xml\n"],
  [["1", "2", "3", "4", "5", "6", "attachments/a.pdf"], "1, 2, 3, 4, 5 … and 2 more\n"],
])("of the files %j that the content no longer calls for, some are named", (deletions, names) => {
  const line = names === "" ? "" : `Deleted, as the content no longer calls for them: ${names}`;
  expect(goneOf({ deletions, strays: ["CNAME"] })).toBe(line);
});

test("compressed forms are not named beside what they were forms of", () => {
  const deletions = ["a/index.html", "a/index.html.br", "a/index.html.gz", "b/data.gz"];
  expect(goneOf({ deletions, strays: [] })).toMatch(/ for them: a\/index\.html, b\/data\.gz\n$/);
});

describe("an address that is for trying out only", () => {
  const built = (baseUrl: string, pages = 1, preview = false) =>
    unreachableOf({
      pressed: new Map(Array.from({ length: pages }, (_, i) => [`/${i}/`, {}])),
      preview,
      context: { newsroom: { site: { baseUrl } } },
    } as unknown as Parameters<typeof unreachableOf>[0]);

  test.each(["https://visnyk.example/", "http://localhost:8080/news/", "https://10.0.0.1/"])(
    "is told, with what to do: %s",
    (baseUrl) => {
      expect(built(baseUrl)).toMatch(
        new RegExp(
          `^note: Readers and search engines cannot reach ${baseUrl}, .*\\n.*"baseUrl" in site\\.yaml`,
        ),
      );
    },
  );

  test("is not told where it is somebody's, where nothing was pressed, and in a preview", () => {
    expect(built("https://visnyk.ua/")).toBe("");
    expect(built("https://visnyk.example/", 0)).toBe("");
    expect(built("https://visnyk.example/", 1, true)).toBe("");
  });
});
