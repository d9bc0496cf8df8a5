import { type Addresses, FEED_ASSETS, SERVICE_WORKER, sitePathOf } from "../model/address.ts";
import { ARCHIVE_FORMATS, FEED_FORMATS, type FeedFormat } from "../model/list.ts";
import type { Site } from "../model/site.ts";

/** Response headers for some addresses of the site. No address is matched by two rules that set the same header. */
export interface HeaderRule {
  /** With the base path; a `*` stands for anything, also for several parts, and there is at most one. */
  path: string;
  headers: Readonly<Record<string, string>>;
}

/** Whether a rule is about an address, given with the base path. */
export function isMatched(path: string, rule: HeaderRule): boolean {
  const [before = "", after] = rule.path.split("*");
  if (after === undefined) return path === before;
  return path.length >= rule.path.length - 1 && path.startsWith(before) && path.endsWith(after);
}

/** Seconds that a feed may be kept without asking: readers ask every few minutes at most, and news should not wait. */
const FEED_AGE = 300;

/** Seconds that what feeds name may be kept: its address stays when it changes. */
const FEED_ASSET_AGE = 3600;

const YEAR = 31_536_000;

/**
 * For every answer. What pages may load and run, each says itself; a policy that keeps others from framing them works in a
 * header only. Photos and feeds are to be seen on other sites, so nothing here closes them (as
 * `Cross-Origin-Resource-Policy` would), and what pages ask of a browser, sharing and copying, is not among what is switched off.
 */
const SECURITY: HeaderRule["headers"] = {
  "Content-Security-Policy": "frame-ancestors 'none'; base-uri 'none'; object-src 'none'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": [
    "accelerometer",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "usb",
  ]
    .map((power) => `${power}=()`)
    .join(", "),
  "Cross-Origin-Opener-Policy": "same-origin",
};

/**
 * What a browser shows with the feed's stylesheet and a reader parses. Browsers show `application/rss+xml` and
 * `application/atom+xml` as plain text.
 */
const FEED_TYPES: Readonly<Record<FeedFormat, string>> = {
  rss: "application/xml; charset=utf-8",
  atom: "application/xml; charset=utf-8",
  json: "application/feed+json; charset=utf-8",
};

/** The one description that the files for all hosts are made from. */
export function headerRules(site: Site, addresses: Addresses): HeaderRule[] {
  return [
    { path: everything(addresses), headers: SECURITY },
    ...feedRules(site, addresses),
    ...feedAssetRules(addresses),
    ...subscriptionRules(site, addresses),
    ...manifestRules(site, addresses),
    ...searchRules(site, addresses),
    ...keptRules(addresses),
    // Asked for with every visit, so that a newsroom's change of mind arrives.
    { path: addresses.href(SERVICE_WORKER), headers: { "Cache-Control": "no-cache" } },
  ];
}

/** The rule of what has no other. */
export function everything(addresses: Addresses): string {
  return `${folder(addresses, "/")}*`;
}

function feedRules(site: Site, addresses: Addresses): HeaderRule[] {
  const { languages } = site;
  const headers = (format: FeedFormat) => ({
    "Content-Type": FEED_TYPES[format],
    "Cache-Control": `public, max-age=${FEED_AGE}`,
    "Access-Control-Allow-Origin": "*",
  });
  const root = folder(addresses, "/");
  const current = FEED_FORMATS.flatMap((format) => {
    const file = addresses.href(addresses.feed("home", languages[0], "", format)).slice(root.length);
    return [`${root}${file}`, `${root}*/${file}`].map((path) => ({ path, headers: headers(format) }));
  });
  const archives = languages.flatMap((lang) =>
    ARCHIVE_FORMATS.map((format) => ({
      path: addresses.href(addresses.feed("home", lang, "", format, 1)).replace(/1(?=\.[a-z]+$)/, "*"),
      headers: headers(format),
    })),
  );
  return [...current, ...archives, ...hubRules(site, addresses)];
}

/**
 * WebSub (section 4) looks for hubs in headers first, and wants the feed's own address beside them. So only rules for one
 * address can name them: those of the site's feeds. The others say it themselves.
 */
function hubRules({ languages, feeds }: Site, addresses: Addresses): HeaderRule[] {
  if (feeds.hubs.length === 0) return [];
  const hubs = feeds.hubs.map((hub) => `<${hub}>; rel="hub"`);
  return languages.flatMap((lang) =>
    FEED_FORMATS.map((format) => {
      const feed = addresses.feed("home", lang, "", format);
      const self = `<${addresses.absolute(feed)}>; rel="self"`;
      return { path: addresses.href(feed), headers: { Link: [...hubs, self].join(", ") } };
    }),
  );
}

function feedAssetRules(addresses: Addresses): HeaderRule[] {
  return Object.values(FEED_ASSETS).map((path) => ({
    path: addresses.href(path),
    headers: { "Cache-Control": `public, max-age=${FEED_ASSET_AGE}`, "Access-Control-Allow-Origin": "*" },
  }));
}

function subscriptionRules({ languages }: Site, addresses: Addresses): HeaderRule[] {
  return languages.map((lang) => ({
    path: addresses.href(addresses.subscriptions(lang)),
    headers: {
      "Content-Type": "text/x-opml; charset=utf-8",
      "Cache-Control": `public, max-age=${FEED_AGE}`,
      "Access-Control-Allow-Origin": "*",
    },
  }));
}

/** Not every host knows the ending. */
function manifestRules({ languages }: Site, addresses: Addresses): HeaderRule[] {
  return languages.map((lang) => ({
    path: addresses.href(addresses.manifest(lang)),
    headers: { "Content-Type": "application/manifest+json" },
  }));
}

/** Files that belong together from publication to publication: none may be older than the others. */
function searchRules({ search }: Site, addresses: Addresses): HeaderRule[] {
  if (!search) return [];
  const headers = { "Content-Type": "application/octet-stream", "Cache-Control": "no-cache" };
  return [{ path: `${folder(addresses, "/search/")}*.bin`, headers }];
}

/** Files whose names hold the hash of their content. */
function keptRules(addresses: Addresses): HeaderRule[] {
  const assets = folder(addresses, "/assets/");
  const photos = folder(addresses, "/photos/");
  const headers = { "Cache-Control": `public, max-age=${YEAR}, immutable` };
  return [
    { path: `${assets}*`, headers },
    // Older hosts do not know the endings.
    { path: `${assets}*.woff2`, headers: { "Content-Type": "font/woff2" } },
    { path: `${photos}*`, headers },
    { path: `${photos}*.avif`, headers: { "Content-Type": "image/avif" } },
  ];
}

function folder(addresses: Addresses, path: string): string {
  return addresses.href(sitePathOf(path));
}
