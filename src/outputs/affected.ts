/** What several kinds of outputs need to know about a change, to find those among them that it concerns. */
import type { Change, Facets } from "../library/changes.ts";
import type { ListName } from "../library/list-pages.ts";
import { isPublicList } from "../library/public-lists.ts";
import { isPublished } from "../library/published.ts";
import type { Snapshot } from "../library/snapshot.ts";
import type { ListKind } from "../model/list.ts";
import type { Affected, OutputOf } from "./record.ts";

/** Looks at each change on its own. */
export function ofEachChange<K extends string>(
  affected: (snapshot: Snapshot, change: Change) => Iterable<Affected<K>>,
): (snapshot: Snapshot, changes: readonly Change[]) => Iterable<Affected<K>> {
  return function* (snapshot, changes) {
    for (const change of changes) yield* affected(snapshot, change);
  };
}

/** How an output is related to a story that changed, as reasons put it. */
const BONDS = {
  is: (name: string, verb: string) => `its story ${name} ${verb}`,
  lists: (name: string, verb: string) => `lists ${name}, which ${verb}`,
  shows: (name: string, verb: string) => `shows ${name}, which ${verb}`,
  tells: (name: string, verb: string) => `mentions ${name}, which ${verb}`,
  names: (name: string, verb: string) => `mentions a list that ${name} is in, which ${verb}`,
} as const;

/** Outputs with the reason why a change may concern them. */
export function because<K extends string>(
  { id, lang, before, after }: Change,
  bond: keyof typeof BONDS,
  outputs: Iterable<OutputOf<K>>,
): Affected<K>[] {
  const verb = before === undefined ? "is new" : after === undefined ? "is gone" : "changed";
  const reason = BONDS[bond](`${id}/${lang}`, verb);
  return Array.from(outputs, (output) => ({ output, reason }));
}

/** A story before and after, as far as it was and is public. */
export function publicFacets({ before, after }: Change): Facets[] {
  return [before, after].filter((facets) => facets !== undefined);
}

/** True where whatever names the story still shows the same: its card, its places and its lists are unchanged. */
export function looksTheSame({ before, after }: Change): boolean {
  return (
    before?.card === after?.card &&
    before?.date === after?.date &&
    before?.part === after?.part &&
    JSON.stringify(before?.lists) === JSON.stringify(after?.lists)
  );
}

/** The lists of a kind that a story was or is in, in its language. */
export function listsInvolved(change: Change, kind?: ListKind): ListName[] {
  return listKeys(change)
    .filter(([list]) => kind === undefined || list === kind)
    .map(([list, key]) => ({ list, lang: change.lang, key }));
}

/** Topics and authors that come with their first public story, or go with their last. */
export function listsThatComeOrGo(snapshot: Snapshot, change: Change): (readonly [ListKind, string])[] {
  return listKeys(change).filter(
    ([list, key]) => isPublicList(snapshot, list, key) !== isPublishedList(snapshot, list, key),
  );
}

function listKeys(change: Change): (readonly [ListKind, string])[] {
  const lists = new Map<string, readonly [ListKind, string]>();
  for (const { lists: each } of publicFacets(change))
    for (const list of each) lists.set(list.join(":"), list);
  return [...lists.values()];
}

function isPublishedList({ db, newsroom }: Snapshot, kind: ListKind, key: string): boolean {
  return isPublished(db, { kind, lang: newsroom.site.languages[0], key });
}
