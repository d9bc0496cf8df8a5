import { printableLines } from "./printable.ts";
import { countProblems, type Problem, type ProblemWords, reportProblems } from "./problems.ts";

/** How a check says what it found: for people, for programs, for the pages of a pull request on GitHub. */
export const FORMATS = { text, json, github } as const;
export type ProblemFormat = keyof typeof FORMATS;

export function isProblemFormat(text: string): text is ProblemFormat {
  return Object.hasOwn(FORMATS, text);
}

/** @param folder what the files are relative to, as the reader would name it */
type Write = (problems: readonly Problem[], folder: string, words?: ProblemWords) => string;

function text(...[problems, folder, words]: Parameters<Write>): string {
  const report = problems.length > 0 ? `${reportProblems(problems, folder, words)}\n\n` : "";
  return `${report}${countProblems(problems, words)}\n`;
}

function json(...[problems, folder]: Parameters<Write>): string {
  const count = (severity: Problem["severity"]) =>
    problems.filter((problem) => problem.severity === severity).length;
  const all = problems.map(({ file, line, severity, message, hint, draft }) => ({
    file: pathOf(file, folder),
    line,
    severity,
    message,
    hint,
    draft,
  }));
  return `${JSON.stringify({ errors: count("error"), warnings: count("warning"), problems: all }, undefined, 2)}\n`;
}

/** GitHub's workflow commands: each problem becomes a note at its line. */
function github(...[problems, folder, words]: Parameters<Write>): string {
  const lines = problems.map(({ file, line, severity, message, hint }) => {
    const place = [
      `file=${inProperty(pathOf(file, folder))}`,
      ...(line === undefined ? [] : [`line=${line}`]),
    ];
    const words = hint === undefined ? message : `${message}\n${hint}`;
    return `::${severity} ${place.join(",")}::${inCommand(words)}\n`;
  });
  return `${lines.join("")}${countProblems(problems, words)}\n`;
}

/** The file of a problem as the reader would name it. */
export function pathOf(file: string, folder: string): string {
  return folder === "" ? file : `${folder}/${file}`;
}

function inCommand(words: string): string {
  return printableLines(words).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function inProperty(value: string): string {
  return inCommand(value).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
