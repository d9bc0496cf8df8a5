import { type FormerFeeds, formerGoal, formerPattern } from "../former-feeds.ts";
import type { ServedRedirect, ServedSite } from "../host.ts";
import { parametersOf, placeOf, plainGoal, sortedRedirects, withoutSlash } from "../old-places.ts";
import { asRequested, coded, requestedPath } from "../patterns.ts";
import { block, expression, literal, value } from "./text.ts";

/** Stands for what is gone. */
const GONE = "gone";

interface Line {
  key: string;
  goal: string;
}

/**
 * Directives for a `route` that answer for old addresses. Those with a query come first, then those of a page, then those
 * with a star, the longest first. Caddy looks a map up each time that its value is asked for, so each is kept in a variable.
 */
export function caddyRedirects(
  { formerFeeds }: Pick<ServedSite, "formerFeeds">,
  redirects: readonly ServedRedirect[],
): string[] {
  if (redirects.length + formerFeeds.length === 0) return [];
  const { asked, exact, starts } = sortedRedirects(redirects);
  const sources = [
    ...queryMaps(asked),
    { source: "{vars.visnyk_at}", lines: exact.map(exactLine) },
    { source: "{http.request.uri.path}", lines: formerFeeds.map(lineOfFeeds) },
    { source: "{http.request.uri}", lines: starts.map(startLine) },
  ].filter(({ lines }) => lines.length > 0);
  return [
    block("map {http.request.uri.path} {visnyk_at}", [
      `${expression("^(.+?)/(?:index\\.html?)?$")} \`\${1}\``,
      "default {http.request.uri.path}",
    ]),
    "vars visnyk_at {visnyk_at}",
    "vars visnyk_goal ``",
    "@visnyk_current vars {vars.visnyk_goal} ``",
    ...sources.flatMap(({ source, lines }, number) => [
      mapOf(source, `{visnyk_goal_${number}}`, lines),
      `vars @visnyk_current visnyk_goal {visnyk_goal_${number}}`,
    ]),
    `@visnyk_gone vars {vars.visnyk_goal} ${GONE}`,
    "error @visnyk_gone 410",
    "@visnyk_old not vars {vars.visnyk_goal} ``",
    "redir @visnyk_old {vars.visnyk_goal} 301",
  ];
}

/** Caddy refuses a map that has an address twice. */
function mapOf(source: string, variable: string, lines: readonly Line[]): string {
  const goals = new Map(lines.map(({ key, goal }) => [key, goal]));
  return block(`map \`${source}\` ${variable}`, [
    ...[...goals].map(([key, goal]) => `${key} ${goal}`),
    "default ``",
  ]);
}

function goalOf(to: string | undefined): string {
  return to === undefined ? GONE : value(plainGoal(to));
}

function exactLine({ from, to }: ServedRedirect): Line {
  const at = placeOf(from);
  return { key: literal(at) ?? expression(`^${coded(at)}$`), goal: goalOf(to) };
}

/** The rest is taken as it was asked for, since goals are not decoded. */
function startLine({ from, to }: ServedRedirect): Line {
  const start = decodeURIComponent(from);
  const folder = withoutSlash(start);
  const begins =
    folder === undefined
      ? `${requestedPath(start, coded)}([^?]*)`
      : `${requestedPath(folder, coded)}(?:/+([^?]*))?`;
  const goal = to?.endsWith("*") ? `\`${plainGoal(to.slice(0, -1))}\${1}\`` : goalOf(to);
  return { key: expression(`^/*${begins}(?:\\?.*)?$`), goal };
}

function lineOfFeeds(feeds: FormerFeeds): Line {
  const key = expression(`^${formerPattern(feeds, coded, decodeURI(feeds.before))}$`);
  return { key, goal: `\`${formerGoal(feeds, `\${1}`)}\`` };
}

interface Asked {
  at: string;
  goal: string;
  parameters: ReturnType<typeof parametersOf>;
}

/** A map for all that are told apart by the same parameters; the more of them, the earlier. */
function queryMaps(asked: readonly ServedRedirect[]): { source: string; lines: Line[] }[] {
  const all = asked.map(({ from, query, to }): Asked => {
    return { at: placeOf(from), goal: goalOf(to), parameters: parametersOf(query) };
  });
  const groups = Map.groupBy(all, ({ parameters }) => shapeOf(parameters));
  return [...groups]
    .sort(([a], [b]) => b.split("&").length - a.split("&").length || (a < b ? -1 : 1))
    .map(([shape, group]) =>
      shape === ODD
        ? { source: "{vars.visnyk_at}?{http.request.uri.query}", lines: group.flatMap(linesOfOdd) }
        : { source: `{vars.visnyk_at}?${shape}`, lines: group.map(lineOfShape) },
    );
}

/** Parameters that Caddy cannot be asked for by name come first, as they are written. */
const ODD = `{}${"&".repeat(99)}`;

function shapeOf(parameters: Asked["parameters"]): string {
  const names = new Set(parameters.map(([name]) => name));
  const isOdd =
    names.size < parameters.length ||
    parameters.some(([name, text]) => !/^[\p{L}\p{N}_-]+$/u.test(name) || text === "");
  return isOdd ? ODD : parameters.map(([name]) => `{http.request.uri.query.${name}}`).join("&");
}

function lineOfShape({ at, goal, parameters }: Asked): Line {
  const text = `${at}?${parameters.map(([, text]) => text).join("&")}`;
  return { key: literal(text) ?? expression(`^${coded(text)}$`), goal };
}

/** The parameters may come in any order, among others; five and more only in one. */
function linesOfOdd({ at, goal, parameters }: Asked): Line[] {
  const each = parameters.map(
    ([name, text]) => `${asRequested(name, coded)}${text === "" ? "=?" : `=${asRequested(text, coded)}`}`,
  );
  const orders = each.length < 5 ? ordersOf(each) : [each];
  return orders.map((order) => ({
    key: expression(`^${coded(`${at}?`)}(?:.*&)?${order.join("&(?:.*&)?")}(?:&.*)?$`),
    goal,
  }));
}

function ordersOf(items: readonly string[]): string[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, number) => ordersOf(items.toSpliced(number, 1)).map((rest) => [item, ...rest]));
}
