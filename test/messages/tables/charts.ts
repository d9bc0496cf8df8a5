import { body, type Row } from "../row.ts";

const chart = (table: string, kind = "bar", title = " Назва") => body(`:::${kind}${title}\n${table}\n:::`);
const ALONE = "; the table is published alone";
const NO_NUMBERS = `the table of the chart has no numbers to draw${ALONE}`;
const DIGITS =
  "Write digits alone, and the unit into the header: | Aid, bn € |; leave the cell empty for a gap.";
const ONE_TABLE = "Put one table between its lines: | Country | Aid, bn € |.";
const COLUMNS = "Its first column names what is measured, and each other column has a number in every row.";

// biome-ignore format: a table reads better in rows
export const CHARTS: readonly Row[] = [
  ["a chart with a word for a number", chart("| А | Б |\n|-|-|\n| в | 1 |\n| г | близько 2 |"), ["uk.md:12", `"близько 2" in the column "Б" is no number${ALONE}`, DIGITS]],
  ["a chart without a table", chart("Текст."), ["uk.md:8", "the chart has no table, and is not drawn", ONE_TABLE]],
  ["a chart with two tables", chart("| А | Б |\n|-|-|\n| в | 1 |\n\n| А | Б |\n|-|-|\n| в | 1 |"), ["uk.md:8", "the chart has more than one table, and is not drawn", ONE_TABLE]],
  ["a chart of one column", chart("| А |\n|-|\n| в |"), ["uk.md:9", NO_NUMBERS, COLUMNS]],
  ["a chart of gaps", chart("| А | Б |\n|-|-|\n| в | — |"), ["uk.md:9", NO_NUMBERS, "Write one into a cell."]],
  ["a chart of too many columns", chart(`| А${" | Б".repeat(7)} |\n|${"-|".repeat(8)}\n| в |`), ["uk.md:9", `the chart has 7 columns of numbers, and nobody can tell more than 6 apart${ALONE}`, "Leave some out, or make two charts of it."]],
  ["a chart of too many rows", chart(`| А | Б |\n|-|-|\n${"| в | 1 |\n".repeat(61)}`), ["uk.md:8", `the chart has 61 rows, and nobody takes in more than 60${ALONE}`, "Leave some out, add some up, or draw a line: :::line."]],
  ["a chart without a title", chart("| А | Б |\n|-|-|\n| в | 1 |", "dot", ""), ["uk.md:8", "the chart has no title, which says what it shows to those who cannot see it", "Write one behind its kind: :::dot Title."]],
];
