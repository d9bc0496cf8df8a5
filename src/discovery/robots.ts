import { type Addresses, NEWS_SITEMAP, sitePathOf } from "../model/address.ts";
import type { Site } from "../model/site.ts";
import { AI_TRAINING, LINK_PREVIEWS } from "./crawlers.ts";

/**
 * `robots.txt` (RFC 9309): everybody may read everything, except for training if the site's setting says so; sitemaps are
 * named. Crawlers ask for it only at the root of a host; below a base path it says where its lines belong.
 */
export function renderRobots(site: Site, addresses: Addresses): string {
  const root = addresses.href(sitePathOf("/"));
  const groups = [group(["*"], `Allow: ${root}`), group(LINK_PREVIEWS, `Allow: ${root}`)];
  if (site.robots.aiTraining === "refuse") groups.push(group(AI_TRAINING, `Disallow: ${root}`));
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
