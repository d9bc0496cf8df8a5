import { type FormerFeeds, formerGoal, formerPattern } from "../former-feeds.ts";
import type { ServedRedirect, ServedSite } from "../host.ts";
import { placeOf, plainGoal, rootOf, sortedRedirects, withoutSlash } from "../old-places.ts";
import { pattern, requestedPath, small } from "../patterns.ts";
import { hashSizes, type MapLine, nginxMap } from "./map.ts";
import { queryMaps } from "./queries.ts";
import { block, quoted } from "./text.ts";

/** Where an address leads, in lines of the `server` block: empty where it is no old address. */
const GOAL = "$visnyk_goal";
/** The same, looked up once for a request. */
const TO = "$visnyk_to";
/** Stands for what is gone. */
const GONE = "gone";

/** Lines for the `server` block that answer for old addresses, by the maps. @param lines for all that is in the site */
export function nginxRedirects(site: ServedSite, lines: readonly string[]): string[] {
  const [gone, moved] = ["_gone", "_moved"].map((name) => quoted(decodeURI(rootOf(site)) + name));
  const errors = lines.map((line) => line.replace("error_page 404 ", "error_page 404 410 "));
  return [
    [
      `set ${TO} ${GOAL};\n`,
      block(`if (${TO} = ${GONE})`, [`rewrite ^ ${gone} last;`]),
      block(`if (${TO})`, [`rewrite ^ ${moved} last;`]),
    ].join(""),
    block(`location = ${gone}`, ["internal;", ...errors, "return 410;"]),
    block(`location = ${moved}`, ["internal;", ...lines, `return 301 ${TO};`]),
  ];
}

/**
 * Maps for the `http` block: from the address of a request to where it leads. Those with a query come first, then those of
 * a page, then feeds that are no more, then those with a star, the longest first.
 */
export function nginxMaps({ formerFeeds }: ServedSite, redirects: readonly ServedRedirect[]): string {
  const { asked, exact, starts } = sortedRedirects(redirects);
  const queries = queryMaps(
    asked.map(({ from, query, to }) => ({ at: placeOf(from), query, goal: goalOf(to) })),
    GOAL,
    "$visnyk_of_path",
  );
  const afterFeeds = starts.length === 0 ? undefined : "$visnyk_of_start";
  const afterExact = formerFeeds.length === 0 ? afterFeeds : "$visnyk_of_feed";
  const maps = [
    nginxMap("$uri", "$visnyk_at", [
      { pattern: "^(?<visnyk_folder>.+)/index\\.html?$", value: "$visnyk_folder" },
      { pattern: "^(?<visnyk_file>.+)/$", value: "$visnyk_file" },
      { pattern: "^", value: "$uri" },
    ]),
    ...(starts.length === 0 ? [] : startMaps(starts)),
    ...(formerFeeds.length === 0
      ? []
      : [nginxMap("$uri", "$visnyk_of_feed", formerFeeds.map(lineOfFeeds), afterFeeds)]),
    nginxMap("$visnyk_at", queries.length === 0 ? GOAL : "$visnyk_of_path", exactLines(exact), afterExact),
    ...queries.map(({ text }) => text),
  ];
  const keys = [...exact.map(({ from }) => placeOf(from)), ...queries.flatMap(({ keys }) => keys)];
  return `${hashSizes(keys)}${maps.join("\n")}`;
}

function goalOf(to: string | undefined): string {
  return to === undefined ? GONE : plainGoal(to);
}

/** nginx compares keys without regard to capitals, patterns with; where that matters, there are patterns. */
function exactLines(redirects: readonly ServedRedirect[]): MapLine[] {
  const groups = Map.groupBy(redirects, ({ from }) => small(placeOf(from)));
  return redirects.map(({ from, to, isLikePage }): MapLine => {
    const key = placeOf(from);
    const isAlone = groups.get(small(key))?.length === 1;
    const value = goalOf(to);
    return isAlone && !isLikePage ? { key, value } : { pattern: `^${pattern(key)}$`, value };
  });
}

function lineOfFeeds(feeds: FormerFeeds): MapLine {
  const source = formerPattern(feeds, pattern, decodeURI(feeds.before)).replace("(", "(?<visnyk_names>");
  return { pattern: `^${source}$`, value: formerGoal(feeds, `\${visnyk_names}`) };
}

/** First which star an address belongs to, decoded; then the rest of it as it was asked for, since goals are not decoded. */
function startMaps(starts: readonly ServedRedirect[]): string[] {
  const which = starts.map(({ from }, number): MapLine => {
    const start = decodeURIComponent(from);
    const folder = withoutSlash(start);
    const begins = folder === undefined ? pattern(start) : `${pattern(folder)}(?:/|$)`;
    return { pattern: `^${begins}`, value: String(number) };
  });
  const goals = starts.map(({ from, to }, number): MapLine => {
    if (to?.endsWith("*") !== true) return { pattern: `^${number}:`, value: goalOf(to) };
    const start = decodeURIComponent(from);
    const folder = withoutSlash(start);
    const rest = "(?<visnyk_rest>[^?]*)";
    const begins =
      folder === undefined ? requestedPath(start) + rest : `${requestedPath(folder)}(?:/+${rest})?`;
    return { pattern: `^${number}:${begins}(?:\\?|$)`, value: `${goalOf(to.slice(0, -1))}$visnyk_rest` };
  });
  return [
    nginxMap("$uri", "$visnyk_start", which),
    nginxMap('"$visnyk_start:$request_uri"', "$visnyk_of_start", goals),
  ];
}
