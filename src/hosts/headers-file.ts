import type { HeaderRule } from "./header-rules.ts";

/** `_headers`, as Netlify, Cloudflare and others read it. */
export function headersFile(rules: readonly HeaderRule[]): string {
  return rules.map(({ path, headers }) => `${path}\n${linesOf(headers)}`).join("\n");
}

function linesOf(headers: HeaderRule["headers"]): string {
  return Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join("");
}
