import { join } from "node:path";
import { ownFilesOf } from "../../assets/own-files.ts";
import { parseSheet } from "../../assets/own-sheet.ts";
import { readOwnStyle } from "../../assets/own-style.ts";
import { filesBelow } from "../../kit/files.ts";
import type { Problems } from "../../kit/problems.ts";
import { readSource } from "../source.ts";

/** A stylesheet beside a block or a page of the newsroom's own. */
const BESIDE = /^(?:blocks|pages)\/[^/]+\.css$/;

/** Checks stylesheets that lie beside code: they are small, and stand alone. */
export function checkSheetsOfCode(content: string, problems: Problems): void {
  for (const path of filesOfCode(content)) {
    const text = readSource(content, path, problems)?.text;
    if (text === undefined) continue;
    const { dependencies, faults } = parseSheet(path, text);
    for (const { severity, line, message, hint } of faults)
      if (severity === "error") problems.error(path, line, message, hint);
      else problems.warn(path, line, message, hint);
    for (const dependency of dependencies) {
      if (!("url" in dependency) || dependency.url.startsWith("#")) continue;
      const message = `names "${dependency.url}", and a stylesheet beside code loads nothing`;
      problems.error(path, dependency.loc.start.line, message, "Write that rule in theme/style.css.");
    }
  }
}

function filesOfCode(content: string): string[] {
  return [...filesBelow(join(content, "theme"), (folder) => /^(?:blocks|pages)$/.test(folder))]
    .flatMap(([path, isPlain]) => (isPlain && BESIDE.test(path) ? [`theme/${path}`] : []))
    .sort();
}

/**
 * Checks the newsroom's own stylesheet and those that it imports. What is made of them is a matter of the assets.
 * @returns the files that they name
 */
export function checkOwnStyle(content: string, problems: Problems): ReadonlySet<string> {
  const own = ownFilesOf(content, (path) => readSource(content, path, problems)?.text);
  return new Set([...(readOwnStyle(own, problems)?.files.values() ?? [])].map(({ path }) => path));
}
