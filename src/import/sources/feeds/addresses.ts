/** Addresses of items. */
import { onceEach } from "./media.ts";

/** What feeds put behind addresses to count who follows them: the page has its address without. */
const COUNTING =
  /^(?:utm_\w+|at_\w+|fbclid|gclid|yclid|mc_[ce]id|cmpid|ns_\w+|wprss|source_rss|ftag|partner)$/i;

/** Addresses that are no page, such as `urn:uuid:…`. */
const NO_PAGE = /^(?!https?:)[a-z][a-z0-9+.-]*:/i;

/** Addresses of pages, each once and without what only counts. */
export function cleanAddresses(addresses: readonly string[]): string[] {
  const pages = addresses.filter((address) => address !== "" && !NO_PAGE.test(address));
  return onceEach(pages.map(withoutCounting), (address) => address);
}

function withoutCounting(address: string): string {
  const url = URL.parse(address);
  if (url === null || url.search === "") return address;
  const counting = [...url.searchParams.keys()].filter((name) => COUNTING.test(name));
  if (counting.length === 0) return address;
  for (const name of counting) url.searchParams.delete(name);
  return url.href;
}

/** Names that sites put before their own for parts of them. */
const PART = /^(?:www|feeds?|rss|m|amp)\.(?=[^.]+\.)/;

/** Whether two addresses are of one site, as far as their hosts tell. */
export function areOfOneSite(one: string, other: string): boolean {
  const [a = "", b = ""] = [one, other].map((address) => URL.parse(address)?.hostname.replace(PART, ""));
  return a !== "" && (a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`));
}
