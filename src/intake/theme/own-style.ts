import { ownFilesOf } from "../../assets/own-files.ts";
import { readOwnStyle } from "../../assets/own-style.ts";
import type { Problems } from "../../kit/problems.ts";
import { readSource } from "../source.ts";

/**
 * Checks the newsroom's own stylesheet and those that it imports. What is made of them is a matter of the assets.
 * @returns the files that they name
 */
export function checkOwnStyle(content: string, problems: Problems): ReadonlySet<string> {
  const own = ownFilesOf(content, (path) => readSource(content, path, problems)?.text);
  return new Set([...(readOwnStyle(own, problems)?.files.values() ?? [])].map(({ path }) => path));
}
