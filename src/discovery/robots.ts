import { type Addresses, NEWS_SITEMAP, sitePathOf } from "../model/address.ts";
import type { Purpose } from "../model/robots.ts";
import type { Site } from "../model/site.ts";
import { crawlersFor } from "./crawlers.ts";

/** Purposes that groups name only where the site refuses them. */
const REFUSABLE = ["search", "answers", "training"] as const satisfies readonly Purpose[];

/**
 * `robots.txt` (RFC 9309): everybody may read everything, except for what the site refuses; sitemaps are named. Whoever
 * fetches a card for a shared link has a group that no other refusal touches. Crawlers ask for it only at the root of a host;
 * below a base path it says where its lines belong.
 */
export function renderRobots(site: Site, addresses: Addresses): string {
  const root = addresses.href(sitePathOf("/"));
  const previews = site.robots.previews === "allow" ? "Allow" : "Disallow";
  const groups = [
    group(["*"], `Allow: ${root}`),
    group(crawlersFor("previews"), `${previews}: ${root}`),
    ...REFUSABLE.filter((purpose) => site.robots[purpose] === "refuse").map((purpose) =>
      group(crawlersFor(purpose), `Disallow: ${root}`),
    ),
  ];
  const sitemaps = [addresses.sitemap(), NEWS_SITEMAP]
    .map((path) => `Sitemap: ${addresses.absolute(path)}\n`)
    .join("");
  return [...placeNote(root, addresses), ...groups, sitemaps].join("\n");
}

function group(agents: readonly string[], rule: string): string {
  return `${agents.map((agent) => `User-agent: ${agent}\n`).join("")}${rule}\n`;
}

function placeNote(root: string, addresses: Addresses): string[] {
  if (root === "/") return [];
  const { origin } = new URL(addresses.baseUrl);
  return [`# Crawlers read ${origin}/robots.txt only: copy these lines there.\n`];
}
