import { type FormerFeeds, formerLine, hasWholeNames } from "./former-feeds.ts";
import type { Limits, Loss, ServedRedirect, ServedSite } from "./host.ts";
import { oneWord, splat } from "./lines.ts";
import { byKind, isAsked, isLed, type Led, realLosses } from "./old-addresses.ts";
import { withoutSlash } from "./old-places.ts";

/** Of gitlab.com, and of instances unless they are told otherwise. A longer file is not read at all. */
export const GITLAB_LIMITS = { redirects: 1_000, redirectsBytes: 64 * 1024 } satisfies Limits;

/** Slashes in an address of a rule. */
const SLASHES = 25;

/**
 * `_redirects` as GitLab Pages reads it: addresses are compared decoded, with and without the slash at their end. A page that
 * is there always comes first, and leads on by itself. What no longer fits is left out, for else nothing would be read; a star
 * stands for many, so it stays.
 */
export function gitlabRedirects(site: ServedSite, redirects: readonly ServedRedirect[]): string {
  const { whole, starts } = gitlabLines(site, redirects);
  const utf8 = new TextEncoder();
  let [count, bytes] = [0, 0];
  const fits = (line: string) => {
    count += 1;
    bytes += utf8.encode(line).length;
    return count <= GITLAB_LIMITS.redirects && bytes <= GITLAB_LIMITS.redirectsBytes;
  };
  const kept = starts.filter(fits);
  return [...whole.filter(fits), ...kept].join("");
}

export function gitlabLines(
  { formerFeeds }: Pick<ServedSite, "formerFeeds">,
  redirects: readonly ServedRedirect[],
): { whole: string[]; starts: string[] } {
  const { whole, starts } = byKind(redirects.filter(isTold));
  return {
    whole: whole.map(({ from, to }) => `${decodeURIComponent(from)} ${splat(to)} 301\n`),
    starts: [
      ...formerFeeds.map(formerFeedsLine),
      ...starts.map(({ from, to }) => `${decodeURIComponent(from)}* ${splat(to)} 301\n`),
    ],
  };
}

/** Of the archive's documents nothing can be kept but what comes before them: readers go on from the newest. */
function formerFeedsLine(feeds: FormerFeeds): string {
  const [from, to] = hasWholeNames(feeds) ? formerLine(feeds) : [`${feeds.before}*`, feeds.current];
  return `${decodeURI(from)} ${to} 301\n`;
}

function isTold(redirect: ServedRedirect): redirect is Led {
  return isLed(redirect) && !isAsked(redirect) && !redirect.hasStub && isPlain(redirect);
}

/** Whether the address can stand in a line and means only itself there. */
function isPlain({ from, to, isStart }: ServedRedirect): boolean {
  const path = decodeURIComponent(from);
  const isLiteral = !/[\s\p{Cc}%?#*"]|\/:[a-z]+(?=\/|$)/iu.test(path) && oneWord(path) === path;
  const isShort = [path, to ?? ""].every((text) => text.split("/").length - 1 <= SLASHES);
  return isLiteral && isShort && (!isStart || withoutSlash(from) !== undefined || from === "/");
}

export function gitlabLosses(redirects: readonly ServedRedirect[]): readonly Loss[] {
  const led = redirects.filter(isLed);
  return realLosses([
    { what: "Not led on, since GitLab Pages does not look at parameters", of: led.filter(isAsked) },
    {
      what: "Not led on, since GitLab Pages cannot be told of such addresses",
      of: led.filter((redirect) => !isAsked(redirect) && !redirect.hasStub && !isPlain(redirect)),
    },
    {
      what: "Not found, since GitLab Pages has no line for what is gone",
      of: redirects.filter(({ to }) => to === undefined),
    },
  ]);
}
