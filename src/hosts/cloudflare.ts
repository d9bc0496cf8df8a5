import type { SitePath } from "../model/address.ts";
import { cloudflareLines, cloudflareLosses, cloudflareRedirects } from "./cloudflare-redirects.ts";
import { HEADERS } from "./headers-and-redirects.ts";
import type { Host, ServedSite } from "./host.ts";
import { headersFile } from "./lines.ts";
import { longestOf } from "./old-addresses.ts";
import { publishing } from "./site-folder.ts";

const MEBIBYTE = 1024 * 1024;

/**
 * Pages, and Workers with static assets, which read the same files.
 * https://developers.cloudflare.com/workers/static-assets/
 */
export const cloudflare: Host = {
  name: "cloudflare",
  hasTls: true,
  files: [
    HEADERS,
    {
      path: "/_redirects" as SitePath,
      text: (_, redirects) => cloudflareRedirects(redirects),
      tellsRedirects: true,
      needsRedirects: true,
    },
  ],
  beside: [{ name: "wrangler.jsonc", text: wrangler }],
  limits: {
    files: 20_000,
    fileBytes: 25 * MEBIBYTE,
    redirects: 2_000,
    redirectsWithStar: 100,
    redirectLine: 1_000,
    headerRules: 100,
    headerLine: 2_000,
  },
  use: ({ rules }, redirects) => {
    const { plain, starred } = cloudflareLines(redirects);
    return {
      redirects: plain.length,
      redirectsWithStar: starred.length,
      redirectLine: longestOf([...plain, ...starred]),
      headerRules: rules.length,
      headerLine: longestOf(headersFile(rules).split("\n")),
    };
  },
  losses: cloudflareLosses,
  notes: [
    "Addresses that do not exist get the nearest 404.html above them, so each language has its own.",
    "With a paid Workers plan a site may have 100,000 files.",
  ],
};

/** The Worker has no program: all that it does is to serve the site. */
function wrangler(site: ServedSite): string {
  const { commands, folder } = publishing(site, ["_headers", "_redirects"]);
  const { hostname } = new URL(site.baseUrl);
  return `// ${commands.join(" && ")}, then: npx wrangler deploy
{
  "$schema": "node_modules/wrangler/config-schema.json",
  "name": "${workerName(hostname)}",
  "compatibility_date": "2026-01-01",
  "assets": {
    "directory": "./${folder}",
    "html_handling": "auto-trailing-slash",
    "not_found_handling": "404-page"
  }
}
`;
}

/** Letters, digits and dashes, 63 at most, since the name becomes a part of a host's name. */
function workerName(hostname: string): string {
  return hostname
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 63)
    .replace(/^-+|-+$/g, "");
}
