import { FEED_FILES, OWN_FILES, type SitePath } from "./address.ts";
import { addressOfText } from "./old-address.ts";
import { GONE } from "./redirect.ts";

/** Bytes of the longest name, and of the longest path, that every file system takes. */
const LONGEST_NAME = 240;
const LONGEST_PATH = 900;

/** Addresses whose files hosts send as pages. */
const PAGE = /(?:\/|\.html?)$/i;

/** Names that Windows has for devices, or cannot give to a file; hidden files, which hosts do not send. */
const UNFIT = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|[<>:"|?*\\]|[. ]$|^[. ]/i;

/** Names of files: no other file can be in a folder that is called like one. */
const FILE = /\.(?:html?|xml|json|txt|opml|pdf)$/i;

/** The files that are feeds. */
const FEED = new RegExp(`/(?:${Object.values(FEED_FILES).join("|")}|archive/\\d+\\.(?:xml|json))$`);

/**
 * The address of the page that leads on from an old address, for hosts without redirects. There is none for an address
 * with a query or a star, for what is gone, for what hosts would not send as a page, and for a feed: feed readers follow
 * no page.
 */
export function stubOf(address: string, goal: string): SitePath | undefined {
  const { path, query, isStart } = addressOfText(address);
  if (query !== "" || isStart || goal === GONE || !PAGE.test(path) || FEED.test(goal)) return undefined;
  const file = decodeURIComponent(path);
  const names = file.slice(1).replace(/\/$/, "").split("/");
  const isTooLong = (text: string, most: number) => new TextEncoder().encode(text).length > most;
  if (isTooLong(file, LONGEST_PATH)) return undefined;
  if (names.some((name) => UNFIT.test(name) || isTooLong(name, LONGEST_NAME))) return undefined;
  const folders = path.endsWith("/") ? names : names.slice(0, -1);
  return folders.some((name) => FILE.test(name) || OWN_FILES.has(name)) ? undefined : path;
}
