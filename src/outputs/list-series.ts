/** Which pages of a list a change concerns: those of its hub, and the documents of its feed. */
import type { Change, Facets } from "../library/changes.ts";
import { type ListName, olderPages, pageAt, type Series } from "../library/list-pages.ts";
import { timeIn } from "../library/list-starts.ts";
import { lastPublishedPage } from "../library/published.ts";
import type { Snapshot } from "../library/snapshot.ts";

/** A list that is cut into pages, and the outputs that show them. */
export interface Paged {
  name: ListName;
  series: Series;
  /** Kind and key of the outputs. */
  kind: string;
  key: string;
}

/**
 * For a story that stays in its place, its page. For one that comes, goes or moves, all pages from the older place on,
 * including pages that are new and pages that no longer exist.
 * @param isShownAnew whether the page of a story that stays in its place has to show something else
 */
export function pagesConcerned(
  snapshot: Snapshot,
  paged: Paged,
  { id, before, after }: Change,
  isShownAnew: boolean,
): number[] {
  const { name, series, kind, key } = paged;
  const [was, is] = [placeIn(name, series, before), placeIn(name, series, after)];
  const places = [was, is].filter((place) => place !== undefined);
  if (places.length === 0) return [];
  const first = pageAt(snapshot.db, name, Math.min(...places), id, series);
  if (was === is) return isShownAnew ? [first] : [];
  const last = olderPages(snapshot.db, name, series);
  const published = lastPublishedPage(snapshot.db, { kind, lang: name.lang, key });
  const from = Math.min(first === 0 ? last + 1 : first, published + 1);
  const pages = [0];
  for (let page = Math.max(1, from); page <= Math.max(last, published); page++) pages.push(page);
  return pages;
}

function placeIn({ list, key }: ListName, series: Series, facets: Facets | undefined): number | undefined {
  return facets?.lists.some(([otherList, otherKey]) => otherList === list && otherKey === key)
    ? timeIn(facets, series)
    : undefined;
}
