import type { Change } from "../library/changes.ts";
import { isPublicList } from "../library/public-lists.ts";
import { isPublished } from "../library/published.ts";
import type { ViewContext } from "../library/snapshot.ts";
import { FEED_FORMATS, type ListKind } from "../model/list.ts";
import type { Output } from "../model/output.ts";
import { feedOutput, listOutput, subscriptionsOutput } from "../outputs/outputs.ts";

/**
 * What a topic or an author brings with its first public story and takes along with its last: hubs and feeds in every
 * language, and what names them without showing stories.
 */
export function publicityOf(context: ViewContext, { before, after }: Change): Output[] {
  const lists = new Map<string, readonly [ListKind, string]>();
  for (const list of [...(before?.lists ?? []), ...(after?.lists ?? [])]) lists.set(list.join(":"), list);
  return [...lists.values()]
    .filter(([list, key]) => isPublicList(context, list, key) !== isPublishedList(context, list, key))
    .flatMap(([list, key]) => outputsOfList(context, list, key));
}

function isPublishedList({ db, newsroom }: ViewContext, list: ListKind, key: string): boolean {
  return isPublished(db, { kind: list, lang: newsroom.site.languages[0], key });
}

function outputsOfList(context: ViewContext, list: ListKind, key: string): Output[] {
  const { newsroom, addresses } = context;
  const named = list === "topic" ? [key, ...nextTo(context, key)] : [key];
  return newsroom.site.languages.flatMap((lang): Output[] => [
    ...named.map((name) => listOutput(context, { list, lang, key: name }, 0)),
    ...FEED_FORMATS.map((format) => feedOutput(context, { list, lang, key }, format)),
    { path: addresses.feeds(lang), kind: "feeds", lang, key: "", page: 0 },
    subscriptionsOutput(context, lang),
  ]);
}

/** The topics whose hubs lead to that of a topic. */
function nextTo({ newsroom: { topics } }: ViewContext, key: string): string[] {
  const parent = topics.get(key)?.parent;
  return [...(parent === undefined ? [] : [parent]), ...topics.children(key).map((child) => child.key)];
}
