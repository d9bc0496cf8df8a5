import type { SitePath } from "./address.ts";
import { ARCHIVE_FORMATS, FEED_FORMATS, type FeedFormat, type ListKind } from "./list.ts";

/** Where the feeds of one subject are, in each format that they have. */
export type FeedPaths = Readonly<Partial<Record<FeedFormat, SitePath>>>;

/** What has feeds: the site, the hubs of its lists, and live reports. */
export const FEED_GROUPS = ["site", "topics", "authors", "series", "live"] as const;
export type FeedGroup = (typeof FEED_GROUPS)[number];

/** The formats that a feed is published in, in the order of `FEED_FORMATS`. */
export type Formats = readonly [FeedFormat, ...FeedFormat[]];

/** The formats of each group. */
export type FeedFormats = Readonly<Record<FeedGroup, Formats>>;

export const EVERY_FORMAT: FeedFormats = {
  site: FEED_FORMATS,
  topics: FEED_FORMATS,
  authors: FEED_FORMATS,
  series: FEED_FORMATS,
  live: FEED_FORMATS,
};

const GROUP_OF: Readonly<Record<ListKind, FeedGroup>> = {
  home: "site",
  topic: "topics",
  author: "authors",
  series: "series",
};

export function groupOf(list: ListKind): FeedGroup {
  return GROUP_OF[list];
}

/** The formats that the feeds of lists of a kind have. */
export function formatsOfLists(formats: FeedFormats, list: ListKind): Formats {
  return formats[GROUP_OF[list]];
}

/** The formats of the site's feed that have archive documents. */
export function archivedFormats({ site }: FeedFormats): readonly FeedFormat[] {
  return ARCHIVE_FORMATS.filter((format) => site.includes(format));
}

/** The format at hand, or else the one that stands for it: RSS before Atom before JSON, as more readers know them. */
export function formatInPlaceOf(format: FeedFormat, formats: Formats): FeedFormat {
  return formats.includes(format) ? format : formats[0];
}

/** The formats that the feeds of a group do not have. */
export function formatsLeftOut(formats: Formats): FeedFormat[] {
  return FEED_FORMATS.filter((format) => !formats.includes(format));
}

/** The feeds of one subject, by what gives the address of each. */
export function feedPathsOf(
  formats: readonly FeedFormat[],
  pathOf: (format: FeedFormat) => SitePath,
): FeedPaths {
  return Object.fromEntries(formats.map((format) => [format, pathOf(format)]));
}

/** The feed to name where one is enough: in the format that most readers know. */
export function firstFeed(paths: FeedPaths): SitePath | undefined {
  return FEED_FORMATS.map((format) => paths[format]).find((path) => path !== undefined);
}
