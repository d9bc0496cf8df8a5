import type { Remark } from "../../../archive.ts";

/** Stands for a line of the origin that is gone from here. */
const GONE = "\uFDD0";
/** Begins a line that the origin does not have. */
const NEW = "\uFDD1";
const CODE = /\uFDD2(\d+)\uFDD3/g;
const MARKS = /[\uFDD0-\uFDD3]/g;
const LINES = /\n(?!\uFDD1)|\uFDD0/g;

/** An end of line of which the origin knows nothing. */
export const NEW_LINE = `\n${NEW}`;
/** As above, with an empty line. */
export const NEW_PARAGRAPH = NEW_LINE + NEW_LINE;

/**
 * A text while its markup is rewritten. Code is hidden, so that nothing in it is taken for markup, and what adds or takes
 * away lines leaves marks, from which the line of the origin follows in the end.
 */
export class Manuscript {
  readonly #codes: string[] = [];
  readonly remarks: Remark[] = [];
  /** The line of the file on which the text begins. */
  readonly firstLine: number;

  constructor(firstLine: number) {
    this.firstLine = firstLine;
  }

  /** What stands for code, or for anything else that is to stay as it is, from now on. */
  hide(code: string): string {
    this.#codes.push(code);
    return `\uFDD2${this.#codes.length - 1}\uFDD3`;
  }

  /** A text with its code shown. */
  show(text: string): string {
    let shown = text;
    while (shown.includes("\uFDD2"))
      shown = shown.replace(CODE, (_, index: string) => this.#codes[Number(index)] ?? "");
    return shown;
  }

  /** A replacement of a part of the text, with marks for the lines that it lacks. */
  inPlaceOf(original: string, replacement: string): string {
    const lacking = this.#linesIn(original) - this.#linesIn(replacement);
    return lacking > 0 ? replacement + GONE.repeat(lacking) : replacement;
  }

  #linesIn(text: string): number {
    return this.show(text).match(LINES)?.length ?? 0;
  }

  /** The line of the file of what stands at this place. */
  lineAt(text: string, offset: number): number {
    return this.firstLine + this.#linesIn(text.slice(0, offset));
  }

  /** The text as it is read from here on, and the line of each of its lines. */
  finished(text: string): { text: string; lines: readonly number[] } {
    const lines: number[] = [];
    let line = this.firstLine - 1;
    const finished = this.show(text)
      .split("\n")
      .map((one) => {
        if (!one.startsWith(NEW) || lines.length === 0) line++;
        lines.push(line);
        line += one.split(GONE).length - 1;
        return one.replace(MARKS, "");
      });
    return { text: finished.join("\n"), lines };
  }
}

/** A text of others, in which nothing is mistaken for a mark of ours. */
export function withoutMarks(text: string): string {
  return text.replace(MARKS, "");
}

/** Without the marks of lines, for what goes into an attribute or is shown in a message. */
export function plainOf(text: string): string {
  return text.replace(MARKS, "");
}
