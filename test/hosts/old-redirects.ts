import type { ServedRedirect } from "../../src/hosts/host.ts";
import { oldAddress } from "../../src/intake/old-addresses.ts";
import { addressOfText } from "../../src/model/old-address.ts";

/**
 * An old address as somebody writes it, as hosts are told.
 * @param to a path, a whole address, or nothing for what is gone
 */
export function oldRedirect(written: string, to: string | undefined, base = "/"): ServedRedirect {
  const address = oldAddress(written, `https://news.example${base}`);
  if (typeof address !== "string") throw new Error(address.message);
  const { path, query, isStart } = addressOfText(address);
  const within = (inner: string) => base + inner.slice(1);
  return {
    from: within(path),
    query,
    isStart,
    to: to?.startsWith("/") ? within(to) : to,
    hasStub: false,
  };
}

/** Old addresses as somebody writes them, and where they lead. */
export const TOLD: readonly (readonly [from: string, to: string | undefined])[] = [
  ["/old/", "/new/"],
  ["/2019/05/slug.html", "/new/"],
  ["/index.php", "/new/php/"],
  ["/index.php?id=5", "/new/5/"],
  ["/index.php?id=5&x=1", "/new/5-1/"],
  ["/?p=123", "/new/123/"],
  ["/?page_id=Ab", "/new/capital/"],
  ["/?page_id=aB", "/new/small/"],
  ["/?feed", "/feed.xml"],
  ["/?month-id=7", "/new/7/"],
  ["/?q=два слова", "/new/words/"],
  ["/Новини/Старе/", "/new/"],
  ["/%d1%82%d0%b5%d0%b3/", "/topics/"],
  ["/Capital/", "/new/one/"],
  ["/capital/", "/new/two/"],
  ["/About/", "/about/"],
  ["/with space/", "/new/"],
  ["/sign$(1)+[2]/", "/new/"],
  ['/quote"d/', "/new/"],
  ["/far/", "https://elsewhere.example/page/?a=$b#c"],
  ["/gone/", undefined],
  ["/blog/*", "/articles/*"],
  ["/blog/secret/*", undefined],
  ["/blog/one/", "/new/"],
  ["/розділ/*", "/*"],
  ["/tag*", "/topics/"],
  ["/feed/", "/feed.xml"],
];

/** What is asked for, and where it leads: 410 for what is gone, 404 and 200 for what no old address is. */
export const ASKED: readonly (readonly [path: string, to: string | number])[] = [
  ["/old/", "/new/"],
  ["/old", "/new/"],
  ["/old/index.html", "/new/"],
  ["/old/?utm_source=x", "/new/"],
  ["/older/", 404],
  ["/2019/05/slug.html", "/new/"],
  ["/index.php", "/new/php/"],
  ["/index.php?id=6", "/new/php/"],
  ["/index.php?id=5", "/new/5/"],
  ["/index.php?id=5&utm_source=x", "/new/5/"],
  ["/index.php?x=1&id=5", "/new/5-1/"],
  ["/index.php?id=5&x=1", "/new/5-1/"],
  ["/?p=123", "/new/123/"],
  ["/?a=1&p=123", "/new/123/"],
  ["/?p=1234", 200],
  ["/?xp=123", 200],
  ["/", 200],
  ["/?page_id=Ab", "/new/capital/"],
  ["/?page_id=aB", "/new/small/"],
  ["/?feed", "/feed.xml"],
  ["/?feed=", "/feed.xml"],
  ["/?feed=rss2", 200],
  ["/?month-id=7", "/new/7/"],
  ["/?month-id=77", 200],
  ["/?q=%D0%B4%D0%B2%D0%B0%20%D1%81%D0%BB%D0%BE%D0%B2%D0%B0", "/new/words/"],
  ["/?q=%d0%b4%d0%b2%d0%b0+%d1%81%d0%bb%d0%be%d0%b2%d0%b0", "/new/words/"],
  [encodeURI("/Новини/Старе/"), "/new/"],
  [encodeURI("/Новини/Старе/").toLowerCase(), "/new/"],
  [encodeURI("/Новини/Старе"), "/new/"],
  [encodeURI("/новини/старе/"), 404],
  [encodeURI("/тег/"), "/topics/"],
  ["/Capital/", "/new/one/"],
  ["/capital/", "/new/two/"],
  ["/About/", "/about/"],
  ["/about/", 200],
  ["/with%20space/", "/new/"],
  ["/sign$(1)+[2]/", "/new/"],
  ["/sign%24%281%29%2B%5B2%5D/", "/new/"],
  ["/quote%22d/", "/new/"],
  ["/far/", "https://elsewhere.example/page/?a=%24b#c"],
  ["/gone/", 410],
  ["/gone", 410],
  ["/gone/?p=5", 410],
  ["/blog/", "/articles/"],
  ["/blog", "/articles/"],
  ["/blog/a/b.html", "/articles/a/b.html"],
  ["/blog/a?page=2", "/articles/a"],
  ["/blog/%D1%96%d0%bc%27%D1%8F/", "/articles/%D1%96%d0%bc%27%D1%8F/"],
  ["/blog/a%0d%0aX:%20y/", "/articles/a%0d%0aX:%20y/"],
  ["/blog//evil.example/", "/articles/evil.example/"],
  ["/blog/one/", "/new/"],
  ["/blog/secret/", 410],
  ["/blog/secret/a/", 410],
  ["/blogs/", 404],
  ["/%d1%80%D0%BE%D0%B7%D0%B4%D1%96%D0%BB/a/", "/a/"],
  ["/%D1%80%D0%BE%D0%B7%D0%B4%D1%96%D0%BB//evil.example/", "/evil.example/"],
  ["/tags/", "/topics/"],
  ["/tag/a/b/", "/topics/"],
  ["/feed/", "/feed.xml"],
  ["/feed", "/feed.xml"],
  ["/nowhere/", 404],
  ["/_gone", 404],
];
