/** A place among the lines of a text, from which it is read on. */
import { foldText } from "../../../kit/text.ts";
import { isDashed, itemIn, type Line } from "./lines.ts";
import { announced } from "./words.ts";

/** Characters: what names a source, or another story, is shorter. */
const LONGEST_NAME = 200;
export const SENTENCE_END = /[.!?…][»”"'’)]*$/;

export class Cursor {
  readonly #lines: readonly Line[];
  #next = 0;

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
  }

  take(): Line | undefined {
    return this.#lines[this.#next++];
  }

  /** The lines that follow, taken as long as they belong to what was read. */
  takeWhile(belongs: (line: Line, i: number) => boolean): Line[] {
    const lines: Line[] = [];
    for (let next = this.#lines[this.#next]; next !== undefined; next = this.#lines[this.#next]) {
      if (!belongs(next, lines.length)) break;
      lines.push(next);
      this.#next++;
    }
    return lines;
  }

  /** The names that follow what announces them: short lines, and no sentences. */
  takeNames(belongs: (line: Line, i: number) => boolean, longest = LONGEST_NAME): string[] {
    const isName = ({ text }: Line) =>
      text.length <= longest && !SENTENCE_END.test(text) && announced(text) === undefined;
    return this.takeWhile((line, i) => isName(line) && belongs(line, i)).map(({ text }) => nameIn(text));
  }

  /** The lines of a table of contents: each comes again, as a heading. */
  takeContents(): string[] {
    const taken = new Set<string>();
    const isHeading = ({ text }: Line) => {
      const name = foldText(nameIn(text));
      const rest = this.#lines.slice(this.#next + 1);
      if (taken.has(name) || !rest.some((line) => foldText(line.text) === name)) return false;
      taken.add(name);
      return true;
    };
    return this.takeWhile(isHeading).map(({ text }) => nameIn(text));
  }

  /** Whether the line before or behind the one that was just taken begins with a dash too. */
  get isBesideDashed(): boolean {
    return [this.#next - 2, this.#next].some((i) => isDashed(this.#lines[i]?.text ?? ""));
  }
}

function nameIn(text: string): string {
  return (itemIn(text)?.text ?? text).trim();
}
