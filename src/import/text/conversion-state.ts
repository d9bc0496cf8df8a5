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
    const isLost = kind === "left out" || kind === "changed";
    this.remarks.push({
      kind,
      what,
      detail: detail || undefined,
      line: this.original.lineOf(at),
      original: isLost ? this.original.markupOf(at) : undefined,
    });
  }
}

/** What elements become, by their names. */
export type Elements = Readonly<Record<string, Handle>>;

/** What one kind of elements becomes in one conversion. */
export type ElementRule = (conversion: Conversion) => Elements;
