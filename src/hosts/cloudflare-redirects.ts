import { formerLine } from "./former-feeds.ts";
import type { Loss, ServedRedirect, ServedSite } from "./host.ts";
import { literal, oneWord, splat } from "./lines.ts";
import { byKind, goalOfStart, isAsked, isLed, type Led, realLosses } from "./old-addresses.ts";
import { withoutSlash } from "./old-places.ts";

/**
 * `_redirects` as Cloudflare reads it, of Pages and of Workers alike: addresses are compared letter by letter, a line comes
 * before any page, and those without a star have to stand first.
 */
export function cloudflareRedirects(site: ServedSite, redirects: readonly ServedRedirect[]): string {
  const { plain, starred } = cloudflareLines(site, redirects);
  return [...plain, ...starred].map((line) => `${line}\n`).join("");
}

export function cloudflareLines(
  { formerFeeds }: Pick<ServedSite, "formerFeeds">,
  redirects: readonly ServedRedirect[],
): {
  plain: string[];
  starred: string[];
} {
  const { whole, starts } = byKind(redirects.filter(isLed).filter((redirect) => !isAsked(redirect)));
  const known = new Set(whole.flatMap(({ from }) => [from, withoutSlash(from)]));
  const folders = starts.flatMap((start) => folderOf(start, known));
  const former = (isPlain: boolean) =>
    formerFeeds
      .filter(({ names }) => (names === 0) === isPlain)
      .map((feeds) => `${formerLine(feeds).join(" ")} 301`);
  return {
    plain: [
      ...[...whole.filter(({ hasStub }) => !hasStub), ...folders, ...whole.filter(({ hasStub }) => hasStub)]
        .flatMap(formsOf)
        .map(([from, to]) => `${literal(from)} ${oneWord(to)} 301`),
      ...former(true),
    ],
    starred: [...former(false), ...starts.map(({ from, to }) => `${literal(from)}* ${splat(to)} 301`)],
  };
}

/** Where no page stands, the one form is not taken for the other. */
function formsOf({ from, to, hasStub }: Pick<Led, "from" | "to" | "hasStub">): [from: string, to: string][] {
  const other = withoutSlash(from);
  return hasStub || other === undefined
    ? [[from, to]]
    : [
        [from, to],
        [other, to],
      ];
}

/** The folder itself, without the slash that the star stands behind. */
function folderOf({ from, to }: Led, known: ReadonlySet<string | undefined>) {
  const folder = withoutSlash(from);
  return folder === undefined || known.has(folder)
    ? []
    : [{ from: folder, to: goalOfStart(to), hasStub: false }];
}

export function cloudflareLosses(redirects: readonly ServedRedirect[]): readonly Loss[] {
  return realLosses([
    {
      what: "Not led on, since Cloudflare does not look at parameters",
      of: redirects.filter(isAsked).filter(isLed),
    },
    {
      what: "Not found, or led on by a star, since Cloudflare has no line for what is gone",
      of: redirects.filter(({ to }) => to === undefined),
    },
  ]);
}
