import { formerLine, hasWholeNames } from "./former-feeds.ts";
import type { Loss, ServedRedirect, ServedSite } from "./host.ts";
import { literal, splat, withoutNames } from "./lines.ts";
import { byKind, isAsked, notFoundAt, realLosses } from "./old-addresses.ts";
import { parametersOf } from "./old-places.ts";

/**
 * `_redirects` as Netlify reads it: the first line that fits counts, an address is meant with and without the slash at its
 * end, and a page that is there comes first unless the status ends with `!`. Paths are compared as they are sent, in
 * escapes; parameters as they mean.
 */
export function netlifyRedirects(site: ServedSite, redirects: readonly ServedRedirect[]): string {
  return `${HEAD}${netlifyLines(site, redirects)
    .map((line) => `${line}\n`)
    .join("")}`;
}

const HEAD = "# Where old addresses lead, and what is shown where there is nothing.\n";

export function netlifyLines(site: ServedSite, redirects: readonly ServedRedirect[]): string[] {
  const { asked, whole, starts } = byKind(redirects);
  return [
    ...asked.flatMap((redirect) => {
      const tokens = tokensOf(redirect);
      return tokens === undefined ? [] : [line(redirect, tokens, site)];
    }),
    // Above the page that leads on for other hosts.
    ...whole.map((redirect) => line(redirect, [], site)),
    ...site.formerFeeds.filter(hasWholeNames).map((feeds) => `${formerLine(feeds).join(" ")} 301`),
    ...documentLines(site),
    ...starts.map((redirect) => line(redirect, [], site)),
    ...notFoundLines(site),
  ];
}

function line(redirect: ServedRedirect, tokens: readonly string[], site: ServedSite): string {
  const { from, isStart, to } = redirect;
  const path = `${literal(from)}${isStart ? "*" : ""}`;
  const goal = to === undefined ? notFoundAt(from, site) : isStart ? splat(to) : withoutNames(to);
  const status = `${to === undefined ? 410 : 301}${isStart ? "" : "!"}`;
  return [path, ...tokens, goal, status].join(" ");
}

/** Of the archive's documents nothing can be kept but what comes before them: readers go on from the newest. */
function documentLines({ formerFeeds }: ServedSite): string[] {
  const others = formerFeeds.filter((feeds) => !hasWholeNames(feeds));
  return others.map(({ before, current }) => `${before}* ${current} 301`);
}

/** For each parameter a word; nothing where one of them cannot be a word, or would stand for any value. */
function tokensOf({ query }: ServedRedirect): string[] | undefined {
  const parameters = parametersOf(query);
  const isTold = parameters.every(([name, value]) => NAME.test(name) && VALUE.test(value));
  return isTold ? parameters.map(([name, value]) => `${name}=${value}`) : undefined;
}

const NAME = /^[^\s\p{Cc}=/:#+][^\s\p{Cc}=:+]*$/u;
const VALUE = /^[^\s\p{Cc}=:+][^\s\p{Cc}=+]*$/u;

/** The page of the root is shown by itself, unless the site is below it. */
function notFoundLines({ everything, notFound, notFoundBelow }: ServedSite): string[] {
  const below = notFoundBelow.map(({ start, page }) => `${start}* ${page} 404`);
  return everything === "/*" ? below : [...below, `${everything} ${notFound} 404`];
}

export function netlifyLosses(redirects: readonly ServedRedirect[]): readonly Loss[] {
  const untold = redirects.filter((redirect) => isAsked(redirect) && tokensOf(redirect) === undefined);
  return realLosses([
    {
      what: "Not led on, since Netlify cannot be told of parameters that are empty or contain spaces, = or +",
      of: untold,
    },
  ]);
}
