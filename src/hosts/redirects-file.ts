import { type FormerFeeds, formerLine, hasWholeNames } from "./former-feeds.ts";
import type { ServedRedirect } from "./host.ts";

/**
 * The text of `_redirects`, which Netlify, Cloudflare and others read from top to bottom, each in a dialect of its own.
 * Plain lines are valid for all of them. Lines with a query are read by Netlify alone; Cloudflare Pages leaves them out. No
 * host of these tells what is gone from what never was, so there is no line for it: it is not found.
 */
export function redirectsFile(
  redirects: readonly ServedRedirect[],
  former: readonly FormerFeeds[] = [],
): string {
  const led = redirects.filter((redirect): redirect is Led => redirect.to !== undefined);
  const isAsked = ({ query }: Led) => query !== "";
  const paths = led.filter((redirect) => !isAsked(redirect) && !redirect.isStart);
  const starts = led.filter(({ isStart }) => isStart);
  const lines = former.filter(hasWholeNames).map((feeds) => `${formerLine(feeds).join(" ")} 301\n`);
  const parts = [
    // A line without a query would take requests with one, too, and one with fewer parameters those with more.
    led.filter(isAsked).sort((a, b) => sizeOf(b) - sizeOf(a)),
    // Some hosts read a limited number of lines: what has a page of its own leads on all the same.
    paths.filter(({ hasStub }) => !hasStub),
    paths.filter(({ hasStub }) => hasStub),
  ];
  const last = starts.sort((a, b) => b.from.length - a.from.length);
  return [...parts.flatMap((part) => part.flatMap(linesOf)), ...lines, ...last.flatMap(linesOf)].join("");
}

type Led = ServedRedirect & { to: string };

function sizeOf({ query }: Led): number {
  return query.split("&").length;
}

/** A goal in which no colon begins a name that would be filled in. */
function withoutNames(to: string): string {
  return to.replace(/(?<!^https?):(?!\d+(?:\/|$))/g, "%3A");
}

function linesOf({ from, query, isStart, to, hasStub }: Led): string[] {
  // A colon before a letter would stand for any name.
  const path = from.replaceAll(":", "%3A");
  if (query !== "") return [`${path} ${query.replaceAll("&", " ")} ${to} 301!\n`];
  if (isStart) return [`${path}* ${withoutNames(to).replace(/\*$/, ":splat")} 301\n`];
  const line = `${path} ${to} 301\n`;
  // Where no page stands, Cloudflare does not take the one form for the other.
  return hasStub || !/.\/$/.test(path) ? [line] : [line, `${path.slice(0, -1)} ${to} 301\n`];
}
