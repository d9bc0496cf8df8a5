import type { Element } from "hast";
import type { State } from "hast-util-to-mdast";
import type { AlignType, PhrasingContent, RootContent, Table, TableRow } from "mdast";
import type { Conversion, ElementRule } from "../conversion-state.ts";
import { phrasesOf, text, withoutEdges } from "../nodes.ts";
import { elementsIn, isElement, property } from "../tree.ts";

/** Tables of facts; those that only place things on a page become the things one after another. */
export const table: ElementRule = (conversion) => {
  const flow = (state: State, node: Element) => state.toFlow(state.all(node));
  return {
    table: (state, node) => {
      const rows = rowsOf(node);
      if (isLayout(node, rows)) return layout(conversion, state, node, rows);
      return [...captionOf(state, node), tableOf(conversion, state, node, rows)];
    },
    td: flow,
    th: flow,
    tr: flow,
  };
};

function inTable(node: Element): Element[] {
  return elementsIn(node, ({ tagName }) => tagName !== "table");
}

function rowsOf(node: Element): Element[] {
  const rows = inTable(node).filter(({ tagName }) => tagName === "tr");
  return rows.filter((row) => cellsOf(row).length > 0);
}

function cellsOf(row: Element): Element[] {
  return row.children.filter((child) => isElement(child, "td", "th")) as Element[];
}

const BLOCKS: ReadonlySet<string> = new Set(
  "table blockquote figure iframe pre h1 h2 h3 h4 h5 h6 hr video audio details dl".split(" "),
);

function isLayout(node: Element, rows: readonly Element[]): boolean {
  if (property(node, "role") === "presentation" || rows.length === 0) return true;
  const all = elementsIn(node);
  const heads = all.some(({ tagName }) => tagName === "th" || tagName === "caption");
  if (Math.max(...rows.map((row) => cellsOf(row).length)) < 2) return true;
  if (all.some(({ tagName }) => tagName === "table")) return true;
  if (heads) return false;
  if (rows.length === 1) return all.some(({ tagName }) => tagName === "img" || BLOCKS.has(tagName));
  return all.some(({ tagName }) => BLOCKS.has(tagName) || tagName === "ul" || tagName === "ol");
}

function layout(
  conversion: Conversion,
  state: State,
  node: Element,
  rows: readonly Element[],
): RootContent[] {
  if (rows.length > 0) conversion.remark("changed", "a table that places things on a page", node);
  return [
    ...captionOf(state, node),
    ...rows.flatMap(cellsOf).flatMap((cell) => state.toFlow(state.all(cell))),
  ];
}

function captionOf(state: State, node: Element): RootContent[] {
  const caption = node.children.find((child) => isElement(child, "caption"));
  return caption === undefined || !isElement(caption) ? [] : state.toFlow(state.all(caption));
}

interface Cell {
  words: PhrasingContent[];
  isHead: boolean;
}

function tableOf(conversion: Conversion, state: State, node: Element, rows: readonly Element[]): Table {
  const grid = gridOf(rows, (cell) => ({
    words: wordsIn(conversion, state, cell),
    isHead: cell.tagName === "th",
  }));
  if (elementsIn(node).some(spans)) conversion.remark("changed", "cells of a table that span others", node);
  const [first = []] = grid;
  if (!first.some(({ isHead }) => isHead)) conversion.remark("changed", "a table without headers", node);
  const made: Table = {
    type: "table",
    align: first.map((_, column) => alignOf(rows, column)),
    children: grid.map((row, i) => rowOf(row, i > 0)),
  };
  state.patch(node, made);
  return made;
}

function rowOf(row: readonly Cell[], hasRowHeads: boolean): TableRow {
  return {
    type: "tableRow",
    children: row.map(({ words, isHead }) => ({
      type: "tableCell",
      children:
        hasRowHeads && isHead && words.length > 0 && words[0]?.type !== "strong"
          ? [{ type: "strong", children: words }]
          : words,
    })),
  };
}

function spans(cell: Element): boolean {
  return isElement(cell, "td", "th") && (spanOf(cell, "colSpan") > 1 || spanOf(cell, "rowSpan") > 1);
}

/** As many as browsers take. */
function spanOf(cell: Element, name: "colSpan" | "rowSpan"): number {
  const span = Number.parseInt(property(cell, name), 10);
  return span > 1 ? Math.min(span, 100) : 1;
}

/** All cells by row and column: one that spans several rows is said in each of them, one that spans columns in the first. */
function gridOf(rows: readonly Element[], read: (cell: Element) => Cell): Cell[][] {
  const grid: Cell[][] = rows.map(() => []);
  for (const [r, row] of rows.entries()) {
    let column = 0;
    for (const cell of cellsOf(row)) {
      while (grid[r]?.[column] !== undefined) column++;
      const made = read(cell);
      for (let down = 0; down < spanOf(cell, "rowSpan") && r + down < rows.length; down++) {
        for (let right = 0; right < spanOf(cell, "colSpan"); right++) {
          const words = right > 0 ? [] : down > 0 ? structuredClone(made.words) : made.words;
          (grid[r + down] as Cell[])[column + right] = { ...made, words };
        }
      }
    }
  }
  return evened(grid);
}

function evened(grid: readonly Cell[][]): Cell[][] {
  const columns = Math.max(...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: columns }, (_, i) => row[i] ?? { words: [], isHead: false }));
}

const BETWEEN = " / ";

/** The words of a cell in one line. */
function wordsIn(conversion: Conversion, state: State, cell: Element): PhrasingContent[] {
  const phrases = phrasesOf(state.all(cell), BETWEEN);
  const shown = withoutEdges(phrases);
  const lines = shown
    .filter(({ type }, i) => type !== "break" || shown[i - 1]?.type !== "break")
    .map((phrase) => (phrase.type === "break" ? text(BETWEEN) : phrase));
  const isParted = lines.some((phrase) => phrase.type === "text" && phrase.value === BETWEEN);
  if (isParted) conversion.remark("changed", "lines of a table's cell", cell);
  return lines;
}

const ALIGN = /text-align:\s*(left|center|right)/;

function alignOf(rows: readonly Element[], column: number): AlignType {
  const found = rows.map((row) => {
    const cell = cellsOf(row)[column];
    if (cell === undefined) return "";
    const named = classAlign(cell);
    return named || property(cell, "align") || (ALIGN.exec(property(cell, "style"))?.[1] ?? "");
  });
  const value = found.find((align) => align !== "");
  return value === "left" || value === "center" || value === "right" ? value : null;
}

function classAlign(cell: Element): string {
  return (
    /has-text-align-(left|center|right)/.exec(property(cell, "className"))?.[1] ?? property(cell, "dataAlign")
  );
}
