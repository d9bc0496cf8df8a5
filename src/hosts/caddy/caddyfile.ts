import { type HeaderRule, TLS_ONLY } from "../header-rules.ts";
import type { ServedRedirect, ServedSite } from "../host.ts";
import { MEDIA_TYPES } from "../media-types.ts";
import { plainHeader, rootOf } from "../old-places.ts";
import { coded } from "../patterns.ts";
import { caddyRedirects } from "./redirects.ts";
import { block, expression, value } from "./text.ts";

/** Caddy's names of codings, the smaller first. */
const CODINGS = [
  ["br", "br"],
  ["zst", "zstd"],
  ["gz", "gzip"],
] as const;

/** A whole Caddyfile, for Caddy 2.6 and later. Directives in a `route` run in the order in which they stand. */
export function caddyfile(site: ServedSite, redirects: readonly ServedRedirect[]): string {
  const { hostname, origin } = new URL(site.baseUrl);
  const general = site.rules.filter(({ path }) => path === site.everything);
  const special = site.rules.filter(({ path }) => path !== site.everything);
  const server = block(origin, [
    `root * /var/www/${hostname}`,
    ...VARYING,
    ENCODE,
    block("route", [
      "header -Server",
      ...general.flatMap(headersOf),
      ...caddyRedirects(site, redirects),
      ...closedLines(site),
      ...FOLDERS,
      ...typeLines(),
      ...special.flatMap((rule, number) => headersOf(rule, number + general.length)),
      fileServer(site),
    ]),
    missingPages(site),
  ]);
  return `${headOf(site)}${server}\n`;
}

function headOf({ baseUrl }: ServedSite): string {
  const { hostname, pathname } = new URL(baseUrl);
  return [
    `# ${baseUrl} by Caddy: /etc/caddy/Caddyfile, or a part of it. Caddy gets the certificate by itself.`,
    `# The site is in /var/www/${hostname}${decodeURI(pathname)}; see root.`,
    "",
    "",
  ].join("\n");
}

const TEXTS = [...MEDIA_TYPES].filter(([, { isCompressible }]) => isCompressible);

/** Also where a text is sent as it is, and once: what compresses adds its own. */
const VARYING = [
  `@visnyk_text path */ ${TEXTS.map(([ending]) => `*.${ending}`).join(" ")}`,
  block("header @visnyk_text", ["Vary Accept-Encoding", "defer"]),
];

/** What is worth compressing while it is sent; files that lie compressed beside it come first. */
const ENCODE = block("encode zstd gzip", [
  block("match", [
    ...new Set(TEXTS.map(([, { type }]) => `header Content-Type ${type.split(";")[0]}*`)),
    "header Content-Type application/feed+json*",
  ]),
]);

/** Caddy by itself would lead on from a folder by 308, and from a file with a slash. */
const FOLDERS = [
  block("map {http.request.uri} {visnyk_folder}", [`${expression("^/*(/[^?]*)(\\?.*)?$")} \`\${1}/\${2}\``]),
  block("@visnyk_folder", ["not path */", "file {http.request.uri.path}/"]),
  "redir @visnyk_folder {visnyk_folder} 301",
];

/** Files for hosts, and what a version control or an editor left there; the folder of RFC 8615 is open. */
function closedLines(site: ServedSite): string[] {
  const root = coded(decodeURI(rootOf(site)));
  const hidden = site.hidden.map((path) => coded(decodeURI(path))).join("|");
  return [
    `@visnyk_hidden path_regexp \`^(?:${hidden})$\``,
    "error @visnyk_hidden 404",
    block("@visnyk_dotted", [
      `path_regexp \`(?s)^${root}(?:.*/)?\\.\``,
      `not path_regexp \`^${root}\\.well-known(?:/(?:[^./][^/]*)?)*$\``,
    ]),
    "error @visnyk_dotted 404",
    // No file has so long a name: to look for one would be an error.
    "@visnyk_long path_regexp `[^/]{256}`",
    "error @visnyk_long 404",
  ];
}

/** The types that the machine knows would be those of its own list. */
function typeLines(): string[] {
  const endings = Map.groupBy(MEDIA_TYPES, ([, { type }]) => type);
  return [...endings].flatMap(([type, all], number) => [
    `@visnyk_type_${number} path ${all.map(([ending]) => `*.${ending}`).join(" ")}`,
    `header @visnyk_type_${number} Content-Type \`${type}\``,
  ]);
}

/** The headers of a rule; those that are for TLS only are sent there. */
function headersOf({ path, headers }: HeaderRule, number: number): string[] {
  const name = `@visnyk_rule_${number}`;
  const lines = Object.entries(headers).map(([field, text]) => [field, value(plainHeader(text))] as const);
  const byTls = lines.filter(([field]) => field in TLS_ONLY);
  const always = lines.filter(([field]) => !(field in TLS_ONLY));
  const matching = `path_regexp \`(?s)^${path
    .split("*")
    .map((part) => coded(decodeURI(part)))
    .join(".*")}$\``;
  return [
    `${name} ${matching}`,
    block(
      `header ${name}`,
      always.map((line) => line.join(" ")),
    ),
    ...(byTls.length === 0
      ? []
      : [
          block(`${name}_tls`, [matching, "protocol https"]),
          block(
            `header ${name}_tls`,
            byTls.map((line) => line.join(" ")),
          ),
        ]),
  ];
}

function fileServer({ compress }: ServedSite): string {
  const codings = CODINGS.filter(([ending]) => compress.includes(ending)).map(([, name]) => name);
  return block("file_server", [
    "index index.html",
    "disable_canonical_uris",
    ...(codings.length === 0 ? [] : [`precompressed ${codings.join(" ")}`]),
  ]);
}

/** The site's page for what is not there, in the language of the address, with the status of what went wrong. */
function missingPages(site: ServedSite): string {
  const pages = site.notFoundBelow.map(
    ({ start, page }) => `${expression(`^${coded(decodeURI(start))}`)} ${value(decodeURI(page))}`,
  );
  return block("handle_errors", [
    block("@visnyk_missing", [
      `path_regexp \`^${coded(decodeURI(rootOf(site)))}\``,
      "expression `{http.error.status_code} in [403, 404, 410]`",
    ]),
    block("route @visnyk_missing", [
      block("map {http.request.uri.path} {visnyk_not_found}", [
        ...pages,
        `default ${value(decodeURI(site.notFound))}`,
      ]),
      "header Content-Type `text/html; charset=utf-8`",
      block("header", ["Vary Accept-Encoding", "defer"]),
      // It was meant for what is there.
      "header -Cache-Control",
      "rewrite * {visnyk_not_found}",
      ENCODE,
      fileServer(site),
    ]),
  ]);
}
