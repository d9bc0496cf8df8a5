import type { Lang } from "../i18n/lang.ts";
import type { Change } from "../library/changes.ts";
import { feedsOfList } from "../library/list-feeds.ts";
import { publicLists } from "../library/public-lists.ts";
import type { Snapshot } from "../library/snapshot.ts";
import type { SitePath } from "../model/address.ts";
import {
  type AddressListView,
  addressesOfList,
  PAGES_PART,
  type PublishedAddress,
  REDIRECTS_PART,
} from "../model/address-list.ts";
import type { StoryId } from "../model/story-id.ts";
import { because, listsThatComeOrGo, ofEachChange, publicFacets } from "./affected.ts";
import { type OutputOf, outputRecord, PHASES, single } from "./record.ts";

/**
 * The site's list of its own addresses, for builds that come later; its key: empty for the index, `pages`, `redirects`, or
 * `2025-02` for the stories of a month. A new story changes one small part.
 */
export const addressList = outputRecord({
  kind: "address-list",
  phase: PHASES.news,
  headers: (_, addresses) => [
    {
      path: addresses.href(addresses.addressList()).replace(".json", "*.json"),
      headers: { "Cache-Control": "no-cache", "X-Robots-Tag": "noindex" },
    },
  ],
  dependsOn: {
    content: [
      "topics.yaml",
      "authors.yaml",
      "series.yaml",
      "the navigation",
      "pages",
      "redirects",
      "the formats of feeds",
    ],
  },
  all: (of) => ["", ...partsOf(of)].map((part) => outputOf(of, part)),
  view: (snapshot, { key }) => listView(snapshot, key),
  affected: ofEachChange((snapshot, change) => because(change, "tells", partsConcerned(snapshot, change))),
});

function outputOf(of: Snapshot, part: string): OutputOf<"address-list"> {
  return single(of, "address-list", of.addresses.addressList(part === "" ? undefined : part), part);
}

function partsConcerned(snapshot: Snapshot, change: Change): OutputOf<"address-list">[] {
  const parts = new Set(publicFacets(change).map(({ day }) => day.slice(0, 7)));
  if (change.before === undefined || change.after === undefined || parts.size > 1) parts.add("");
  const hasOwnFeeds = !snapshot.newsroom.site.emptyFeeds;
  if (hasOwnFeeds || listsThatComeOrGo(snapshot, change).length > 0) parts.add(PAGES_PART);
  return [...parts].map((part) => outputOf(snapshot, part));
}

function listView(snapshot: Snapshot, part: string): AddressListView | undefined {
  if (part === "") {
    const basePath = new URL(snapshot.addresses.baseUrl).pathname;
    return { index: { basePath, parts: partsOf(snapshot) } };
  }
  if (part === PAGES_PART) return { addresses: pageAddresses(snapshot) };
  const addresses =
    part === REDIRECTS_PART ? inOrder(redirectAddresses(snapshot)) : storyAddresses(snapshot, part);
  return addresses.length === 0 ? undefined : { addresses };
}

function partsOf(of: Snapshot): string[] {
  const hasRedirects = of.db.get("select 1 from redirect_lines limit 1") !== undefined;
  return [PAGES_PART, ...(hasRedirects ? [REDIRECTS_PART] : []), ...monthsOf(of)];
}

/** Goes from month to month by looking each up in the index, rather than from story to story. */
const MONTHS = `with recursive months (month) as (
    select min(substr(day, 1, 7)) from stories where live = 1
    union all
    select (select min(substr(day, 1, 7)) from stories where live = 1 and substr(day, 1, 7) > month)
      from months where month is not null
  )
  select month from months where month is not null`;

function monthsOf({ db }: Snapshot): string[] {
  return db.all<{ month: string }>(MONTHS).map(({ month }) => month);
}

interface StoryRow {
  id: StoryId;
  lang: Lang;
  path: SitePath;
  says: string;
  feedId: string | null;
}

const STORIES = `select id, lang, path, says, feed_id as "feedId" from stories left join feed_ids using (id, lang)
  where live = 1 and substr(day, 1, 7) = ?`;
const ALIASES = `select aliases.path, id, lang from stories cross join aliases using (id, lang)
  where live = 1 and substr(day, 1, 7) = ?`;

/** The stories of a month, and their old addresses. */
function storyAddresses({ db }: Snapshot, month: string): PublishedAddress[] {
  const stories = db.all<StoryRow>(STORIES, month).map(
    ({ id, lang, path, says, feedId }): PublishedAddress => ({
      address: path,
      is: "story",
      of: `${id}/${lang}`,
      says,
      ...(feedId !== null && { feedId }),
    }),
  );
  const aliases = db
    .all<{ path: string; id: StoryId; lang: Lang }>(ALIASES, month)
    .map(({ path, id, lang }): PublishedAddress => ({ address: path, is: "alias", of: `${id}/${lang}` }));
  return inOrder([...stories, ...aliases]);
}

function pageAddresses(of: Snapshot): PublishedAddress[] {
  const { db, newsroom, addresses } = of;
  const ofLanguages = newsroom.site.languages.flatMap((lang): PublishedAddress[] => [
    { address: addresses.topics(lang), is: "topics", of: lang },
    { address: addresses.feeds(lang), is: "feeds", of: lang },
    { address: addresses.subscriptions(lang), is: "subscriptions", of: lang },
  ]);
  const lists = [...publicLists(of)].flatMap(({ list, lang, key }) =>
    addressesOfList(addresses, list, lang, key, feedsOfList(of, { list, lang, key })),
  );
  const pages = db
    .all<{ key: string; lang: Lang; path: SitePath }>("select key, lang, path from plain_pages")
    .map(({ key, lang, path }): PublishedAddress => ({ address: path, is: "page", of: `${key}/${lang}` }));
  return inOrder([...ofLanguages, ...lists, ...pages]);
}

/** Old addresses other than those of stories. */
function redirectAddresses({ db }: Snapshot): PublishedAddress[] {
  const sql = "select address, redirects.goal from redirect_lines lines cross join redirects using (address)";
  return db
    .all<{ address: string; goal: string }>(sql)
    .map(({ address, goal }): PublishedAddress => ({ address, is: "redirect", of: goal }));
}

function inOrder(addresses: readonly PublishedAddress[]): PublishedAddress[] {
  return addresses.toSorted((a, b) => (a.address < b.address ? -1 : 1));
}
