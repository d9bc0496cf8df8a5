import { type FormerFeeds, formerGoal, formerPattern } from "../former-feeds.ts";
import type { ServedRedirect } from "../host.ts";
import { parametersOf, placeOf, plainGoal, withoutSlash } from "../old-places.ts";
import { asRequested, coded, requestedPath } from "../patterns.ts";
import { goal, rewriting } from "./text.ts";

/** How the address of a request is matched: from the root of the host, or from the folder of an `.htaccess`. */
export interface RewriteContext {
  /** What is not part of the pattern: decoded, such as `/news/`. */
  before: string;
}

/** A rule for one address. */
export function exactRule({ from, to }: ServedRedirect, context: RewriteContext): string[] {
  return [ruleOf(`^${placePattern(placeOf(from), context)}$`, to)];
}

/** A rule for an address with parameters: each is to be found somewhere among those of the request. */
export function queryRule({ from, query, to }: ServedRedirect, context: RewriteContext): string[] {
  const each = parametersOf(query).map(([name, value]) => {
    const is = value === "" ? "=?" : `=${asRequested(value, coded)}`;
    return `(?=(?:.*&)?${asRequested(name, coded)}${is}(?:&|$))`;
  });
  return [
    `RewriteCond "%{QUERY_STRING}" ${rewriting(`^${each.join("")}`)}`,
    ruleOf(`^${placePattern(placeOf(from), context)}$`, to),
  ];
}

/** A rule for feeds that are no more. */
export function feedsRule(feeds: FormerFeeds, context: RewriteContext): string {
  const source = formerPattern(feeds, coded, without(decodeURI(feeds.before), context));
  const to = formerGoal({ ...feeds, before: goal(feeds.before), current: goal(feeds.current) }, "$1");
  return `RewriteRule ${rewriting(`^${source}$`)} "${to}" ${LEADS}`;
}

/** A rule for all addresses that begin alike. The rest is taken as it was asked for, since goals are not decoded. */
export function startRule({ from, to }: ServedRedirect, context: RewriteContext): string[] {
  const start = decodeURIComponent(from);
  const folder = withoutSlash(start);
  const begins = folder === undefined ? within(start, context) : `${within(folder, context)}(?:/|$)`;
  if (to?.endsWith("*") !== true) return [ruleOf(`^${begins}`, to)];
  const asked =
    folder === undefined
      ? `${requestedPath(start, coded)}([^?\\s]*)`
      : `${requestedPath(folder, coded)}(?:/+([^?\\s]*))?`;
  return [
    `RewriteCond "%{THE_REQUEST}" ${rewriting(`^\\S+\\s(?:https?://[^/\\s]*)?/*${asked}[?\\s]`)}`,
    `RewriteRule ${rewriting(`^${begins}`)} "${goal(plainGoal(to.slice(0, -1)))}%1" ${LEADS}`,
  ];
}

const LEADS = "[R=301,L,NE,QSD]";

function ruleOf(source: string, to: string | undefined): string {
  return to === undefined
    ? `RewriteRule ${rewriting(source)} "-" [G]`
    : `RewriteRule ${rewriting(source)} "${goal(plainGoal(to))}" ${LEADS}`;
}

/** The place itself, or with a slash, or its index. */
function placePattern(place: string, context: RewriteContext): string {
  const inner = within(place, context);
  const isRoot = place === "/" || `${place}/` === context.before;
  return isRoot ? `${inner}(?:index\\.html?)?` : `${inner}(?:/(?:index\\.html?)?)?`;
}

function within(place: string, context: RewriteContext): string {
  return coded(without(place, context));
}

function without(place: string, { before }: RewriteContext): string {
  return `${place}/`.startsWith(before) ? place.slice(before.length) : place;
}
