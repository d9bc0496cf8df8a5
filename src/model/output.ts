import type { Lang } from "../i18n/lang.ts";
import type { SitePath } from "./address.ts";

/** Every kind of output; each is one paginated template in `templates/pages`. */
export const OUTPUT_KINDS = [
  "story",
  "home",
  "topic",
  "author",
  "topics",
  "day",
  "month",
  "year",
  "page",
  "search",
  "not-found",
  "redirect",
  "feed",
  "feeds",
  "subscriptions",
  "sitemap",
  "news-sitemap",
  "robots",
  "manifest",
  "offline",
  "latest-list",
  "service-worker",
  "headers",
  "search-directory",
  "search-shard",
  "search-records",
] as const;
export type OutputKind = (typeof OUTPUT_KINDS)[number];

/** One file of the site to be pressed. */
export interface Output {
  /** Its address, and with it its file: `/a/` is `a/index.html`. Unique. */
  path: SitePath;
  kind: OutputKind;
  lang: Lang;
  /**
   * What it is about: story id, topic key, author key, `2025-02-13`, `2025-02`, `2025`, page name;
   * for a feed `<list kind>:<key>:<format>`; for a sitemap its part; for a shard of the
   * search index its tier, for its records their month; else empty.
   */
  key: string;
  /** Page of a list, counted from the oldest; 0 for the newest page, which is the hub itself. Of the search index, a shard or chunk. */
  page: number;
}
