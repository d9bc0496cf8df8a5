import type { OutputKind } from "../../src/outputs/index.ts";

/** Kinds of pages for people, which share a frame. */
export const PAGES: readonly OutputKind[] = [
  ...(["story", "home", "topic", "author", "series", "topics", "day", "month", "year"] as const),
  ...(["page", "search", "not-found", "redirect", "feeds", "offline"] as const),
];

/** All kinds that the tables of `affected.test.ts` and `dependencies.test.ts` know. */
export const KNOWN_KINDS: readonly OutputKind[] = [
  ...PAGES,
  ...(["feed", "subscriptions", "sitemap", "news-sitemap", "robots", "manifest", "host-file"] as const),
  ...([
    "latest-list",
    "service-worker",
    "search-directory",
    "search-shard",
    "search-records",
    "address-list",
  ] as const),
];

/** Kinds that these tables leave out, by name, each with the test that holds instead what affects it. */
export const EXEMPT_KINDS: Readonly<Record<string, string>> = {
  // Only a site with a desk in the browser has one.
  admin: "test/outputs/admin.test.ts",
  // Only a site whose settings name a contact has one.
  security: "test/outputs/security.test.ts",
  // Only a site whose settings speak of mining has one.
  tdmrep: "test/eleventy/incremental.test.ts",
  // Only a site whose settings say who owns it has one.
  ownership: "test/outputs/ownership.test.ts",
  // Only a site whose settings say whom it belongs to has one.
  trust: "test/discovery/trust-txt.test.ts",
  // Only a site with pages of its own has them.
  "own-page": "test/overlay/pages.test.ts",
  // Only a site with a podcast has these.
  podcast: "test/outputs/podcast.test.ts",
  chapters: "test/outputs/podcast.test.ts",
  // Only a site with a live report has them.
  "live-json": "test/outputs/live.test.ts",
  "live-feed": "test/outputs/live.test.ts",
  // Only a site with events has one.
  calendar: "test/eleventy/events.test.ts",
};
