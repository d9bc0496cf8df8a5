import { Problems } from "../kit/problems.ts";
import { type Budgets, checkBudgets } from "./budgets.ts";
import { readSite } from "./built-site.ts";
import { checkFeeds } from "./feeds.ts";
import { checkLinks } from "./links.ts";

/** What was looked at, and what is wrong with it. */
export interface SiteTest {
  /** By file of the site and line. */
  problems: Problems;
  pages: number;
  links: number;
  feeds: number;
}

/** Looks through a built site: HTML, links and places that they lead to, feeds and sitemaps, what pages weigh. */
export function testSite(folder: string, baseUrl: string, budgets: Budgets): SiteTest {
  const problems = new Problems();
  const site = readSite(folder, baseUrl, problems);
  const links = checkLinks(site, problems);
  const feeds = checkFeeds(site, problems);
  checkBudgets(site, budgets, problems);
  return { problems, pages: site.pages.size, links, feeds };
}
