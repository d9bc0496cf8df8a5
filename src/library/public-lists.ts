import { memoPer } from "../kit/memo.ts";
import type { ListKind } from "../model/list.ts";
import type { Newsroom } from "../model/newsroom.ts";
import { LANGS_SQL, type ListName } from "./list-pages.ts";
import type { Snapshot } from "./snapshot.ts";

/**
 * Whether the site shows a list at all. It shows a topic, an author or a series as long as a public story has it, in whatever
 * language: one that only drafts and stories of the future have must not be known outside the newsroom. A topic of the
 * navigation is public in any case.
 */
export const isPublicList = memoPer(findPublicList, { key: (list, key) => `${list}:${key}` });

function findPublicList({ db, newsroom }: Snapshot, list: ListKind, key: string): boolean {
  const { site } = newsroom;
  if (list === "home") return true;
  if (!isKnownList(newsroom, list, key)) return false;
  if (list === "topic" && site.navigation.includes(key)) return true;
  const sql = `select 1 from list_entries where list = ? and lang in (${LANGS_SQL}) and key = ? limit 1`;
  return db.get(sql, list, key) !== undefined;
}

/** Whether the newsroom's registers have a list, public or not. */
export function isKnownList({ topics, authors, series }: Newsroom, list: ListKind, key: string): boolean {
  if (list === "home") return true;
  if (list === "topic") return topics.get(key) !== undefined;
  return (list === "author" ? authors : series).has(key);
}

/** The lists of the site: the front page, every public topic, author and series, in every language of the site, even where the list is empty. */
export function* publicLists(of: Snapshot, kind?: ListKind): Generator<ListName> {
  const { site } = of.newsroom;
  const keys = [...publicKeys(of, kind)];
  for (const lang of site.languages) for (const [list, key] of keys) yield { list, lang, key };
}

function* publicKeys(of: Snapshot, kind: ListKind | undefined): Generator<readonly [ListKind, string]> {
  const { topics, authors, series } = of.newsroom;
  const isWanted = (list: ListKind) => kind === undefined || kind === list;
  if (isWanted("home")) yield ["home", ""];
  if (isWanted("topic"))
    for (const { key } of topics.all()) if (isPublicList(of, "topic", key)) yield ["topic", key];
  if (isWanted("author"))
    for (const key of authors.keys()) if (isPublicList(of, "author", key)) yield ["author", key];
  if (isWanted("series"))
    for (const key of series.keys()) if (isPublicList(of, "series", key)) yield ["series", key];
}
