import { relative } from "node:path";
import { printable, printableLines } from "../kit/printable.ts";
import { type ContentError, countProblems, type Problem, reportProblems } from "../kit/problems.ts";
import type { Build } from "../session/build.ts";
import { nextChange } from "../session/next-change.ts";
import type { Progress, Stage } from "../session/progress.ts";
import type { Settings } from "../session/settings.ts";
import {
  duration,
  goneOf,
  heavyFeedsOf,
  progressLine,
  slowestOf,
  straysOf,
  summaryOf,
  unreachableOf,
} from "./summary.ts";

/** The number of warnings that a build shows; the check shows all. */
const WARNINGS = 20;

/** Milliseconds from which a finished stage is worth a line. */
const LONG = 3000;

/** Milliseconds between two updates of a progress line. */
const BEAT = 100;

interface StageTime {
  stage: Stage;
  /** In the time of `performance.now`. */
  began: number;
  done: number;
  total: number;
}

/** Says on the terminal what a build does. */
export class Reporter {
  readonly #out: NodeJS.WriteStream;
  #stages: StageTime[] = [];
  #shown = 0;

  constructor(out: NodeJS.WriteStream = process.stderr) {
    this.#out = out;
  }

  begin(): void {
    this.#stages = [];
  }

  /** On a terminal, a line that is overwritten; elsewhere, one line when a long stage is over. */
  readonly progress: Progress = (stage, done, total, what) => {
    const now = performance.now();
    if (this.#stages.at(-1)?.stage !== stage) {
      this.#endStage(now);
      this.#stages.push({ stage, began: now, done, total });
    }
    const current = this.#stages.at(-1) as StageTime;
    Object.assign(current, { done, total });
    if (!this.#out.isTTY || total === 0 || (now - this.#shown < BEAT && done < total)) return;
    this.#shown = now;
    this.#out.write(`\r\u001b[K${progressLine(stage, done, total, now - current.began, what)}`);
  };

  readonly say = (notice: string): void => {
    this.#out.write(`${printable(notice)}\n`);
  };

  #endStage(now: number): void {
    const over = this.#stages.at(-1);
    if (over === undefined) return;
    if (this.#out.isTTY) this.#out.write("\r\u001b[K");
    else if (now - over.began >= LONG && over.total > 0)
      this.#out.write(`${progressLine(over.stage, over.done, over.total, now - over.began)}\n`);
  }

  planned(build: Build): void {
    if (build.settings.shard === undefined) this.#warn(build.warnings, build.settings);
    if (!build.settings.why) return;
    for (const { output, reason } of build.plan.orders)
      this.#out.write(printableLines(`press ${output.path}: ${reason}\n`));
    for (const path of build.plan.gone)
      this.#out.write(`delete ${path}: the content no longer calls for it\n`);
    for (const file of build.strays) this.#out.write(`delete ${printable(file)}: no build made it\n`);
  }

  #warn(warnings: readonly Problem[], { content }: Settings): void {
    if (warnings.length === 0) return;
    const more = warnings.length - WARNINGS;
    const rest = more > 0 ? `… and ${more} more warnings: npm run check shows all of them.\n` : "";
    this.#out.write(`${reportProblems(warnings.slice(0, WARNINGS), fromHere(content))}\n${rest}`);
  }

  /** Of a share, only what it did: what there is to say of the site, whoever joins shares is told. */
  published(build: Build): void {
    const now = performance.now();
    this.#endStage(now);
    const times = this.#stages.map(({ stage, began }, i) => {
      const time = (this.#stages[i + 1]?.began ?? now) - began;
      return `${stage} ${duration(time)}`;
    });
    const whole = now - (this.#stages[0]?.began ?? now);
    this.#out.write(`${summaryOf(build)} in ${duration(whole)} (${times.join(", ")})\n`);
    if (build.settings.shard !== undefined) return;
    this.#out.write(slowestOf(build));
    this.#out.write(straysOf(build, fromHere(build.settings.output), fromHere(build.settings.content)));
    this.#out.write(goneOf(build));
    this.#out.write(heavyFeedsOf(build));
    this.#out.write(unreachableOf(build));
    this.#warn(build.excess, build.settings);
    const { nextDue: due } = build;
    if (due === undefined) return;
    const isStory = nextChange(build.context)?.is === "story";
    this.#out.write(isStory ? `The next story is due at ${due}.\n` : `The banner comes or goes at ${due}.\n`);
  }
}

/** Says how far a build is and what is out of the ordinary, and nothing of the site that it makes. */
export class ProgressReporter extends Reporter {
  override planned(): void {}
  override published(): void {}
}

/** Says why nothing was published. */
export function reportContentError({ problems }: ContentError, { content }: Settings): void {
  const report = reportProblems(problems, fromHere(content));
  process.stderr.write(`${report}\n\n${countProblems(problems)}. Nothing was published.\n`);
}

/** The path of a folder from the current one. */
export function fromHere(folder: string): string {
  return relative(process.cwd(), folder);
}
