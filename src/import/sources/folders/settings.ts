import { UsageError } from "../../../kit/problems.ts";
import { DataFault } from "./data-formats.ts";
import type { SiteFiles } from "./site-files.ts";
import { isValues, type Values } from "./values.ts";

/** The settings in a file; nothing where there is no such file. @throws UsageError where it cannot be read */
export function settingsIn(files: SiteFiles, path: string | undefined): Values {
  if (path === undefined) return {};
  try {
    const data = files.data(path);
    return isValues(data) ? data : {};
  } catch (error) {
    if (!(error instanceof DataFault)) throw error;
    const place = error.line === undefined ? path : `${path}:${error.line}`;
    throw new UsageError(
      `${place}: the site's settings cannot be read: ${error.message}\n    Correct the line; the old addresses of all texts follow from these settings.`,
    );
  }
}

/** With keys in lower case, on every level. */
export function lowered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lowered);
  if (!isValues(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.toLowerCase(), lowered(inner)]));
}

/** Settings of several files as one: what comes later wins, key by key. */
export function merged(first: Values, second: Values): Values {
  const all: Record<string, unknown> = { ...first };
  for (const [key, value] of Object.entries(second)) {
    const before = all[key];
    all[key] = isValues(before) && isValues(value) ? merged(before, value) : value;
  }
  return all;
}

/** The address of a site, with a slash at its end; `/` where none is known, or only a placeholder is. */
export function baseOf(address: string | undefined, below = ""): string {
  const path = below.replace(/^\/|\/$/g, "");
  const url =
    address === undefined ? null : URL.parse(address.startsWith("//") ? `https:${address}` : address);
  if (
    url === null ||
    !/^https?:$/.test(url.protocol) ||
    /^(?:localhost|127\.|example\.(?:com|org|net)$)/.test(url.hostname)
  ) {
    const own = url === null || url.pathname === "/" ? "" : url.pathname.replace(/^\/|\/$/g, "");
    const parts = [own, path].filter((part) => part !== "");
    return parts.length === 0 ? "/" : `/${parts.join("/")}/`;
  }
  const start = url.href.replace(/[?#].*$/, "").replace(/\/?$/, "/");
  return path === "" || start.endsWith(`/${path}/`) ? start : `${start}${path}/`;
}

/** The path that a site stands below, with slashes around it. */
export function pathOfBase(base: string): string {
  return URL.parse(base)?.pathname ?? base;
}

/** An address below the base: `/blog/` and `posts/a/` are `/blog/posts/a/`. */
export function below(base: string, path: string): string {
  return pathOfBase(base) + path.replace(/^\/+/, "");
}
