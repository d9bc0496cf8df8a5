import { parseFragment } from "parse5";
import { describe, expect, test } from "vitest";
import type { Chart } from "../../../src/blocks/chart/chart.ts";
import feed from "../../../src/blocks/chart/feed.ts";
import page from "../../../src/blocks/chart/page.ts";
import type { ChartSlot } from "../../../src/blocks/chart/rule.ts";
import type { Lang } from "../../../src/i18n/lang.ts";
import { fillBody } from "../../../src/markdown/fill.ts";
import { render } from "../../markdown/shown.ts";
import { find, textOf, within } from "../../templates/dom.ts";
import { frameIn } from "../../templates/samples.ts";

const TURNOUT = `| Країна | Явка, % |
| --- | ---: |
| Бельгія | 89,01 |
| *Данія* | 58,25 |
| Невідома | |`;

const boxOf = (table: string, kind = "bar") =>
  `:::${kind} Явка "2024"\n${table}\n\nДжерело: [звіт](https://example.org/).\n:::`;

function chartOf(table: string, kind = "bar", lang: Lang = "uk"): Chart | undefined {
  const { body } = render(boxOf(table, kind), lang);
  return body.find((part): part is ChartSlot => typeof part !== "string" && part.slot === "chart")?.chart;
}

function pageOf(table: string, kind = "bar", lang: Lang = "uk"): string {
  const fillers: Readonly<Record<string, (slot: never, body: never) => unknown>> = page.slots;
  return fillBody(
    render(boxOf(table, kind), lang).body,
    (slot) => (fillers[slot.slot]?.(slot as never, { frame: frameIn(lang) } as never) as string) ?? "",
  );
}

const attribute = (html: string, name: string) =>
  [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, "g"))].map(([, value]) => value);
const numbersIn = (html: string) =>
  [...html.matchAll(/<text class="chart-number[^>]*>([^<]*)</g)].map(([, text]) => text);
const widthsOf = (html: string) =>
  [...html.matchAll(/<rect class="chart-bar[^>]* width="([\d.]+)%"/g)].map(([, width]) => Number(width));

describe("a chart is read from its table", () => {
  test("with its title, units and gaps", () => {
    expect(chartOf(TURNOUT)).toEqual({
      kind: "bar",
      title: "Явка «2024»",
      labels: ["Бельгія", "Данія", "Невідома"],
      series: [{ name: "Явка", unit: "%", values: ["89.01", "58.25", null] }],
    });
  });

  test.each([
    ["Явка (%)", "Явка", "%"],
    ["Допомога, млрд €", "Допомога", "млрд €"],
    ["2024", "2024", ""],
    ["Населення, тис. (оцінка)", "Населення", "тис. (оцінка)"],
  ])("the unit of %s", (header, name, unit) => {
    expect(chartOf(`| А | ${header} |\n|-|-|\n| б | 1 |`)?.series).toEqual([{ name, unit, values: ["1"] }]);
  });

  test("the unit of cells that all have the same sign is theirs", () => {
    expect(chartOf("| А | Б |\n|-|-|\n| в | 12 % |\n| г | 3% |")?.series[0]?.unit).toBe("%");
    expect(chartOf("| А | Б |\n|-|-|\n| в | 12 % |\n| г | 3 |")?.series[0]?.unit).toBe("");
  });

  test("in the language of the text", () => {
    expect(chartOf("| A | B |\n|-|-|\n| c | 1,234 |", "bar", "en")?.series[0]?.values).toEqual(["1234"]);
  });

  test("dates along a line", () => {
    expect(chartOf("| А | Б |\n|-|-|\n| 2025-02-13 | 1 |", "line")?.dates).toEqual({
      times: [Date.UTC(2025, 1, 13)],
      exact: "day",
    });
  });

  test("in a box, a list and a quotation too, each with its own table", () => {
    const [one, two] = ["| А | Б |\n|-|-|\n| в | 1 |", "| А | Б |\n|-|-|\n| в | 2 |"];
    const source = `::::note Н\n:::bar А\n${one}\n:::\n::::\n\n- :::dot Б\n  ${two.replaceAll("\n", "\n  ")}\n  :::`;
    const charts = render(source).body.flatMap((part) =>
      typeof part !== "string" && part.slot === "chart" ? [part] : [],
    );
    expect(charts.map((slot) => (slot as ChartSlot).chart.series[0]?.values)).toEqual([["1"], ["2"]]);
  });

  test("its words are found", () => {
    expect(render(boxOf(TURNOUT)).text).toContain("Бельгія\n89,01");
  });
});

test("a table that cannot be drawn is published alone", () => {
  const shown = pageOf("| А | Б |\n|-|-|\n| в | близько 1 |");
  expect(shown).not.toContain("<svg");
  expect(shown).not.toContain("<details");
  expect(shown).toContain('<figure class="chart">');
  expect(textOf(parseFragment(shown))).toContain("близько 1");
});

describe("a page shows", () => {
  test("a name that says what the drawing does, and the table below it", () => {
    const shown = pageOf(TURNOUT);
    expect(attribute(shown, "aria-label")[0]).toBe(
      "Стовпчикова діаграма: Явка «2024». Найбільше: Бельгія, 89,01%; найменше: Данія, 58,25%. Усі числа є в таблиці під рисунком.",
    );
    expect(shown.indexOf("<table>")).toBeGreaterThan(shown.indexOf("<summary>Дані в таблиці</summary>"));
    expect(shown).toContain('<figcaption class="chart-title">Явка «2024»</figcaption>');
    expect(shown).toMatch(/<\/details>\n<p>Джерело: .*<\/p>\n<\/figure>/s);
    expect(shown).not.toMatch(/style=|<script| on[a-z]+=/);
  });

  test("bars as long as their numbers, from zero, with room for these", () => {
    const shown = pageOf(TURNOUT);
    const [long = 0, short = 0] = widthsOf(shown);
    expect(short / long).toBeCloseTo(58.25 / 89.01, 2);
    expect(long).toBeLessThan(85);
    expect(numbersIn(shown)).toEqual(["89,01%", "58,25%", "немає даних"]);
  });

  test("negative bars on the other side of zero", () => {
    const shown = pageOf("| А | Б |\n|-|-|\n| в | -2 |\n| г | 4 |");
    const [down = 0, up = 0] = widthsOf(shown);
    expect(up / down).toBeCloseTo(2, 1);
    expect(shown).toMatch(/chart-end"[^>]*dx="-\d+"[^>]*>−2</);
    const zero = Number(/chart-zero" x1="([\d.]+)%/.exec(shown)?.[1]);
    const [start = 0, positive] = [...shown.matchAll(/<rect [^>]* x="([\d.]+)%"/g)].map(([, x]) => Number(x));
    expect(start + down).toBeCloseTo(zero, 1);
    expect(positive).toBeCloseTo(zero, 1);
  });

  test("several series with a legend, each in a form of its own", () => {
    const table = `| А | Б | В | Г |\n|-|-|-|-|\n| д | 1 | 2 | |\n| е | 3 | 4 | 5 |`;
    for (const kind of ["bar", "line", "dot"]) {
      const shown = pageOf(table, kind);
      expect(shown.match(/<li>.*?<\/li>/g)?.map((item) => item.replace(/<.*?>/g, ""))).toEqual([
        "Б",
        "В",
        "Г",
      ]);
      for (const series of [1, 2, 3]) expect(shown).toContain(`chart-s${series}"`);
    }
  });

  test("one value, zeros alone, and a line of gaps", () => {
    for (const kind of ["bar", "line", "dot"]) {
      for (const cells of [
        ["12"],
        ["0", "0"],
        ["-3"],
        ["1", "", "2"],
        ["5", "5"],
        ["0,0001", "0,0002"],
        ["9".repeat(30)],
      ]) {
        const shown = pageOf(
          `| А | Б |\n|-|-|\n${cells.map((cell, i) => `| ${i} | ${cell} |`).join("\n")}`,
          kind,
        );
        expect(shown, `${kind} ${cells}`).not.toMatch(/NaN|Infinity|undefined/);
      }
    }
  });

  test("a line that is broken at a gap, and goes from earlier to later", () => {
    const shown = pageOf("| А | Б |\n|-|-|\n| 2022 | 2 |\n| 2020 | 1 |\n| 2023 | |\n| 2024 | 5 |", "line");
    const d = /<path class="chart-path chart-s1" d="([^"]*)"/.exec(shown)?.[1] as string;
    expect(d).toBe("M0 83.33L50.03 66.67M100 16.67");
  });

  test("as many labels below a line as there is room for, and the first and the last", () => {
    const rows = Array.from(
      { length: 300 },
      (_, i) => `| ${new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10)} | ${i} |`,
    );
    const shown = pageOf(`| День | Б |\n|-|-|\n${rows.join("\n")}`, "line");
    const labels = [
      ...shown.matchAll(/<text class="chart-tick (chart-(?:start|middle|end)[^"]*)"[^>]*>([^<]*)</g),
    ];
    expect(labels.map(([, , text]) => text)).toEqual(
      expect.arrayContaining(
        ["1\u00A0січ. 2024", "26\u00A0жовт. 2024"].map((text) =>
          expect.stringMatching(text.replace("\u00A0", ".")),
        ),
      ),
    );
    expect(labels.length).toBeLessThan(8);
    expect(shown.length).toBeLessThan(20_000);
  });

  test("dots on a scale that need not have zero, with round numbers below", () => {
    const shown = pageOf("| А | 2019 | 2024 |\n|-|-|-|\n| б | 61,38 | 64,74 |\n| в | 88 | 89 |", "dot");
    expect([...shown.matchAll(/<text class="chart-tick[^>]*>([^<]*)</g)].map(([, text]) => text)).toEqual([
      "60",
      "70",
      "80",
      "90",
    ]);
    expect(numbersIn(shown)).toEqual(["61,38", "64,74", "88", "89"]);
  });

  test("sixty long labels whole, in words that wrap", () => {
    const label = "Міністерство з питань реінтеграції тимчасово окупованих територій";
    const shown = pageOf(
      `| А | Б |\n|-|-|\n${Array.from({ length: 60 }, (_, i) => `| ${label} ${i} | ${i} |`).join("\n")}`,
    );
    const labels = find(within(parseFragment(shown)), "span", "chart-label");
    expect(labels.map(textOf)).toContain(`${label} 59`);
  });

  test.each([
    ["en", "Bar chart: "],
    ["fr", "Graphique en barres\u202F: "],
  ] as const)("in %s what it is", (lang, begin) => {
    const name = attribute(pageOf("| A | B |\n|-|-|\n| c | 1 |", "bar", lang), "aria-label")[0];
    expect(name).toSatisfy((text: string) => text.startsWith(begin));
  });

  test("nothing of a hostile table as it is", () => {
    const shown = pageOf('| А | "><script>, <b> |\n|-|-|\n| "><img src=x onerror=y> | 1 |');
    expect(shown).not.toMatch(/<script|<img|<b>/);
  });
});

test("feeds have the title, the table and the source", () => {
  const fillers: Readonly<Record<string, (slot: never, body: never) => string>> = feed;
  const shown = fillBody(
    render(boxOf(TURNOUT)).body,
    (slot) => fillers[slot.slot]?.(slot as never, {} as never) ?? "",
  );
  expect(shown).toContain("Явка «2024»");
  expect(shown).toContain("<td>Бельгія</td>");
  expect(shown).toContain("Джерело: ");
  expect(shown).not.toMatch(/<svg|<details|<summary/);
});
