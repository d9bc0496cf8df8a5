import { type HeaderRule, isMatched, TLS_ONLY } from "../header-rules.ts";
import type { ServedRedirect, ServedSite } from "../host.ts";
import { MEDIA_TYPES } from "../media-types.ts";
import { plainHeader, rootOf } from "../old-places.ts";
import { pattern } from "../patterns.ts";
import { nginxRedirects } from "./redirects.ts";
import { block, quoted, withoutVariables } from "./text.ts";

/** nginx compares types without their parameters, and always takes HTML for text, and for worth compressing. */
const KNOWN = [...MEDIA_TYPES.values()].filter(({ type }) => !type.startsWith("text/html"));
const nameOf = (type: string): string => type.split(";")[0] as string;

/** What nginx and feeds call what others have other names for. */
const OTHER_NAMES = ["application/feed+json", "application/javascript", "text/xml"];

/** Types that are sent with their charset. */
const TEXTS = namesOf(KNOWN.filter(({ type }) => type.includes("charset")).map(({ type }) => type));

/** What is worth compressing. */
const COMPRESSED = namesOf(KNOWN.filter(({ isCompressible }) => isCompressible).map(({ type }) => type));

function namesOf(types: readonly string[]): string {
  return [...new Set([...OTHER_NAMES, ...types.map(nameOf)])].sort().join(" ");
}

/** For the responses of the whole host. */
function commonLines({ compress }: ServedSite): string[] {
  return [
    "gzip on;",
    // Otherwise nothing would be compressed for a network of servers in front of this one.
    "gzip_proxied any;",
    "gzip_vary on;",
    "gzip_comp_level 6;",
    `gzip_types ${COMPRESSED};`,
    ...(compress.includes("gz") ? ["gzip_static on;"] : []),
    ...(compress.includes("br")
      ? ["# brotli_static on;  # with ngx_brotli (apt-get install libnginx-mod-http-brotli-static)"]
      : []),
    "charset utf-8;",
    `charset_types ${TEXTS};`,
    // A server behind another one, which has the certificate, does not know what readers asked for.
    "absolute_redirect off;",
  ];
}

/** Lines for the `server` block of an nginx that has the site below its `root`, at the addresses of the site. */
export function nginxLines(site: ServedSite, redirects: readonly ServedRedirect[]): string {
  const { rules, everything, hidden } = site;
  const isWholeHost = everything === "/*";
  const paths = [...new Set(rules.map(({ path }) => path))]
    .filter((path) => path !== everything)
    .sort((a, b) => coveringOf(b, rules).length - coveringOf(a, rules).length);
  // A folder without a page is not forbidden: there is nothing.
  const ofEverything = [...linesFor(everything, site), `error_page 403 =404 ${notFoundOf(site)};`];
  return [
    `${[...commonLines(site), ...(isWholeHost ? ofEverything : [])].join("\n")}\n`,
    ...variableLines(site),
    // Below a base path, what is beside the site keeps the headers that the host gives it.
    ...(isWholeHost ? [] : [block(`location ${quoted(decodeURI(rootOf(site)))}`, ofEverything)]),
    block(`location ${dotFiles(site)}`, ["return 404;", ...ofEverything]),
    ...paths.map((path) => block(`location ${matcherOf(path)}`, linesFor(path, site))),
    ...hidden.map((path) => block(`location ${matcherOf(path)}`, ["return 404;", ...linesFor(path, site)])),
    ...(redirects.length + site.formerFeeds.length === 0 ? [] : nginxRedirects(site, ofEverything)),
  ].join("\n");
}

/** What a version control or an editor left there; the folder of RFC 8615 is open. */
function dotFiles(site: ServedSite): string {
  return `~ ${quoted(`^${pattern(decodeURI(rootOf(site)))}(?:(?!\\.well-known/)\\.|.*/\\.)`)}`;
}

/** The rules that apply to all addresses that a path stands for. */
function coveringOf(path: string, rules: readonly HeaderRule[]): HeaderRule[] {
  return rules.filter((rule) => rule.path === path || isMatched(path, rule));
}

const NOT_FOUND = "$visnyk_not_found";
/** Each header that is for TLS only, and the variable that holds its value there. */
const BY_TLS = new Map(
  Object.keys(TLS_ONLY).map((name) => [name, `$visnyk_${name.toLowerCase().replaceAll("-", "_")}`]),
);

/** What depends on the request. A header without a value is not sent. */
function variableLines({ everything, rules, notFound, notFoundBelow }: ServedSite): string[] {
  const lines: string[] = [];
  const general = rules.find(({ path }) => path === everything)?.headers ?? {};
  for (const [name, variable] of BY_TLS) {
    const value = general[name];
    if (value === undefined) continue;
    lines.push(`set ${variable} "";\n${block("if ($https)", [`set ${variable} ${textOf(value)};`])}`);
  }
  if (notFoundBelow.length > 0) {
    const below = notFoundBelow.map(({ start, page }) =>
      block(`if ($uri ~ ${quoted(`^${pattern(decodeURI(start))}`)})`, [
        `set ${NOT_FOUND} ${quoted(decodeURI(page))};`,
      ]),
    );
    lines.push(`set ${NOT_FOUND} ${quoted(decodeURI(notFound))};\n${below.join("")}`);
  }
  return lines;
}

/**
 * nginx uses one location for an address (one without a star first, then the first that matches), and in it no headers
 * from the block around it. So each has the headers of all rules that match.
 */
function linesFor(path: string, site: ServedSite): string[] {
  const matching = coveringOf(path, site.rules).map((rule) => rule.headers);
  const { "Content-Type": type, ...others } = Object.assign({}, ...matching) as HeaderRule["headers"];
  const headers = Object.entries(others).map(([name, value]) =>
    headerLine(name, BY_TLS.get(name) ?? textOf(value)),
  );
  return [...(type === undefined ? [] : typeLines(type)), `error_page 404 ${notFoundOf(site)};`, ...headers];
}

function notFoundOf({ notFound, notFoundBelow }: ServedSite): string {
  return notFoundBelow.length === 0 ? quoted(decodeURI(notFound)) : NOT_FOUND;
}

function textOf(header: string): string {
  return quoted(withoutVariables(plainHeader(header)));
}

/** Without the charset, which is set apart: with it in the type, nothing would be compressed. */
function typeLines(type: string): string[] {
  return ["types { }", `default_type ${nameOf(type)};`];
}

/** `Cache-Control` is sent only for what exists, all other headers with errors too. */
function headerLine(name: string, value: string): string {
  return `add_header ${name} ${value}${name === "Cache-Control" ? "" : " always"};`;
}

/** nginx compares decoded addresses. */
function matcherOf(path: string): string {
  const parts = decodeURI(path).split("*");
  if (parts.length === 1) return `= ${quoted(parts[0] as string)}`;
  return `~ ${quoted(`^${parts.map(pattern).join(".*")}$`)}`;
}
