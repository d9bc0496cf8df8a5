import { rulePattern, startPattern, wholePattern } from "./address-patterns.ts";
import { formerGoal, formerPattern } from "./former-feeds.ts";
import type { HeaderRule } from "./header-rules.ts";
import type { Loss, ServedRedirect, ServedSite } from "./host.ts";
import { oneWord } from "./lines.ts";
import { byKind, notFoundAt, realLosses } from "./old-addresses.ts";
import { parametersOf, plainHeader } from "./old-places.ts";

/** https://vercel.com/docs/project-configuration#routes: the only form in which something can be gone. */
export type Route =
  | { handle: "filesystem" | "hit" }
  | {
      src: string;
      caseSensitive?: true;
      has?: { type: "query"; key: string; value: { eq: string } }[];
      headers?: Readonly<Record<string, string>>;
      continue?: true;
      important?: true;
      status?: number;
      dest?: string;
    };

/** Vercel refuses a site with more. */
export const VERCEL_ROUTES = 2_048;
/** Room for what is neither about headers nor about old addresses. */
const OTHER_ROUTES = 16;

/**
 * Old addresses come before files, and what is not found after them; what is said of files only goes out with these.
 * @param most routes: old addresses beyond it are left out, and those with a page come last
 */
export function vercelRoutes(
  site: ServedSite,
  redirects: readonly ServedRedirect[],
  most = VERCEL_ROUTES,
): Route[] {
  const ofAll = site.rules.filter(({ path }) => path === site.everything);
  const ofFiles = site.rules.filter(({ path }) => path !== site.everything);
  return [
    ...ofAll.map(headerRoute),
    ...redirectRoutes(site, fitting(redirects.filter(isTold), most - ownRoutes(site) - OTHER_ROUTES)),
    slashRoute(site),
    { handle: "filesystem" },
    ...notFoundRoutes(site),
    { handle: "hit" },
    // Over those that Vercel gives to every file.
    ...ofFiles.map((rule): Route => ({ ...headerRoute(rule), important: true })),
  ];
}

function headerRoute({ path, headers }: HeaderRule) {
  const lines = Object.entries(headers).map(([name, value]) => [name, plainHeader(value)] as const);
  return { src: rulePattern(path), headers: Object.fromEntries(lines), continue: true } as const;
}

/** As many as there is room for: what stands for many first, what a page leads on last. */
function fitting(redirects: readonly ServedRedirect[], room: number): readonly ServedRedirect[] {
  if (redirects.length <= room) return redirects;
  const { asked, whole, starts } = byKind(redirects);
  return [...starts, ...asked, ...whole].slice(0, room);
}

/** Capitals count only where an address has some; such an address comes first, since one without would take it. */
function redirectRoutes(site: ServedSite, redirects: readonly ServedRedirect[]): Route[] {
  const { asked, whole, starts } = byKind(redirects);
  const routesOf = (group: readonly ServedRedirect[]) => {
    const capitals = group.filter(({ from }) => hasCapitals(from));
    const others = group.filter(({ from }) => !hasCapitals(from));
    return [...capitals, ...others].map((redirect) => redirectRoute(redirect, site));
  };
  return [
    ...[asked, whole].flatMap(routesOf),
    ...site.formerFeeds.map((feeds): Route => {
      const goal = formerGoal(feeds, feeds.names === 0 ? "" : "$1");
      return { src: `^${formerPattern(feeds)}$`, status: 301, headers: { Location: goal } };
    }),
    ...routesOf(starts),
  ];
}

function ownRoutes({ rules, formerFeeds }: ServedSite): number {
  return rules.length + formerFeeds.length;
}

function hasCapitals(path: string): boolean {
  return /[A-Z]/.test(path.replace(/%[0-9A-F]{2}/gi, ""));
}

function redirectRoute(redirect: ServedRedirect, site: ServedSite): Route {
  const { from, isStart, query, to } = redirect;
  const has = query === "" ? [] : parametersOf(query).map(([key, eq]) => parameter(key, eq));
  return {
    src: isStart ? startPattern(from, "(.*)") : wholePattern(from),
    ...(hasCapitals(from) && { caseSensitive: true }),
    ...(has.length > 0 && { has }),
    ...(to === undefined
      ? { status: 410, dest: notFoundAt(from, site) }
      : { status: 301, headers: { Location: goalOf(to, isStart) } }),
  };
}

function parameter(key: string, eq: string) {
  return { type: "query", key, value: { eq } } as const;
}

/** A dollar would begin a name that is filled in. */
function goalOf(to: string, isStart: boolean): string {
  const goal = oneWord(to).replaceAll("$", "%24");
  return isStart ? goal.replace(/\*$/, "$1") : goal;
}

/** A page is asked for with the slash at its end. Names of files have a dot. */
function slashRoute({ everything }: ServedSite): Route {
  const base = everything.slice(0, -1);
  return { src: `^(${base}(?:[^/.]+/)*[^/.]+)$`, headers: { Location: "$1/" }, status: 308 };
}

function notFoundRoutes({ everything, notFound, notFoundBelow }: ServedSite): Route[] {
  return [
    ...notFoundBelow.map(({ start, page }) => ({ path: `${start}*`, page })),
    { path: everything, page: notFound },
  ].map(({ path, page }) => ({ src: rulePattern(path), status: 404, dest: page }));
}

/** Parameters that a route may ask for. */
const MOST_PARAMETERS = 16;

function isTold({ query }: ServedRedirect): boolean {
  return query.split("&").length <= MOST_PARAMETERS;
}

export function vercelLosses(redirects: readonly ServedRedirect[]): readonly Loss[] {
  return realLosses([
    {
      what: `Not led on, since Vercel looks at ${MOST_PARAMETERS} parameters at most`,
      of: redirects.filter((redirect) => !isTold(redirect)),
    },
  ]);
}
