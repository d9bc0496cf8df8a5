import type { ServedRedirect, ServedSite } from "./host.ts";

/** An old address in the form in which servers compare it: decoded, and without the slash at its end. */
export function placeOf(from: string): string {
  const path = decodeURIComponent(from);
  return withoutSlash(path) ?? path;
}

/** A path without the slash at its end; nothing where it ends with none, or is the root. */
export function withoutSlash(path: string): string | undefined {
  return path.length > 1 && path.endsWith("/") ? path.slice(0, -1) : undefined;
}

/**
 * A goal with every sign that could end a text, a line or a header in the configuration of a server, or begin a variable
 * there, as its escape. What addresses are to be is said elsewhere; here nothing else can come of one.
 */
export function plainGoal(to: string): string {
  return to.toWellFormed().replace(/[^!#%&'()*+,\-./0-9:;=?@A-Z[\]_a-z~]/gu, encodeURIComponent);
}

/** A value of a header in one line. */
export function plainHeader(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are taken out
  return value.replace(/[\0-\x1F\x7F]+/g, " ");
}

type Parameter = readonly [name: string, value: string];

/** The parameters of `id=5&x=1`, decoded. */
export function parametersOf(query: string): Parameter[] {
  return query.split("&").map((part) => {
    const [name = "", value = ""] = part.split("=").map(decodeURIComponent);
    return [name, value];
  });
}

/**
 * Old addresses by what servers have to look at to know them: those with the most parameters first, since others may come
 * with them, and the longest of those that begin alike.
 */
export function sortedRedirects(redirects: readonly ServedRedirect[]): {
  asked: ServedRedirect[];
  exact: ServedRedirect[];
  starts: ServedRedirect[];
} {
  return {
    asked: redirects
      .filter(({ query }) => query !== "")
      .sort((a, b) => b.query.split("&").length - a.query.split("&").length),
    exact: redirects.filter(({ query, isStart }) => query === "" && !isStart),
    starts: redirects.filter(({ isStart }) => isStart).sort((a, b) => b.from.length - a.from.length),
  };
}

/** What comes before the site's own addresses: `/` or the base path. */
export function rootOf({ everything }: ServedSite): string {
  return everything.slice(0, -1);
}
