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
  leadsOn: "deployed",
  hasTls: true,
  files: [
    HEADERS,
    {
      path: "/_redirects" as SitePath,
      text: cloudflareRedirects,
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
  use: ({ rules, formerFeeds }, redirects) => {
    const { plain, starred } = cloudflareLines({ formerFeeds }, redirects);
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

/** What a Worker without a program is, all of which is to serve a site; its name and the folder are left open. */
export const WORKER = {
  compatibility_date: "2026-01-01",
  assets: { html_handling: "auto-trailing-slash", not_found_handling: "404-page" },
} as const;

/** The Worker has no program: all that it does is to serve the site. */
function wrangler(site: ServedSite): string {
  const { commands, folder } = publishing(site, ["_headers", "_redirects"]);
  const { hostname } = new URL(site.baseUrl);
  return `// ${commands.join(" && ")}, then: npx wrangler deploy
{
  "$schema": "node_modules/wrangler/config-schema.json",
  "name": "${workerName(hostname)}",
  "compatibility_date": "${WORKER.compatibility_date}",
  "assets": {
    "directory": "./${folder}",
    "html_handling": "${WORKER.assets.html_handling}",
    "not_found_handling": "${WORKER.assets.not_found_handling}"
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
