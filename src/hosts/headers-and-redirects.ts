import type { SitePath } from "../model/address.ts";
import type { HeaderRule } from "./header-rules.ts";
import type { Host } from "./host.ts";
import { redirectsFile } from "./redirects-file.ts";

/** Stands for hosts that are not named: Netlify, Cloudflare and others read these files. */
export const UNNAMED: Host = {
  name: "",
  files: [
    { path: "/_headers" as SitePath, text: ({ rules }) => headersFile(rules) },
    {
      path: "/_redirects" as SitePath,
      text: (_, redirects) => redirectsFile(redirects),
      tellsRedirects: true,
      needsRedirects: true,
    },
  ],
};

/** The text of `_headers`, which no host serves as a file. */
function headersFile(rules: readonly HeaderRule[]): string {
  return rules.map(({ path, headers }) => `${path}\n${linesOf(headers)}`).join("\n");
}

function linesOf(headers: HeaderRule["headers"]): string {
  return Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join("");
}
