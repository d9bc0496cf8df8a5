/** What addresses can lead to, and what changes make of it. */
import { contentHash } from "../kit/files.ts";
import type { Change } from "../library/changes.ts";
import type { PlainPage } from "../library/plain-page.ts";
import type { Snapshot } from "../library/snapshot.ts";
import type { Newsroom } from "../model/newsroom.ts";

/** Addresses that may be gone, or below which some may be gone. */
export function lostBy(
  { addresses, newsroom }: Pick<Snapshot, "addresses" | "newsroom">,
  change: Change,
): string[] {
  const { lang, before, after } = change;
  if (before === undefined) return [];
  const isSame = (key: "path" | "day" | "date" | "lists" | "aliases" | "published") =>
    JSON.stringify(before[key]) === JSON.stringify(after?.[key]);
  if ((["path", "day", "date", "lists", "aliases", "published"] as const).every(isSame)) return [];
  const home = addresses.home(lang);
  return [
    before.path,
    ...before.aliases,
    addresses.period(lang, before.day.slice(0, 4)),
    // A list disappears in all languages with its last story in any of them.
    ...before.lists.flatMap(([list, key]) =>
      list === "home" ? [] : newsroom.site.languages.map((other) => addresses.hub(list, other, key)),
    ),
    `${home}page/`,
    `${home}feeds/archive/`,
    "/sitemap/",
  ];
}

/** Changes with the site, its lists and its plain pages. */
export function surroundingsOf(
  { site, topics, authors, series }: Pick<Newsroom, "site" | "topics" | "authors" | "series">,
  pages: readonly PlainPage[],
): string {
  const keys = [
    [...topics.all()].map(({ key }) => key),
    [...authors.keys()],
    [...series.keys()],
    pages.map(({ path }) => path).sort(),
  ];
  return contentHash(JSON.stringify([site, keys]));
}
