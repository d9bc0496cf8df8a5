import { decodedSlug } from "../site/names.ts";
import type { Site } from "../site/site.ts";
import type { WxrRecord } from "../wxr/record.ts";

/** The most pages that a text is looked for to have been cut into. */
const MOST_PAGES = 100;

/** Where an item could be read: its permalink, its pages, those it had before, its number. What was never public has none. */
export function addressesOf(record: WxrRecord, site: Site): string[] {
  const status = record.field("wp:status");
  if (status !== "publish") return [];
  const link = record.field("link");
  const addresses = isAddress(link) ? [link, ...formerOf(link, record), ...pagesOf(link, record)] : [];
  const guid = record.field("guid");
  if (isAddress(guid) && site.has(guid) && !isNumber(guid)) addresses.push(guid);
  return [...new Set([...addresses, ...numbersOf(record, site)])];
}

function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text);
}

/** Whether an address names a post by a number: in a `guid`, it may be the one that it had on another site. */
function isNumber(address: string): boolean {
  return /[?&](?:p|page_id|attachment_id)=\d+/.test(address);
}

/** The address that any item has by its number. */
function numbersOf(record: WxrRecord, { home }: Site): string[] {
  const id = record.field("wp:post_id");
  if (home === undefined || !/^\d+$/.test(id)) return [];
  const isPage = record.field("wp:post_type") === "page";
  return isPage ? [`${home}?page_id=${id}`, `${home}?p=${id}`] : [`${home}?p=${id}`];
}

/** Its permalink with the names and the days that it had before. */
function formerOf(link: string, record: WxrRecord): string[] {
  const slug = record.field("wp:post_name").toLowerCase();
  const isNamed = (part: string) =>
    slug !== "" && decodedSlug(part).toLowerCase() === decodedSlug(slug).toLowerCase();
  const parts = link.split("/");
  const at = parts.findLastIndex((part) => isNamed(part.replace(/\.\w+$/, "")));
  const bySlug = record.allMeta("_wp_old_slug").flatMap((old) => {
    if (at < 0 || old.trim() === "") return [];
    const ending = /\.\w+$/.exec(parts[at] as string)?.[0] ?? "";
    return parts.with(at, old.trim() + ending).join("/");
  });
  const byDay = record.allMeta("_wp_old_date").flatMap((day) => withDay(link, day));
  return [...bySlug, ...byDay].filter((address) => address !== link);
}

/** A permalink that has the day, the month or the year in it, with those of another day. */
function withDay(link: string, day: string): string[] {
  const [, year, month, dayOfMonth] = /^(\d{4})-(\d\d)-(\d\d)/.exec(day.trim()) ?? [];
  if (year === undefined) return [];
  const moved = link.replace(
    /\/\d{4}(\/\d\d)?(\/\d\d)?(?=\/)/,
    (_, hasMonth, hasDay) => `/${year}${hasMonth ? `/${month}` : ""}${hasDay ? `/${dayOfMonth}` : ""}`,
  );
  return moved === link ? [] : [moved];
}

/** A text with breaks between pages had an address for each of them. */
function pagesOf(link: string, record: WxrRecord): string[] {
  if (link.includes("?")) return [];
  const breaks = record.raw("content:encoded").split("<!--nextpage-->").length - 1;
  const count = Math.min(breaks, MOST_PAGES);
  return Array.from({ length: count }, (_, i) => `${link.replace(/\/*$/, "/")}${i + 2}/`);
}
