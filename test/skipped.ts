import type { Reporter, TestModule, Vitest } from "vitest/node";
import { missedBy, PROGRAM_NAMES, remedyOf } from "./programs.ts";

/** Says at the end of all tests which of them were skipped, for want of what, and how to get it. */
export class SkippedReporter implements Reporter {
  #vitest: Vitest | undefined;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    // Who asks for some tests knows that the others do not run.
    if (this.#vitest?.config.testNamePattern !== undefined) return;
    const names = modules.flatMap((module) =>
      [...module.children.allTests("skipped")].map((test) => `${module.relativeModuleId} > ${test.fullName}`),
    );
    if (names.length > 0) this.#vitest?.logger.log(skippedTests(names));
  }
}

/** @param names of the skipped tests, in full */
export function skippedTests(names: readonly string[]): string {
  const byProgram = Map.groupBy(names, missedBy);
  const wanting = PROGRAM_NAMES.flatMap((name) => {
    const tests = byProgram.get(name)?.length ?? 0;
    return tests === 0 ? [] : [`  ${name}, ${tests} ${tests === 1 ? "test" : "tests"}: ${remedyOf(name)}`];
  });
  const others = (byProgram.get(undefined) ?? []).map((name) => `  ${name}`);
  return [
    ...(wanting.length === 0 ? [] : ["Skipped for want of", ...wanting]),
    ...(others.length === 0 ? [] : ["Skipped", ...others]),
    "",
  ].join("\n");
}
