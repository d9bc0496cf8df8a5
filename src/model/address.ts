import type { Lang } from "../i18n/lang.ts";
import type { FeedFormat, ListKind } from "./list.ts";
import { LATEST_LIST, LIVE_JSON, OFFLINE_PAGE, SEARCH_PAGE, SERVICE_WORKER_FILE } from "./own-paths.ts";

declare const sitePath: unique symbol;
/** An address within the site: begins with a slash, has no base path, is safe in a URL as it is. */
export type SitePath = string & { readonly [sitePath]: true };

declare const absoluteUrl: unique symbol;
export type AbsoluteUrl = string & { readonly [absoluteUrl]: true };

const SAFE_PATH = /^\/(?:[a-z0-9][a-z0-9._-]*\/)*(?:[a-z0-9][a-z0-9._-]*)?$/;

/**
 * Checks that a text is an address that every host, file system and feed reader takes as it is.
 * @throws Error where it is not.
 */
export function sitePathOf(text: string): SitePath {
  if (!SAFE_PATH.test(text)) throw new Error(`"${text}" is not an address within the site`);
  return text as SitePath;
}

export function isSitePath(text: string): text is SitePath {
  return SAFE_PATH.test(text);
}

/** Below the front page of a language, where the site says who owns the newsroom: else a plain page may have it. */
export const OWNERSHIP_PAGE = "about/ownership/";

/** The file of a list's feed in each format, beside its hub. */
export const FEED_FILES: Readonly<Record<FeedFormat, string>> = {
  rss: "feed.xml",
  atom: "atom.xml",
  json: "feed.json",
};
/** The feed of a podcast, beside the page of its series. */
export const PODCAST_FILE = "podcast.xml";
/** The chapters of an episode, beside its page. */
export const CHAPTERS_FILE = "chapters.json";
const SUBSCRIPTIONS = "feeds.opml";
const EVENTS = "events.ics";
const MANIFEST = "site.webmanifest";
const NOT_FOUND = "404.html";
const SITEMAP_INDEX = "sitemap.xml";

/** The script that keeps pages on the reader's device: it answers for all addresses below its own folder. */
export const SERVICE_WORKER = `/${SERVICE_WORKER_FILE}` as SitePath;
export const ROBOTS = "/robots.txt" as SitePath;
/** Whom to tell of holes in the site (RFC 9116). */
export const SECURITY_TXT = "/.well-known/security.txt" as SitePath;
/** The stories published in the last two days. */
export const NEWS_SITEMAP = "/news-sitemap.xml" as SitePath;

/**
 * The address of a file by its path below the root of the site: in the form that all who name it agree on, with escapes
 * where a URL needs them, and `/a/` for `a/index.html`.
 */
export function addressOfFile(file: string): SitePath {
  const path = file.normalize("NFC").replace(/(^|\/)index\.html$/, "$1");
  return `/${path.split("/").map(encodeURIComponent).join("/")}` as SitePath;
}

/** A path of the site in that form; `undefined` where its escapes are not valid. */
export function normalPath(path: string): SitePath | undefined {
  if (isSitePath(path)) return path;
  try {
    const parts = path
      .split("/")
      .map((part) => encodeURIComponent(decodeURIComponent(part).normalize("NFC")));
    return parts.join("/") as SitePath;
  } catch {
    return undefined;
  }
}

/** The index of the list of the site's own addresses. */
export const ADDRESS_LIST = "/sitemap/addresses.json" as SitePath;

/** Names of files that the site makes itself, in whatever folder. */
export const OWN_FILES: ReadonlySet<string> = new Set([
  ...Object.values(FEED_FILES),
  SUBSCRIPTIONS,
  EVENTS,
  MANIFEST,
  NOT_FOUND,
  LATEST_LIST,
  LIVE_JSON,
  SITEMAP_INDEX,
  "index.html",
  ...[SERVICE_WORKER, ROBOTS, NEWS_SITEMAP].map((path) => path.slice(1)),
]);

/**
 * Files that feeds name and readers fetch seldom. Their addresses never change: with a hash in them, every feed of the
 * site, archive documents too, would change with a line of the stylesheet.
 */
export const FEED_ASSETS = {
  stylesheet: "/feeds/feed.css" as SitePath,
  /** The site's icon as PNG, by its width in pixels. */
  icon144: "/feeds/icon-144.png" as SitePath,
  icon192: "/feeds/icon-192.png" as SitePath,
  icon512: "/feeds/icon-512.png" as SitePath,
} as const;

/** The newsroom's logo for feeds, where it has one. */
export const FEED_LOGO = "/feeds/logo.png" as SitePath;

/** The file that answers for an address: `/a/` is `a/index.html`. Only old addresses have letters other than a–z, and escapes. */
export function fileOfPath(path: SitePath): string {
  const file = path.endsWith("/") ? `${path.slice(1)}index.html` : path.slice(1);
  return file.includes("%") ? decodeURIComponent(file) : file;
}

/** The addresses of a site with these languages at this base URL; once published, they never change. */
export class Addresses {
  readonly baseUrl: string;
  readonly #basePath: string;
  readonly #defaultLang: Lang;

  constructor(site: { baseUrl: string; languages: readonly [Lang, ...Lang[]] }) {
    this.baseUrl = site.baseUrl;
    this.#basePath = new URL(site.baseUrl).pathname;
    this.#defaultLang = site.languages[0];
  }

  /** The address as a link on a page, with the base path. */
  href(path: SitePath): string {
    return this.#basePath + path.slice(1);
  }

  absolute(path: SitePath): AbsoluteUrl {
    return (this.baseUrl + path.slice(1)) as AbsoluteUrl;
  }

  #in(lang: Lang, rest: string): SitePath {
    return sitePathOf(lang === this.#defaultLang ? `/${rest}` : `/${lang}/${rest}`);
  }

  /** @param day `2025-02-13` in the site's zone */
  story(lang: Lang, day: string, slug: string): SitePath {
    return this.#in(lang, `${day.replaceAll("-", "/")}/${slug}/`);
  }

  home(lang: Lang, page = 0): SitePath {
    return this.#in(lang, pageSuffix(page));
  }

  topics(lang: Lang): SitePath {
    return this.#in(lang, "topics/");
  }

  topic(lang: Lang, key: string, page = 0): SitePath {
    return this.#in(lang, `topics/${key}/${pageSuffix(page)}`);
  }

  author(lang: Lang, key: string, page = 0): SitePath {
    return this.#in(lang, `authors/${key}/${pageSuffix(page)}`);
  }

  series(lang: Lang, key: string, page = 0): SitePath {
    return this.#in(lang, `series/${key}/${pageSuffix(page)}`);
  }

  podcast(lang: Lang, key: string): SitePath {
    return sitePathOf(this.series(lang, key) + PODCAST_FILE);
  }

  /** @param period `2025-02-13`, `2025-02` or `2025` */
  period(lang: Lang, period: string): SitePath {
    return this.#in(lang, `${period.replaceAll("-", "/")}/`);
  }

  plainPage(lang: Lang, key: string): SitePath {
    return this.#in(lang, `${key}/`);
  }

  /** The page about who owns the newsroom and who pays for it. */
  ownership(lang: Lang): SitePath {
    return this.#in(lang, OWNERSHIP_PAGE);
  }

  search(lang: Lang): SitePath {
    return this.#in(lang, SEARCH_PAGE);
  }

  notFound(lang: Lang): SitePath {
    return this.#in(lang, NOT_FOUND);
  }

  /** The page shown in place of any other where there is no network. */
  offline(lang: Lang): SitePath {
    return this.#in(lang, OFFLINE_PAGE);
  }

  /** The list of the latest stories, for the service worker to keep. */
  latestList(lang: Lang): SitePath {
    return this.#in(lang, LATEST_LIST);
  }

  manifest(lang: Lang): SitePath {
    return this.#in(lang, MANIFEST);
  }

  /** The address of a list's hub: its newest page. */
  hub(kind: ListKind, lang: Lang, key: string, page = 0): SitePath {
    return kind === "home" ? this.home(lang, page) : this[kind](lang, key, page);
  }

  /** @param page of the archive, 0 for the feed itself; only the site's has one */
  feed(kind: ListKind, lang: Lang, key: string, format: FeedFormat, page = 0): SitePath {
    if (page === 0) return sitePathOf(this.hub(kind, lang, key) + FEED_FILES[format]);
    return this.#in(lang, `feeds/archive/${page}.${format === "json" ? "json" : "xml"}`);
  }

  /** The page that explains the feeds of a language to people. */
  feeds(lang: Lang): SitePath {
    return this.#in(lang, "feeds/");
  }

  /** The list of those feeds for feed readers (OPML). */
  subscriptions(lang: Lang): SitePath {
    return this.#in(lang, SUBSCRIPTIONS);
  }

  /** The calendar of a language, where it has events. */
  events(lang: Lang): SitePath {
    return this.#in(lang, EVENTS);
  }

  /** @param part `2025-02` or `pages`; without one, the index */
  sitemap(part?: string): SitePath {
    return sitePathOf(part === undefined ? `/${SITEMAP_INDEX}` : `/sitemap/${part}.xml`);
  }

  /** A part of the list of the site's own addresses; without one, its index. */
  addressList(part?: string): SitePath {
    return part === undefined ? ADDRESS_LIST : sitePathOf(`/sitemap/addresses/${part}.json`);
  }
}

function pageSuffix(page: number): string {
  return page === 0 ? "" : `page/${page}/`;
}
