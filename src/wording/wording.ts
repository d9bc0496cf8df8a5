/** Messages about the content in other languages than English, in which the program says them. */
import type { Problem, ProblemWords } from "../kit/problems.ts";
import type { DeskWords } from "../preview/words.ts";

/**
 * A message as the program has it, with `{}` for each part that is put in, and what it is in another language, with as many;
 * `{2}` is the second part, where the order is another.
 */
export type Entry = readonly [english: string, other: string];

/** All that is said about the content in another language. */
export interface Words extends ProblemWords {
  entries: readonly Entry[];
  /** Over pages of the preview. */
  desk: DeskWords;
}

interface Template {
  pattern: RegExp;
  /** How it begins, up to the first part that is put in. */
  start: string;
  /** Parts that stand in quotation marks are the editor's own words. */
  quoted: readonly boolean[];
  other: string;
}

/** What is said of the value of a key. */
const KEY = /^"([\w.-]+)": (.*)$/s;

/** Says messages in another language; what it does not know stays in English. */
export class Wording {
  readonly #whole: ReadonlyMap<string, string>;
  /** Those that begin with words of their own come first, and then those that have most of them: they fit best. */
  readonly #templates: readonly Template[];

  constructor(entries: Iterable<Entry>) {
    const all = [...entries];
    this.#whole = new Map(all.filter(([english]) => !english.includes("{}")));
    this.#templates = all
      .filter(([english]) => english.includes("{}"))
      .sort(([a], [b]) => beginsFreely(a) - beginsFreely(b) || b.length - a.length)
      .map(templateOf);
  }

  /** The text in the other language; parts that are put in are said in it as well, where they are texts of the program. */
  say(text: string): string {
    const whole = this.#whole.get(text);
    if (whole !== undefined) return whole;
    const [, key, fault] = KEY.exec(text) ?? [];
    if (fault !== undefined) return `«${key}»: ${this.say(fault)}`;
    for (const { start, pattern, quoted, other } of this.#templates) {
      const parts = text.startsWith(start) ? pattern.exec(text)?.slice(1) : undefined;
      if (parts === undefined) continue;
      return filled(
        other,
        parts.map((part, at) => (quoted[at] ? part : this.say(part))),
      );
    }
    return text;
  }

  problem(problem: Problem): Problem {
    const { message, hint } = problem;
    return {
      ...problem,
      message: this.say(message),
      ...(hint === undefined ? {} : { hint: this.say(hint) }),
    };
  }
}

/** 1 for a template that begins with what is put in, quoted or not, else 0. */
function beginsFreely(english: string): number {
  return /^"?\{\}/.test(english) ? 1 : 0;
}

function templateOf([english, other]: Entry): Template {
  const pieces = english.split("{}");
  const pattern = new RegExp(`^${pieces.map((piece) => RegExp.escape(piece)).join("(.*?)")}$`, "s");
  return {
    pattern,
    start: pieces[0] ?? "",
    quoted: pieces.slice(0, -1).map((piece) => piece.endsWith('"')),
    other,
  };
}

function filled(other: string, parts: readonly string[]): string {
  let next = 0;
  return other.replace(
    /\{(\d*)\}/g,
    (_, number: string) => parts[number === "" ? next++ : Number(number) - 1] ?? "",
  );
}
