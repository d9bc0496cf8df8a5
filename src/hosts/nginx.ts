import { type HeaderRule, isMatched } from "./header-rules.ts";
import type { Host, ServedRedirect, ServedSite } from "./host.ts";
import { nginxMaps, nginxRedirects } from "./nginx-redirects.ts";
import { pattern, quoted, withoutVariables } from "./nginx-text.ts";

/** A server of one's own. */
export const nginx: Host = { name: "nginx", files: [], configuration: nginxServer, maps: nginxMaps };

/** Types that are sent with their charset, besides HTML, which always is. */
const TEXTS = [
  "application/feed+json",
  "application/javascript",
  "application/xml",
  "text/css",
  "text/javascript",
  "text/plain",
  "text/x-opml",
  "text/xml",
];

/** What is worth compressing. nginx compares types without their parameters. */
const COMPRESSED = [...TEXTS, "application/json", "application/manifest+json", "image/svg+xml"];

/** For the responses of the whole host. */
const COMMON = [
  "gzip on;",
  "gzip_vary on;",
  "gzip_comp_level 6;",
  `gzip_types ${COMPRESSED.join(" ")};`,
  "charset utf-8;",
  `charset_types ${TEXTS.join(" ")};`,
];

/** Lines for the `server` block of an nginx that has the site below its `root`, at the addresses of the site. */
function nginxServer(site: ServedSite, redirects: readonly ServedRedirect[]): string {
  const { rules, everything, hidden } = site;
  const isWholeHost = everything === "/*";
  const paths = [...new Set(rules.map(({ path }) => path))]
    .filter((path) => path !== everything)
    .sort((a, b) => coveringOf(b, rules).length - coveringOf(a, rules).length);
  const ofEverything = linesFor(everything, site);
  return [
    `${[...COMMON, ...(isWholeHost ? ofEverything : [])].join("\n")}\n`,
    // Below a base path, what is beside the site keeps the headers that the host gives it.
    ...(isWholeHost ? [] : [location(quoted(everything.slice(0, -1)), ofEverything)]),
    ...paths.map((path) => location(matcherOf(path), linesFor(path, site))),
    ...hidden.map((path) => location(matcherOf(path), ["return 404;", ...linesFor(path, site)])),
    ...(redirects.length === 0 ? [] : nginxRedirects(site, ofEverything)),
  ].join("\n");
}

/** The rules that apply to all addresses that a path stands for. */
function coveringOf(path: string, rules: readonly HeaderRule[]): HeaderRule[] {
  return rules.filter((rule) => rule.path === path || isMatched(path, rule));
}

/**
 * nginx uses one location for an address (one without a star first, then the first that matches), and in it no headers
 * from the block around it. So each has the headers of all rules that match.
 */
function linesFor(path: string, { rules, notFound }: ServedSite): string[] {
  const matching = coveringOf(path, rules).map((rule) => rule.headers);
  const { "Content-Type": type, ...others } = Object.assign({}, ...matching) as HeaderRule["headers"];
  const headers = Object.entries(others).map(([name, value]) => headerLine(name, value));
  return [...(type === undefined ? [] : typeLines(type)), `error_page 404 ${quoted(notFound)};`, ...headers];
}

/** Without the charset, which is set apart: with it in the type, nothing would be compressed. */
function typeLines(type: string): string[] {
  const [name = ""] = type.split(";");
  return ["types { }", `default_type ${name};`];
}

/** `Cache-Control` is sent only for what exists, all other headers with errors too. */
function headerLine(name: string, value: string): string {
  const line = `add_header ${name} ${quoted(withoutVariables(value))}`;
  return name === "Cache-Control" ? `${line};` : `${line} always;`;
}

function location(matcher: string, lines: readonly string[]): string {
  return `location ${matcher} {\n${lines.map((line) => `  ${line}\n`).join("")}}\n`;
}

/** nginx compares decoded addresses. */
function matcherOf(path: string): string {
  const parts = decodeURI(path).split("*");
  if (parts.length === 1) return `= ${quoted(parts[0] as string)}`;
  return `~ ${quoted(`^${parts.map(pattern).join(".*")}$`)}`;
}
