import { relative } from "node:path";
import type { Build } from "../build/build.ts";
import type { Settings } from "../build/settings.ts";
import { type ContentError, countProblems, reportProblems } from "../kit/problems.ts";
import { OUTPUT_KINDS } from "../model/output.ts";

/** Says on the terminal what a build does. */
export class Reporter {
  readonly #out: NodeJS.WriteStream;
  #began = 0;

  constructor(out: NodeJS.WriteStream = process.stderr) {
    this.#out = out;
  }

  begin(): void {
    this.#began = performance.now();
  }

  /** One line that is written over on a terminal; elsewhere the first, each tenth and the last. */
  photo(done: number, total: number, file: string): void {
    const line = `Photos: ${done} of ${total} (${file})`;
    if (this.#out.isTTY) this.#out.write(`\r\u001b[K${line}${done === total ? "\n" : ""}`);
    else if (done === 1 || done % 10 === 0 || done === total) this.#out.write(`${line}\n`);
  }

  planned(build: Build): void {
    if (build.warnings.length > 0)
      this.#out.write(`${reportProblems(build.warnings, fromHere(build.settings.content))}\n`);
    if (!build.settings.why) return;
    for (const { output, reason } of build.plan.orders) this.#out.write(`press ${output.path}: ${reason}\n`);
    for (const path of build.plan.gone)
      this.#out.write(`delete ${path}: the content does not call for it any more\n`);
  }

  published(build: Build): void {
    this.#out.write(`${summaryOf(build)} in ${((performance.now() - this.#began) / 1000).toFixed(2)} s\n`);
  }
}

/** What a build did, in one line. */
export function summaryOf({ plan, copies, read, photosMade }: Build): string {
  const deleted = plan.gone.length + copies.gone.length;
  const kinds = OUTPUT_KINDS.flatMap((kind) => {
    const number = plan.orders.filter(({ output }) => output.kind === kind).length;
    return number === 0 ? [] : [`${number} ${kind}`];
  });
  const parts = [
    `${plan.orders.length} pages pressed${kinds.length > 0 ? ` (${kinds.join(", ")})` : ""}`,
    `${read} stories read`,
    `${photosMade} photos made`,
    `${copies.copies.length} files copied`,
    `${deleted} files deleted`,
  ];
  return parts.join(", ");
}

/** Says why nothing was published. */
export function reportContentError({ problems }: ContentError, { content }: Settings): void {
  const report = reportProblems(problems, fromHere(content));
  process.stderr.write(`${report}\n\n${countProblems(problems)}. Nothing was published.\n`);
}

/** A folder as somebody in the current one would name it. */
export function fromHere(folder: string): string {
  return relative(process.cwd(), folder);
}
