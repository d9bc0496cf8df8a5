/** Lists that have pages and feeds of their own. */
export type ListKind = "home" | "topic" | "author" | "series";

export const FEED_FORMATS = ["rss", "atom", "json"] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

/** The formats in which the site's feed offers older stories, page by page: RFC 5005, and `next_url` of JSON Feed. */
export const ARCHIVE_FORMATS = ["atom", "json"] as const satisfies readonly FeedFormat[];
