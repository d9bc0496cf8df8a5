import type { Problem } from "../../src/kit/problems.ts";

/** Each problem in one line: `12: what is wrong | what to do`. */
export function said(problems: readonly Problem[]): string[] {
  return problems.map(({ line, message, hint }) => `${line ?? "-"}: ${message}${hint ? ` | ${hint}` : ""}`);
}
