import { printable } from "./printable.ts";

/** One thing that is wrong with the content, in words an editor can act on. */
export interface Problem {
  /** File the problem is in, relative to the content folder. */
  file: string;
  /** Line in that file, counted from 1, where it is known. */
  line?: number;
  severity: "error" | "warning";
  /** What is wrong, and why. */
  message: string;
  /** What to do about it. */
  hint?: string;
  /** It is in a draft: where drafts are treated leniently, it keeps nothing else from being published. */
  draft?: true;
}

/** Collects problems so that one run can report all of them. */
export class Problems {
  readonly #list: Problem[] = [];

  error(file: string, line: number | undefined, message: string, hint?: string): void {
    this.#add("error", file, line, message, hint);
  }

  warn(file: string, line: number | undefined, message: string, hint?: string): void {
    this.#add("warning", file, line, message, hint);
  }

  addAll(problems: Iterable<Problem>): void {
    this.#list.push(...problems);
  }

  #add(
    severity: Problem["severity"],
    file: string,
    line: number | undefined,
    message: string,
    hint?: string,
  ): void {
    this.#list.push({
      file,
      severity,
      message,
      ...(line === undefined ? {} : { line }),
      ...(hint === undefined ? {} : { hint }),
    });
  }

  get hasErrors(): boolean {
    return this.#list.some((p) => p.severity === "error");
  }

  /** The files and folders with errors. */
  filesWithErrors(): Set<string> {
    return new Set(this.#list.flatMap(({ severity, file }) => (severity === "error" ? [file] : [])));
  }

  /** All problems, by file and line. */
  all(): Problem[] {
    return [...this.#list].sort(
      (a, b) => compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || compare(a.message, b.message),
    );
  }
}

/** Thrown when what is wrong is not in the content but in how the program was called; the message says all there is to say. */
export class UsageError extends Error {
  override readonly name: string = "UsageError";
}

/** Thrown when the content has errors: nothing is built, the published site stays as it is. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(reportProblems(problems));
    this.name = "ContentError";
    this.problems = problems;
  }
}

/** The words around messages. */
export interface ProblemWords {
  error: string;
  warning: string;
  count: (errors: number, warnings: number) => string;
}

const ENGLISH: ProblemWords = {
  error: "error",
  warning: "warning",
  count: (errors, warnings) =>
    `${errors} ${errors === 1 ? "error" : "errors"}, ${warnings} ${warnings === 1 ? "warning" : "warnings"}`,
};

/**
 * The problems as text for a terminal: `file:line: error: message` and the hint below. What they name is made harmless.
 * @param folder what the files are relative to, as the reader would name it
 */
export function reportProblems(problems: readonly Problem[], folder = "", words = ENGLISH): string {
  const base = folder === "" ? "" : `${folder}/`;
  return problems
    .map((p) => {
      const place = printable(base + (p.line === undefined ? p.file : `${p.file}:${p.line}`));
      const hint = p.hint ? `\n    ${printable(p.hint)}` : "";
      return `${place}: ${words[p.severity]}: ${printable(p.message)}${hint}`;
    })
    .join("\n");
}

/** `2 errors, 1 warning` */
export function countProblems(problems: readonly Problem[], words = ENGLISH): string {
  const errors = problems.filter((problem) => problem.severity === "error").length;
  return words.count(errors, problems.length - errors);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
