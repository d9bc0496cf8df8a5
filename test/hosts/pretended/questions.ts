/** What any host is told about a site, and what it is asked. */
import type { ServedRedirect } from "../../../src/hosts/host.ts";
import { oldAddress } from "../../../src/intake/old-addresses.ts";
import { addressOfText } from "../../../src/model/old-address.ts";
import { stubOf } from "../../../src/model/stub.ts";

/** An old address as somebody writes it, as hosts are told. @param to a path, a whole address, or nothing for what is gone */
export function served(written: string, to: string | undefined, base: string): ServedRedirect {
  const address = oldAddress(written, `https://news.example${base}`);
  if (typeof address !== "string") throw new Error(address.message);
  const { path, query, isStart } = addressOfText(address);
  const within = (inner: string) => base + inner.slice(1);
  return {
    from: within(path),
    query,
    isStart,
    to: to === "/*" ? `https://news.example${base}*` : to?.startsWith("/") ? within(to) : to,
    hasStub: to !== undefined && stubOf(address, to) !== undefined,
  };
}

export const TOLD: readonly (readonly [from: string, to: string | undefined])[] = [
  ["/old/", "/new/"],
  ["/2019/05/slug.html", "/new/"],
  ["/index.php", "/new/php/"],
  ["/index.php?id=5", "/new/5/"],
  ["/index.php?id=5&x=1", "/new/5-1/"],
  ["/?p=123", "/new/123/"],
  ["/?q=два", "/new/word/"],
  ["/?q=а/б", "/new/slash/"],
  ["/Новини/Старе/", "/new/"],
  ["/%d1%82%d0%b5%d0%b3/", "/topics/"],
  ["/Capital/", "/new/one/"],
  ["/capital/", "/new/two/"],
  ["/About/", "/about/"],
  ["/sign$(1)+[2]/", "/new/"],
  ["/name:d/", "/new/"],
  ["/:splat/", "/new/splat/"],
  ["/far/", "https://elsewhere.example/page/?a=$b#c"],
  ["/port/*", "https://elsewhere.example:8080/a:b/*"],
  ["/gone/", undefined],
  ["/en/gone/", undefined],
  ["/blog/*", "/articles/*"],
  ["/blog/one/", "/new/"],
  ["/tag*", "/topics/"],
  ["/розділ/*", "/*"],
  ["/was/*", undefined],
  ["/feed/", "/feed.xml"],
];

/** Pages and files of the site, besides the pages that lead on from old addresses. */
export const FILES = [
  "index.html",
  "about/index.html",
  "en/index.html",
  "404.html",
  "en/404.html",
  "feed.xml",
  "topics/a/feed.xml",
  "feeds/archive/1.json",
  "feeds.opml",
  "site.webmanifest",
  "assets/a-1.css",
  "photos/a-1.avif",
  "sw.js",
];

/** What not every host can do. */
export type Ability =
  | "queries"
  | "gone"
  | "languages"
  /** What is gone is told in the language of its address. */
  | "gone in languages"
  | "headers"
  /** Old addresses that stand for all that begins within a name. */
  | "names"
  /** A star after a folder ends the name of that folder. */
  | "ends"
  /** Goals with a port that take what a star stood for. */
  | "ports"
  /** Redirects at all. */
  | "redirects";

/** Where an address leads; 404 and 200 for what is no old address, 410 for what is gone. */
export const ASKED: readonly (readonly [path: string, to: string | number, needs?: Ability])[] = [
  ["/old/", "/new/"],
  ["/old", "/new/"],
  ["/old/?utm_source=x", "/new/"],
  ["/older/", 404],
  ["/2019/05/slug.html", "/new/"],
  ["/index.php", "/new/php/", "redirects"],
  ["/index.php?id=6", "/new/php/", "redirects"],
  ["/index.php?id=5", "/new/5/", "queries"],
  ["/index.php?id=5&utm_source=x", "/new/5/", "queries"],
  ["/index.php?x=1&id=5", "/new/5-1/", "queries"],
  ["/?p=123", "/new/123/", "queries"],
  ["/?p=1234", 200],
  ["/?q=%D0%B4%D0%B2%D0%B0", "/new/word/", "queries"],
  ["/?q=%D0%B0%2F%D0%B1", "/new/slash/", "queries"],
  ["/", 200],
  [encodeURI("/Новини/Старе/"), "/new/"],
  [encodeURI("/Новини/Старе"), "/new/"],
  [encodeURI("/тег/"), "/topics/"],
  ["/Capital/", "/new/one/"],
  ["/capital/", "/new/two/"],
  ["/about/", 200],
  ["/sign$(1)+[2]/", "/new/"],
  ["/far/", "https://elsewhere.example/page/?a=$b#c"],
  ["/port/x", "https://elsewhere.example:8080/a:b/x", "ports"],
  ["/gone/", 410, "gone"],
  ["/en/gone/", 410, "gone"],
  ["/was/", 410, "gone"],
  ["/was/here/", 410, "gone"],
  ["/blog/", "/articles/", "redirects"],
  ["/blog", "/articles/", "redirects"],
  ["/blog/a/b.html", "/articles/a/b.html", "redirects"],
  ["/blog/one/", "/new/"],
  ["/blogs/", 404, "ends"],
  ["/any/", 404],
  ["/articles/x/", 404],
  ["/tags/", "/topics/", "names"],
  ["/tag/a/b/", "/topics/", "names"],
  [encodeURI("/розділ/a/"), "https://news.example/a/", "redirects"],
  ["/feed/", "/feed.xml", "redirects"],
  ["/feed", "/feed.xml", "redirects"],
  ["/nowhere/", 404],
];
