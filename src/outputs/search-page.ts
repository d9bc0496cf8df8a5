import type { Lang } from "../i18n/lang.ts";
import type { Snapshot } from "../library/snapshot.ts";
import { LABELS, type LabelKey } from "../model/label.ts";
import type { SearchPageView } from "../model/search-views.ts";
import { because, ofEachChange } from "./affected.ts";
import { inEveryLanguage, outputRecord, PHASES } from "./record.ts";
import { topicsView } from "./topics.ts";

const { at, all } = inEveryLanguage("search", (addresses, lang) => addresses.search(lang));

/** The page on which the archive is searched. */
export const searchPage = outputRecord({
  kind: "search",
  phase: PHASES.pages,
  dependsOn: { content: ["topics.yaml"] },
  all: (of) => (of.newsroom.site.search ? all(of) : []),
  view: searchPageView,
  affected: ofEachChange((snapshot, change) => because(change, "lists", [at(snapshot, change.lang)])),
});

/** Nothing where the archive cannot be searched. */
function searchPageView(context: Snapshot, { lang }: { lang: Lang }): SearchPageView | undefined {
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
    ...labelsIn(context, lang),
    years: yearsBetween(days?.first ?? undefined, days?.last ?? undefined),
    alternates: newsroom.site.languages.map((other) => ({ lang: other, path: addresses.search(other) })),
  };
}

/** Nothing where no story has a label. */
function labelsIn({ db }: Snapshot, lang: Lang): Pick<SearchPageView, "labels"> {
  const rows = db.all<{ key: LabelKey }>(
    "select distinct label ->> 'key' as key from stories where lang = ? and label is not null and live = 1",
    lang,
  );
  const keys = new Set(rows.map(({ key }) => key));
  return keys.size === 0 ? {} : { labels: LABELS.filter((key) => keys.has(key)) };
}

/** @returns newest first */
function yearsBetween(first: string | undefined, last: string | undefined): number[] {
  if (first === undefined || last === undefined) return [];
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  return Array.from({ length: to - from + 1 }, (_, i) => to - i);
}
