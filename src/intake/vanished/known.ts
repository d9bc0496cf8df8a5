/** What was published, as far as it may be lost. */
import { contentHash } from "../../kit/files.ts";
import { type Change, pendingChanges } from "../../library/changes.ts";
import { Note } from "../../library/notes.ts";
import { isPublicList } from "../../library/public-lists.ts";
import { publishedAddresses } from "../../library/published-addresses.ts";
import { REDIRECTS_NOTE } from "../../library/redirects.ts";
import type { Snapshot } from "../../library/snapshot.ts";
import type { SitePath } from "../../model/address.ts";
import {
  addressesOfList,
  PAGES_PART,
  type PublishedAddress,
  REDIRECTS_PART,
} from "../../model/address-list.ts";
import { formatsOfLists } from "../../model/feed-formats.ts";
import type { ListKind } from "../../model/list.ts";

/** A public text that was not public when the site was last published. */
export interface NewText {
  /** Its folder and language: `2025/02/13-a/uk`. */
  text: string;
  path: SitePath;
  says: string;
}

export interface Known {
  /** The addresses that may lead nowhere now; of all others it is known that they do not. */
  addresses: readonly PublishedAddress[];
  newTexts: () => readonly NewText[];
}

/** Changes with all that decides where addresses lead, besides stories. */
const SURROUNDINGS = new Note<string>("surroundings of addresses");

/**
 * What a list of published addresses names, without the texts that are where they were.
 * @param list all that was published
 */
export function knownFromList(of: Snapshot, list: readonly PublishedAddress[]): Known {
  surroundingsChanged(of);
  const texts = of.db
    .all<NewText & { feedId: string | null }>(LIVE)
    .map(({ feedId, ...text }) => ({ ...text, feedId: feedId ?? undefined }));
  const now = new Map(texts.map((text) => [text.text, text]));
  const were = new Set(list.flatMap(({ is, of: text }) => (is === "story" ? [text] : [])));
  const isAsItWas = ({ is, of: text, address, feedId }: PublishedAddress) => {
    const found = is === "story" ? now.get(text) : undefined;
    return found !== undefined && found.path === address && found.feedId === feedId;
  };
  return {
    addresses: list.filter((address) => !isAsItWas(address)),
    newTexts: () => texts.filter(({ text }) => !were.has(text)),
  };
}

const LIVE = `select id || '/' || lang as text, path, says, feed_id as "feedId"
  from stories left join feed_ids using (id, lang) where live = 1`;

/** What changes since the last publication may have lost; without any, nothing is looked at. */
export function knownFromChanges(of: Snapshot): Known {
  const changes = pendingChanges(of.db);
  const found = [
    ...changes.flatMap(lostByText),
    ...changes.flatMap((change) => lostLists(of, change)),
    ...(surroundingsChanged(of) ? publishedAddresses(of.db, [PAGES_PART, REDIRECTS_PART]) : []),
  ];
  const added = changes.flatMap(({ id, lang, before, after }) =>
    before === undefined && after !== undefined
      ? [{ text: `${id}/${lang}`, path: after.path, says: after.says }]
      : [],
  );
  return {
    addresses: [...new Map(found.map((address) => [address.address, address])).values()],
    newTexts: () => added,
  };
}

function lostByText({ id, lang, before, after }: Change): PublishedAddress[] {
  if (before === undefined) return [];
  const text = `${id}/${lang}`;
  const { path, says, feedId } = before;
  const isAsItWas = after?.path === path && after.feedId === feedId;
  return [
    ...(isAsItWas
      ? []
      : [{ address: path, is: "story" as const, of: text, says, feedId: feedId ?? undefined }]),
    ...before.aliases
      .filter((alias) => after?.aliases.includes(alias) !== true)
      .map((address) => ({ address, is: "alias" as const, of: text })),
  ];
}

/** A list goes in all languages with its last story in any of them. */
function lostLists(of: Snapshot, { before, after }: Change): PublishedAddress[] {
  const left = (before?.lists ?? []).filter(([list, key]) => !isIn(after?.lists ?? [], list, key));
  return left
    .filter(([list, key]) => !isPublicList(of, list, key))
    .flatMap(([list, key]) =>
      of.newsroom.site.languages.flatMap((lang) =>
        addressesOfList(of.addresses, list, lang, key, formatsOfLists(of.newsroom.site.feedFormats, list)),
      ),
    );
}

function isIn(lists: readonly (readonly [ListKind, string])[], list: ListKind, key: string): boolean {
  return lists.some(([kind, name]) => kind === list && name === key);
}

function surroundingsChanged({ db, newsroom }: Snapshot): boolean {
  const { topics, authors, series, site } = newsroom;
  const keys = [[...topics.all()].map(({ key }) => key), [...authors.keys()], [...series.keys()]];
  const pages = db.all("select path from plain_pages order by path");
  const feeds = [site.feedFormats, site.emptyFeeds, site.hosts];
  const now = [keys, site.navigation, site.languages, feeds, pages, REDIRECTS_NOTE.read(db)];
  return SURROUNDINGS.write(db, contentHash(JSON.stringify(now)));
}
