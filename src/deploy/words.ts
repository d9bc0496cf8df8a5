/** What a deploy says on the terminal. */

import type { DeployOutcome } from "./deploy.ts";
import { type DeployPlan, STAGES, type Step } from "./plan.ts";

/** Paths that a dry run names of each stage. */
const NAMED = 5;

/** What a deploy would do, stage by stage. */
export function dryRunLines({ plan, isFirst, wasCutOff }: DeployOutcome): string[] {
  const lines = STAGES.flatMap((name, stage) => {
    const steps = plan.steps.filter((step) => step.stage === stage);
    if (steps.length === 0) return [];
    const more = steps.length > NAMED ? [`  … and ${steps.length - NAMED} more`] : [];
    return [`${name}: ${amountOf(steps)}`, ...steps.slice(0, NAMED).map(({ path }) => `  ${path}`), ...more];
  });
  if (wasCutOff) lines.unshift("An earlier deploy was cut off; this one would go on from there.");
  if (isFirst) lines.push(FIRST);
  if (plan.waiting.size > 0) lines.push(waitingLine(plan));
  return lines.length === 0 ? ["There is nothing to do."] : lines;
}

/** What a deploy did. @param time milliseconds that it took */
export function outcomeLines(
  name: string,
  { plan, isFirst }: DeployOutcome,
  { time, isBack }: { time: number; isBack: boolean },
): string[] {
  const did = isBack ? "brought back" : "sent";
  const put = plan.steps.filter(({ file }) => file !== undefined);
  const removed = plan.steps.length - put.length;
  const lines =
    plan.steps.length === 0
      ? [`${name} has this site already.`]
      : [`${name}: ${did} ${amountOf(put)}, deleted ${removed}, in ${(time / 1000).toFixed(1)} s.`];
  if (isFirst) lines.push(FIRST);
  if (plan.waiting.size > 0) lines.push(waitingLine(plan));
  return lines;
}

const FIRST =
  "It is the first deploy to this target: files that are there already and not of this site stay as they are.";

function waitingLine({ waiting }: DeployPlan): string {
  return `${files(waiting.size)} that no page shows any more stay for readers with an older page open; a later deploy deletes them.`;
}

function amountOf(steps: readonly Step[]): string {
  const bytes = steps.reduce((sum, { file }) => sum + (file?.bytes ?? 0), 0);
  return bytes === 0 ? files(steps.length) : `${files(steps.length)}, ${inUnits(bytes)}`;
}

function files(count: number): string {
  return `${count} ${count === 1 ? "file" : "files"}`;
}

function inUnits(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1e6 ? `${(bytes / 1000).toFixed(1)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** Milliseconds between two updates of a progress line. */
const BEAT = 100;
/** Milliseconds between two lines where there is no terminal. */
const LONG_BEAT = 30_000;

/** Shows how far a deploy has come: on a terminal in a line that is overwritten, elsewhere now and then in a new one. */
export class DeployLine {
  readonly #out: NodeJS.WriteStream;
  #shown: number;
  #isShown = false;

  constructor(out: NodeJS.WriteStream = process.stderr) {
    this.#out = out;
    this.#shown = out.isTTY ? 0 : performance.now();
  }

  readonly progress = (stage: string, done: number, total: number): void => {
    const now = performance.now();
    if (now - this.#shown < (this.#out.isTTY ? BEAT : LONG_BEAT)) return;
    this.#shown = now;
    const line = `${stage}: ${done} of ${total}`;
    this.#out.write(this.#out.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
    this.#isShown = this.#out.isTTY;
  };

  /** Clears the line, before something else is said. */
  clear(): void {
    if (this.#isShown) this.#out.write("\r\u001b[K");
    this.#isShown = false;
  }
}
