import { type HeaderRule, TLS_ONLY } from "../header-rules.ts";
import type { ServedSite } from "../host.ts";
import { MEDIA_TYPES, mediaTypeOf } from "../media-types.ts";
import { plainHeader, rootOf } from "../old-places.ts";
import { coded } from "../patterns.ts";
import { addressIs, quoted, rewriting, section, starPattern, withModules } from "./text.ts";

/** Variants of a text that lie beside it: their endings, names of codings, and how a browser asks for one. */
const VARIANTS = [
  ["br", "br"],
  ["gz", "gzip"],
] as const;

/** An address may be that of a variant, by the time that its headers are set. */
const VARIANT = "(?:\\.(?:br|gz))?";

/** Directives for the folder of the site: in its `.htaccess`, or in the server's own configuration. Apache 2.4.16 and later. */
export function folderDirectives(site: ServedSite): string[] {
  return [
    ...withModules(["dir"], ["DirectoryIndex index.html", "DirectorySlash On", "FallbackResource disabled"]),
    ...withModules(["negotiation"], ["Options -MultiViews"]),
    ...withModules(["autoindex"], ["Options -Indexes"]),
    ...typeDirectives(site.rules),
    ...compression(),
    ...variants(site),
  ];
}

/** Directives for the addresses of the site, also for those that are answered before a folder is looked at. */
export function addressDirectives(site: ServedSite): string[] {
  return [...errorPages(site), ...closedFiles(site), ...withModules(["headers"], headerDirectives(site))];
}

const MISSING = [403, 404, 410];

function errorPages({ notFound, notFoundBelow }: ServedSite): string[] {
  const showing = (page: string) => MISSING.map((status) => `ErrorDocument ${status} ${page}`);
  return [
    ...showing(notFound),
    ...notFoundBelow.flatMap(({ start, page }) =>
      section("If", quoted(addressIs(`^${coded(decodeURI(start))}`)), showing(page)),
    ),
  ];
}

/** Files for hosts, and what a version control or an editor left there; the folder of RFC 8615 is open. */
function closedFiles(site: ServedSite): string[] {
  const root = coded(decodeURI(rootOf(site)));
  const hidden = site.hidden.map((path) => coded(decodeURI(path)));
  return withModules(
    ["alias"],
    [
      `RedirectMatch 404 ${quoted(`^(?:${hidden.join("|")})$`)}`,
      `RedirectMatch 404 ${quoted(`^${root}(?:\\.(?!well-known(?:/|$))|.*/\\.)`)}`,
    ],
  );
}

function typeDirectives(rules: readonly HeaderRule[]): string[] {
  const endings = Map.groupBy(MEDIA_TYPES, ([, { type }]) => type);
  const byEnding = [...endings].map(
    ([type, all]) => `AddType ${quoted(type)} ${all.map(([ending]) => `.${ending}`).join(" ")}`,
  );
  const byPath = rules.flatMap(({ path, headers }) => {
    const type = headers["Content-Type"];
    if (type === undefined || type === mediaTypeOf(path).type) return [];
    const condition = quoted(addressIs(`^${starPattern(path)}${VARIANT}$`));
    return section("If", condition, [`ForceType ${quoted(type)}`]);
  });
  return [...withModules(["mime"], byEnding), ...byPath];
}

function headerDirectives(site: ServedSite): string[] {
  const general = site.rules.filter(({ path }) => path === site.everything);
  const special = site.rules.filter(({ path }) => path !== site.everything);
  return [
    // Whoever configured the server may have set the same.
    ...general.flatMap(({ headers }) => Object.keys(headers).map((name) => `Header unset ${name}`)),
    ...general.flatMap((rule) => headersOf(rule, [])),
    ...special.flatMap((rule) => headersOf(rule, [addressIs(`^${starPattern(rule.path)}${VARIANT}$`)])),
    `Header merge Vary Accept-Encoding ${quoted(`expr=${addressIs(`(?:/|\\.(?:${COMPRESSIBLE}))${VARIANT}$`)}`)}`,
    // The filters that compress change the tag, but compare the one that they are given with that of the file.
    `RequestHeader edit* If-None-Match ${quoted('-(?:gzip|br)"')} ${quoted('"')}`,
  ];
}

/** `Cache-Control` is sent only for what exists, all other headers with errors too. */
function headersOf({ headers }: HeaderRule, conditions: readonly string[]): string[] {
  return Object.entries(headers)
    .filter(([name]) => name !== "Content-Type")
    .map(([name, text]) => {
      const all = name in TLS_ONLY ? [...conditions, BY_TLS] : conditions;
      const when = all.length === 0 ? "" : ` ${quoted(`expr=${all.join(" && ")}`)}`;
      const value = quoted(plainHeader(text).replaceAll("%", "%%").replaceAll("$", "%%24"));
      return `Header ${name === "Cache-Control" ? "" : "always "}set ${name} ${value}${when}`;
    });
}

/** Also where a server in front has the certificate, as many shared hosts do. */
const BY_TLS = "(%{HTTPS} == 'on' || req_novary('X-Forwarded-Proto') == 'https')";

const KNOWN = [...MEDIA_TYPES].filter(([, { isCompressible }]) => isCompressible);
const COMPRESSIBLE = KNOWN.map(([ending]) => ending).join("|");

/** What is compressed while it is sent. */
function compression(): string[] {
  const types = [...new Set(KNOWN.map(([, { type }]) => type.split(";")[0])), "application/feed+json"];
  return [
    ["brotli", "BROTLI_COMPRESS"],
    ["deflate", "DEFLATE"],
  ].flatMap(([module = "", filter]) =>
    withModules(["filter", module], [`AddOutputFilterByType ${filter} ${types.join(" ")}`]),
  );
}

/** A folder without a page is not forbidden: there is nothing. */
const FOLDERS = [
  'RewriteCond "%{REQUEST_FILENAME}" -d',
  'RewriteCond "%{REQUEST_FILENAME}index.html" !-f',
  'RewriteRule "(?:^|/)$" "-" [R=404,L]',
];

/** Files that lie compressed beside others are sent in place of them to whoever can read them. */
function variants({ compress }: ServedSite): string[] {
  const present = VARIANTS.filter(([ending]) => compress.includes(ending));
  const sent = [
    ...present.flatMap(([ending, coding]) => [`RemoveType .${ending}`, `AddEncoding ${coding} .${ending}`]),
    ...present.map(([ending]) => `RemoveLanguage .${ending}`),
  ];
  return withModules(
    ["rewrite", "mime", "env"],
    [
      "RewriteEngine On",
      ...FOLDERS,
      ...present.flatMap(([ending, coding]) => variantRules(ending, coding)),
      ...section("If", quoted("reqenv('REDIRECT_visnyk_variant') == '1'"), [
        ...sent,
        "SetEnv no-gzip 1",
        "SetEnv no-brotli 1",
      ]),
    ],
  );
}

function variantRules(ending: string, coding: string): string[] {
  const accepts = `RewriteCond "%{HTTP:Accept-Encoding}" ${rewriting(`(?:^|[\\s,])${coding}(?=[\\s;,]|$)(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))`)}`;
  const rule = (file: string, condition: string) => [
    accepts,
    `RewriteCond "%{REQUEST_URI}" ${rewriting(condition)}`,
    `RewriteCond "%{REQUEST_FILENAME}${file}" -f`,
    `RewriteRule "^" "%{REQUEST_URI}${file}" [E=visnyk_variant:1,L]`,
  ];
  return [...rule(`.${ending}`, `\\.(?:${COMPRESSIBLE})$`), ...rule(`index.html.${ending}`, "/$")];
}
