/** Patterns for addresses, for hosts that take regular expressions. */

import { withoutSlash } from "./old-places.ts";
import { pattern } from "./patterns.ts";

/**
 * A pattern for an old address, whole: with the slash at its end, without it, and by the name of the file that would stand
 * there; as browsers send it, and as it is when it is decoded, since hosts do not say which they compare.
 */
export function wholePattern(from: string): string {
  const folder = from === "/" ? "" : withoutSlash(from);
  if (folder === undefined) return `^${eitherForm(from)}$`;
  const end = from === "/" ? "/(?:index\\.html)?" : "(?:/(?:index\\.html)?)?";
  return `^${eitherForm(folder)}${end}$`;
}

/**
 * A pattern for all that begins with an old address. What follows is caught without the slashes before it: at the root, a
 * goal that begins with two would be another host.
 * @param rest how it is caught, such as `(.*)`
 */
export function startPattern(from: string, rest: string): string {
  const folder = from === "/" ? "" : withoutSlash(from);
  if (folder === undefined) return `^${eitherForm(from)}${rest}$`;
  return folder === "" ? `^/+${rest}$` : `^${eitherForm(folder)}(?:/+${rest})?$`;
}

/** A pattern for the addresses of a rule; at most one `*`, which stands for anything. */
export function rulePattern(path: string): string {
  return `^${path.split("*").map(pattern).join(".*")}$`;
}

/** A percent sign that is decoded would begin any letter that has to be escaped. */
function eitherForm(path: string): string {
  const decoded = decodeURI(path);
  return decoded === path || path.includes("%25")
    ? pattern(path)
    : `(?:${pattern(path)}|${pattern(decoded)})`;
}
