import type { Loss, ServedRedirect, ServedSite } from "../host.ts";
import { rootOf, sortedRedirects } from "../old-places.ts";
import { addressDirectives, folderDirectives } from "./directives.ts";
import { exactRule, feedsRule, queryRule, startRule } from "./rewrite-rules.ts";
import { withModules } from "./text.ts";

/** Apache reads the file anew for each request: so many rules add one or two milliseconds to each, ten times as many twenty. */
export const MOST_RULES = 500;

/** The text of `.htaccess`, for hosts where a site has no other way to tell Apache how to serve it. */
export function htaccess(site: ServedSite, redirects: readonly ServedRedirect[]): string {
  const told = toldOf(redirects);
  const lines = [
    `# ${site.baseUrl} by Apache. Where it answers 500 for everything, Options are not allowed: take those lines out.`,
    ...leftOut(redirects.length - told.length),
    ...withModules(["rewrite"], rulesOf(site, told)),
    ...addressDirectives(site),
    ...folderDirectives(site),
  ];
  return `${lines.join("\n")}\n`;
}

/** What no page leads on comes first, where there is no room for all. */
function toldOf(redirects: readonly ServedRedirect[]): readonly ServedRedirect[] {
  if (redirects.length <= MOST_RULES) return redirects;
  const { starts, exact, asked } = sortedRedirects(redirects);
  const rest = [...exact, ...asked];
  const inOrder = [
    ...starts,
    ...rest.filter(({ hasStub }) => !hasStub),
    ...rest.filter(({ hasStub }) => hasStub),
  ];
  return inOrder.slice(0, MOST_RULES);
}

/** Old addresses that no page and no rule of the file leads on. */
export function htaccessLosses(redirects: readonly ServedRedirect[]): readonly Loss[] {
  const told = new Set(toldOf(redirects));
  const left = redirects.filter((redirect) => !told.has(redirect) && !redirect.hasStub);
  if (left.length === 0) return [];
  const what = `Not led on by .htaccess, which takes ${MOST_RULES} since Apache reads it for each request; a virtual host takes all`;
  return [{ what, of: left }];
}

function leftOut(count: number): string[] {
  if (count === 0) return [];
  return [
    `# ${count} more old addresses are not told here, since Apache reads this file for each request: where a page stands at`,
    "# one, it leads on. A server of one's own takes all of them: npm run hosts -- apache.",
  ];
}

/** Those with a query come first, then those of a page, then those with a star, the longest first. */
function rulesOf(site: ServedSite, redirects: readonly ServedRedirect[]): string[] {
  if (redirects.length + site.formerFeeds.length === 0) return [];
  const context = { before: decodeURI(rootOf(site)) };
  const { asked, exact, starts } = sortedRedirects(redirects);
  return [
    "RewriteEngine On",
    ...asked.flatMap((redirect) => queryRule(redirect, context)),
    ...exact.flatMap((redirect) => exactRule(redirect, context)),
    ...site.formerFeeds.map((feeds) => feedsRule(feeds, context)),
    ...starts.flatMap((redirect) => startRule(redirect, context)),
  ];
}
