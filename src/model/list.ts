/** Lists that have pages and feeds of their own. */
export type ListKind = "home" | "topic" | "author";

export const FEED_FORMATS = ["rss", "atom", "json"] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];
