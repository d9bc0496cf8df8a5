import type { Lang } from "../i18n/lang.ts";
import type { ViewContext } from "../library/snapshot.ts";
import type { SearchPageView } from "../model/search-views.ts";
import { topicsView } from "./lists.ts";

/** Nothing where the archive cannot be searched. */
export function searchPageView(context: ViewContext, lang: Lang): SearchPageView | undefined {
  const { db, newsroom, addresses } = context;
  if (!newsroom.site.search) return undefined;
  const days = db.get<{ first: string | null; last: string | null }>(
    "select min(day) as first, max(day) as last from stories where lang = ? and live = 1",
    lang,
  );
  return {
    lang,
    path: addresses.search(lang),
    topics: topicsView(context, lang).groups,
    years: yearsBetween(days?.first ?? undefined, days?.last ?? undefined),
    alternates: newsroom.site.languages.map((other) => ({ lang: other, path: addresses.search(other) })),
  };
}

/** @returns newest first */
function yearsBetween(first: string | undefined, last: string | undefined): number[] {
  if (first === undefined || last === undefined) return [];
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  return Array.from({ length: to - from + 1 }, (_, i) => to - i);
}
