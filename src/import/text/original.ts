/** The text as it came: its tree, and where in the archive each part of it stands. */
import type { Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { type ArchiveBody, originLine } from "../archive.ts";
import { htmlOf, type SourceHtml } from "./foreign-markdown.ts";

/** Whatever knows its place in the HTML: nodes of HTML, and those of markdown made from them. */
export interface Placed {
  children?: readonly Placed[] | undefined;
  position?: { start: { offset?: number | undefined }; end: { offset?: number | undefined } } | undefined;
}

export interface Original {
  tree: Root;
  /** The line of the archive's file on which a node begins. */
  lineOf(node: Placed): number | undefined;
  /** The HTML of a node. */
  markupOf(node: Placed): string | undefined;
}

export function readBody(body: ArchiveBody): Original {
  const source: SourceHtml = body.markup === "markdown" ? htmlOf(body.text) : asItIs(body.text);
  return {
    tree: fromHtml(source.html, { fragment: true }),
    lineOf: ({ position }) => {
      const offset = position?.start.offset;
      return offset === undefined ? undefined : originLine(body, source.lineAt(offset));
    },
    markupOf: ({ position }) => {
      const markup = source.html.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
      return markup === "" ? undefined : markup;
    },
  };
}

function asItIs(html: string): SourceHtml {
  const ends: number[] = [];
  for (let at = html.indexOf("\n"); at >= 0; at = html.indexOf("\n", at + 1)) ends.push(at);
  return { html, lineAt: (offset) => countBelow(ends, offset) };
}

/** How many of the rising numbers are below one. */
function countBelow(rising: readonly number[], limit: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
