import type { ServedRedirect, ServedSite } from "../host.ts";
import { parametersOf, placeOf, plainGoal, sortedRedirects } from "../old-places.ts";
import { exactRule, feedsRule, queryRule, startRule } from "./rewrite-rules.ts";
import { quoted, rewriting } from "./text.ts";

/** Stands for what is gone. */
const GONE = "gone";
/** Lines that Apache looks through for an address fast enough; a larger map is to be a database. */
const MOST_LINES = 2000;

/** Characters of a line of a map, of which Apache cuts off what is longer. */
const LONGEST_LINE = 1000;

export const MAP_FILE = "visnyk-redirects.txt";

/** The text of a `RewriteMap`: an address, and where it leads. */
export function redirectMap(redirects: readonly ServedRedirect[]): string {
  return mapped(redirects)
    .flatMap((redirect) => keysOf(redirect).map((key) => lineOf(key, redirect)))
    .join("");
}

/** Where the map is, by the folder of the configuration, and how it is made. */
export function mapOf(redirects: readonly ServedRedirect[]): { source: string; isDatabase: boolean } {
  const isDatabase = mapped(redirects).length > MOST_LINES;
  const file = `/etc/apache2/${MAP_FILE}`;
  return { source: isDatabase ? `dbm:${file.replace(/txt$/, "dbm")}` : `txt:${file}`, isDatabase };
}

/**
 * Directives of a virtual host that answer for old addresses, by the map. Those with a query come first, then those of a
 * page, then those with a star, the longest first.
 */
export function redirectDirectives(
  { formerFeeds }: Pick<ServedSite, "formerFeeds">,
  redirects: readonly ServedRedirect[],
): string[] {
  const context = { before: "" };
  const ofFeeds = formerFeeds.map((feeds) => feedsRule(feeds, context));
  if (redirects.length === 0) return ofFeeds.length === 0 ? [] : ["RewriteEngine On", ...ofFeeds];
  const { asked, exact, starts } = sortedRedirects(redirects);
  const shapes = [...new Set(asked.filter(isMapped).map((each) => namesOf(each).join("&")))];
  return [
    "RewriteEngine On",
    'RewriteMap visnyk_escape "int:escape"',
    'RewriteMap visnyk_unescape "int:unescape"',
    `RewriteMap visnyk_goals ${quoted(mapOf(redirects).source)}`,
    `RewriteRule ${rewriting("^(/|/.+?)(?:/(?:index\\.html?)?)?$")} "-" "[E=visnyk_at:\${visnyk_escape:$1}]"`,
    ...asked.filter((each) => !isMapped(each)).flatMap((each) => queryRule(each, context)),
    ...shapes
      .sort((a, b) => b.split("&").length - a.split("&").length || (a < b ? -1 : 1))
      .flatMap(shapeRule),
    ...exact.filter((each) => !isMapped(each)).flatMap((each) => [NOT_YET, ...exactRule(each, context)]),
    NOT_YET,
    asking("%{ENV:visnyk_at}"),
    `RewriteCond "%{ENV:visnyk_goal}" "=${GONE}"`,
    'RewriteRule "^" "-" [G]',
    // Apache takes no question mark out of a variable.
    'RewriteCond "%{ENV:visnyk_goal}" "^([^?]+)\\?(.*)$"',
    'RewriteRule "^" "%1?%2" [R=301,L,NE]',
    'RewriteCond "%{ENV:visnyk_goal}" "^(.+)$"',
    'RewriteRule "^" "%1" [R=301,L,NE,QSD]',
    ...ofFeeds,
    ...starts.flatMap((each) => startRule(each, context)),
  ];
}

const NOT_YET = 'RewriteCond "%{ENV:visnyk_goal}" "^$"';

/** Asks the map for an address with these parameters, whatever their order and whatever others come with them. */
function shapeRule(shape: string): string[] {
  const names = shape.split("&");
  const each = names.map((name) => `(?=(?:.*&)?${name}=([^&]*)(?:&|$))`);
  const query = names.map((name, at) => `${name}=\${visnyk_escape:\${visnyk_unescape:%${at + 1}}}`).join("&");
  return [
    NOT_YET,
    `RewriteCond "%{QUERY_STRING}" ${rewriting(`^${each.join("")}`)}`,
    asking(`%{ENV:visnyk_at}?${query}`),
  ];
}

function asking(key: string): string {
  return `RewriteRule "^" "-" "[E=visnyk_goal:\${visnyk_goals:${key}}]"`;
}

/** Whether it stands in the map; what does not has a rule. */
function isMapped(redirect: ServedRedirect): boolean {
  const { query } = redirect;
  return (
    (query === "" || isOrdinary(redirect)) &&
    keysOf(redirect).every((key) => lineOf(key, redirect).length <= LONGEST_LINE)
  );
}

/** Names that patterns, maps and flags take as they are, each once; more than nine values have no numbers. */
function isOrdinary({ query }: ServedRedirect): boolean {
  const parameters = parametersOf(query);
  const names = new Set(parameters.map(([name]) => name));
  return (
    names.size === parameters.length &&
    names.size < 10 &&
    parameters.every(([name, value]) => /^[A-Za-z0-9_-]+$/.test(name) && value !== "")
  );
}

function namesOf({ query }: ServedRedirect): string[] {
  return parametersOf(query).map(([name]) => name);
}

function mapped(redirects: readonly ServedRedirect[]): ServedRedirect[] {
  const { exact, asked } = sortedRedirects(redirects);
  return [...exact, ...asked].filter(isMapped);
}

/** How an address is looked up: with a space in a value as browsers and as forms write it. */
function keysOf({ from, query }: ServedRedirect): string[] {
  const at = escaped(placeOf(from));
  if (query === "") return [at];
  const forms = [(text: string) => text, (text: string) => text.replaceAll(" ", "+")];
  const keys = forms.map((form) => {
    const pairs = parametersOf(query).map(([name, value]) => `${name}=${escaped(form(value))}`);
    return `${at}?${pairs.join("&")}`;
  });
  return [...new Set(keys)];
}

/** As `int:escape` of Apache has it. */
function escaped(text: string): string {
  return encodeURIComponent(text)
    .replace(/%(?:24|2B|2C|3A|3B|40|26|3D|2F)/g, decodeURIComponent)
    .replace(/%../g, (code) => code.toLowerCase());
}

function lineOf(key: string, redirect: ServedRedirect): string {
  return `${key} ${goalOf(redirect)}\n`;
}

function goalOf({ to }: ServedRedirect): string {
  return to === undefined ? GONE : plainGoal(to);
}
