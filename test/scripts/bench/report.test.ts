import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { plot } from "../../../scripts/bench/report/plot.ts";
import { withTable } from "../../../scripts/bench/report/publish.ts";
import { mergeResults, type Results, type Row } from "../../../scripts/bench/report/results.ts";
import { table } from "../../../scripts/bench/report/table.ts";
import { bytes, seconds, times } from "../../../scripts/bench/report/words.ts";

const row = (id: string, more: Partial<Row> = {}): Row => ({
  id,
  what: `what ${id} is`,
  target: "≤ 1 s",
  measured: "0.5 s",
  met: true,
  date: "2026-11-22",
  ...more,
});

const point = (stories: number, wall: number) => ({ stories, wall, cpu: wall, peak: 1 });

const RESULTS: Results = {
  machine: "2 cores, 24 GB",
  versions: { Node: "24.21.0", Hugo: "0.165.0" },
  place: "in memory",
  skipped: {},
  rows: [
    row("text"),
    row("full", { met: false }),
    row("cores", { target: "–", met: "told" }),
    row("checkout", { met: undefined }),
  ],
  series: [
    { name: "Visnyk", points: [point(1000, 2), point(10_000, 9)] },
    { name: "Hugo & others", points: [point(1000, 2.5), point(10_000, 18)] },
  ],
};

describe("the table", () => {
  test("has the rows in the order of the targets, with what is met", () => {
    const lines = table(RESULTS).trimEnd().split("\n").slice(-4);
    expect(lines).toEqual([
      "| what full is | ≤ 1 s | 0.5 s | **no** |",
      "| what cores is | – | 0.5 s | – |",
      "| what text is | ≤ 1 s | 0.5 s | yes |",
      "| what checkout is | ≤ 1 s | 0.5 s | – |",
    ]);
  });

  test("says where, when and with what", () => {
    expect(table(RESULTS)).toMatch(
      /^Measured on 22 November 2026: 2 cores, 24 GB; Node 24.21.0, Hugo 0.165.0; /,
    );
    const days = { ...RESULTS, rows: [row("full"), row("text", { date: "2026-11-20" })] };
    expect(table(days)).toMatch(/^Measured from 20 November 2026 to 22 November 2026: /);
  });

  test("names who is missing, with the reason", () => {
    expect(table({ ...RESULTS, skipped: { astro: "npm does not install it" } })).toContain(
      "Without astro: npm does not install it.",
    );
  });

  test("stands in the README between its marks", () => {
    const marks = ["<!-- bench: written by npm run bench -- --write -->", "<!-- /bench -->"];
    expect(withTable(`a\n${marks[0]}\nold\n${marks[1]}\nb`, "new\n")).toBe(
      `a\n${marks[0]}\nnew\n${marks[1]}\nb`,
    );
    expect(() => withTable("no marks", "new")).toThrow("no place");
  });
});

describe("results of a part", () => {
  test("take the place of the old ones, and leave the others", () => {
    const found: Results = {
      ...RESULTS,
      versions: { Node: "26.0.0" },
      rows: [row("full", { measured: "0.2 s" })],
      series: [{ name: "Visnyk", points: [point(100, 1), point(1000, 1.5)] }],
    };
    const merged = mergeResults(RESULTS, found);
    expect(merged.rows.map(({ id, measured }) => [id, measured])).toEqual([
      ["text", "0.5 s"],
      ["full", "0.2 s"],
      ["cores", "0.5 s"],
      ["checkout", "0.5 s"],
    ]);
    expect(merged.series[0]?.points).toEqual([point(100, 1), point(1000, 1.5), point(10_000, 9)]);
    expect(merged.series[1]).toEqual(RESULTS.series[1]);
    expect(merged.versions).toEqual({ Node: "26.0.0", Hugo: "0.165.0" });
  });
});

describe("the plot", () => {
  test("is well-formed, and says in words what it shows", () => {
    const texts: string[] = [];
    const parser = new SaxesParser();
    parser.on("error", (error) => {
      throw error;
    });
    parser.on("text", (text) => texts.push(text));
    parser.write(plot(RESULTS.series)).close();
    expect(texts).toContain("Seconds of a full build over the number of stories: Visnyk; Hugo & others");
    expect(texts).toEqual(
      expect.arrayContaining(["1,000", "10,000", "1 s", "10 s", "100 s", "Hugo & others"]),
    );
  });

  test("has the same distance for the same factor", () => {
    const line = plot([{ name: "Visnyk", points: [point(10, 1), point(100, 10), point(1000, 100)] }]);
    const [a, b, c] = (/points="([^"]+)"/.exec(line)?.[1] ?? "")
      .split(" ")
      .map((p) => p.split(",").map(Number));
    for (const axis of [0, 1])
      expect(Number(b?.[axis]) - Number(a?.[axis])).toBeCloseTo(Number(c?.[axis]) - Number(b?.[axis]), 0);
  });

  test("sets names of lines that end at one place apart", () => {
    const same = ["a", "b", "c"].map((name) => ({ name, points: [point(10, 1), point(100, 10)] }));
    const heights = [...plot(same).matchAll(/class="name" x="[^"]+" y="([^"]+)"/g)].map(([, y]) => Number(y));
    expect(Math.abs((heights[0] as number) - (heights[1] as number))).toBeGreaterThan(12);
    expect(new Set(heights).size).toBe(3);
  });
});

test.each([
  [seconds(0.3416), "342 ms"],
  [seconds(8.94), "8.9 s"],
  [seconds(261.9), "262 s"],
  [bytes(530 * 1024 ** 2), "530 MB"],
  [bytes(1.5 * 1024 ** 3), "1.5 GB"],
  [times(0.4217), "0.42 ×"],
])("%s is written as %s", (written, expected) => {
  expect(written).toBe(expected);
});
