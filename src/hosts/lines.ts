/** What the files `_headers` and `_redirects` consist of, for all hosts that read them. */
import type { HeaderRule } from "./header-rules.ts";
import { plainHeader } from "./old-places.ts";

/** The text of `_headers`, as Netlify and Cloudflare read it; neither serves it as a file. */
export function headersFile(rules: readonly HeaderRule[]): string {
  return rules.map(({ path, headers }) => `${oneWord(path)}\n${linesOf(headers)}`).join("\n");
}

function linesOf(headers: HeaderRule["headers"]): string {
  return Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${plainHeader(value)}\n`)
    .join("");
}

/** An address in which nothing ends the word that it is, or the line. */
export function oneWord(address: string): string {
  return address.replace(/[\s\p{Cc}]/gu, encodeURIComponent);
}

/** A path in which nothing stands for anything else. */
export function literal(path: string): string {
  return oneWord(path).replaceAll(":", "%3A").replaceAll("*", "%2A");
}

/** A goal in which no colon begins a name that would be filled in. */
export function withoutNames(to: string): string {
  return oneWord(to).replace(/(?<!^https?):(?!\d+(?:\/|$))/g, "%3A");
}

/** A goal that takes what followed the old address. */
export function splat(to: string): string {
  return withoutNames(to).replace(/\*$/, ":splat");
}
