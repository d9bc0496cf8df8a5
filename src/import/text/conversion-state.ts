import type { Handle } from "hast-util-to-mdast";
import type { Remark } from "../archive.ts";
import type { Resolver } from "./conversion.ts";
import type { Original, Placed } from "./original.ts";

/** All that the conversion of one text knows and collects. */
export class Conversion {
  readonly resolver: Resolver;
  readonly original: Original;
  readonly remarks: Remark[] = [];

  constructor(original: Original, resolver: Resolver) {
    this.original = original;
    this.resolver = resolver;
  }

  /**
   * Notes what happened to a part of the text.
   * @param what in the same words for the same thing
   */
  remark(kind: Remark["kind"], what: string, at: Placed, detail?: string): void {
    const placed = firstPlaced(at);
    const isLost = kind === "left out" || kind === "changed";
    this.remarks.push({
      kind,
      what,
      detail: detail || undefined,
      line: this.original.lineOf(placed),
      original: isLost ? this.original.markupOf(placed) : undefined,
    });
  }
}

/** The node, or the first within it that has a place: some blocks are made around others. */
function firstPlaced(at: Placed): Placed {
  if (at.position !== undefined || at.children === undefined) return at;
  for (const child of at.children) {
    const placed = firstPlaced(child);
    if (placed.position !== undefined) return placed;
  }
  return at;
}

/** What elements become, by their names. */
export type Elements = Readonly<Record<string, Handle>>;

/** What one kind of elements becomes in one conversion. */
export type ElementRule = (conversion: Conversion) => Elements;
