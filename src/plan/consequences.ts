import type { Lang } from "../i18n/lang.ts";
import type { Change, Facets } from "../library/changes.ts";
import { hasArchive } from "../library/feed-archive.ts";
import { type ListName, olderPages, pageAt, type Series } from "../library/list-pages.ts";
import { timeIn } from "../library/list-starts.ts";
import { neighboursOf } from "../library/neighbours.ts";
import { lastPublishedPage } from "../library/published.ts";
import { concernedBy } from "../library/related.ts";
import type { ViewContext } from "../library/snapshot.ts";
import type { SitePath } from "../model/address.ts";
import { ARCHIVE_FORMATS, FEED_FORMATS, type ListKind } from "../model/list.ts";
import type { Output, OutputKind } from "../model/output.ts";
import {
  feedOutput,
  latestListOutput,
  listOutput,
  notFoundOutput,
  periodOutput,
  redirectOutput,
  searchPageOutput,
  sitemapOutput,
  storyOutput,
  subscriptionsOutput,
} from "../outputs/outputs.ts";
import { publicityOf } from "./list-publicity.ts";

/** An output that may have to be pressed, and why. */
export interface Candidate {
  output: Output;
  reason: string;
}

/** Every output that a change of one story may concern. Which of them really show something else is found by looking. */
export function* consequencesOf(context: ViewContext, change: Change): Generator<Candidate> {
  const { id, lang, before, after } = change;
  const because = (reason: string) => (output: Output) => ({ output, reason });
  const name = `${id}/${lang}`;
  const verb = before === undefined ? "is new" : after === undefined ? "is gone" : "changed";
  for (const facets of [before, after]) {
    if (facets) yield { output: storyOutput(id, lang, facets.path), reason: `its story ${name} ${verb}` };
    for (const path of facets?.aliases ?? [])
      yield { output: redirectOutput(path, lang), reason: `its story ${name} ${verb}` };
  }
  yield* listsOf(context, change).map(because(`lists ${name}, which ${verb}`));
  yield* publicityOf(context, change).map(because(`tells of a list that ${name} is in, which ${verb}`));
  yield* sitemapsOf(context, change).map(because(`tells of ${name}, which ${verb}`));
  if (looksTheSame(before, after)) return;
  yield* periodsOf(context, [before, after]).map(because(`lists ${name}, which ${verb}`));
  yield* storiesAround(context, change).map(because(`shows ${name}, which ${verb}`));
}

/** True where nothing that names the story can show anything else: its card, its place in time, the lists that suggest it. */
function looksTheSame(before: Facets | undefined, after: Facets | undefined): boolean {
  return (
    before?.card === after?.card &&
    before?.date === after?.date &&
    JSON.stringify(before?.lists) === JSON.stringify(after?.lists)
  );
}

function listsOf(context: ViewContext, change: Change): Output[] {
  const { lang, before, after } = change;
  const names = new Map<string, ListName>();
  for (const [list, key] of [...(before?.lists ?? []), ...(after?.lists ?? [])])
    names.set(`${list}:${key}`, { list, lang, key });
  const outputs: Output[] = [];
  for (const name of names.values()) {
    outputs.push(...feedsConcerned(context, name, change), ...pagesConcerned(context, name, change));
  }
  outputs.push(
    notFoundOutput(context, lang),
    latestListOutput(context, lang),
    searchPageOutput(context, lang),
    subscriptionsOutput(context, lang),
  );
  for (const other of context.newsroom.site.languages) {
    outputs.push({ path: context.addresses.topics(other), kind: "topics", lang: other, key: "", page: 0 });
  }
  return outputs;
}

function pagesConcerned(context: ViewContext, name: ListName, change: Change): Output[] {
  const paged: Paged = { name, series: "pages", kind: name.list, key: name.key };
  const pages = pageNumbers(context, paged, change, !looksTheSame(change.before, change.after));
  // The front page shows stories of any age, by topic.
  if (name.list === "home") pages.push(0);
  return pages.map((page) => listOutput(context, name, page));
}

/** Feeds have the whole text. */
function feedsConcerned(context: ViewContext, name: ListName, change: Change): Output[] {
  if (!hasArchive(context.newsroom.site, name)) return feedsOfPage(context, name, 0);
  const paged: Paged = { name, series: "feeds", kind: "feed", key: feedOutput(context, name, "atom").key };
  return pageNumbers(context, paged, change, true).flatMap((page) => feedsOfPage(context, name, page));
}

function feedsOfPage(context: ViewContext, name: ListName, page: number): Output[] {
  const formats = page === 0 ? FEED_FORMATS : ARCHIVE_FORMATS;
  return formats.map((format) => feedOutput(context, name, format, page));
}

/** A list that is cut into pages, and the outputs that these are. */
interface Paged {
  name: ListName;
  series: Series;
  kind: OutputKind;
  key: string;
}

/**
 * The page that a story stays on. Where it comes, goes or moves: all pages from the older place on, those that the list
 * has for the first time, and those that it has no more.
 * @param isShownAnew whether the page that it stays on shows anything else
 */
function pageNumbers(
  context: ViewContext,
  paged: Paged,
  { id, before, after }: Change,
  isShownAnew: boolean,
): number[] {
  const { name, series, kind, key } = paged;
  const [was, is] = [placeIn(name, series, before), placeIn(name, series, after)];
  const places = [was, is].filter((place) => place !== undefined);
  if (places.length === 0) return [];
  const first = pageAt(context.db, name, Math.min(...places), id, series);
  if (was === is) return isShownAnew ? [first] : [];
  const last = olderPages(context.db, name, series);
  const published = lastPublishedPage(context.db, { kind, lang: name.lang, key });
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

function periodsOf(context: ViewContext, facets: readonly (Facets | undefined)[]): Output[] {
  const days = new Set(facets.flatMap((each) => each?.day ?? []));
  const periods = new Set([...days].flatMap((day) => [day, day.slice(0, 7), day.slice(0, 4)]));
  return context.newsroom.site.languages.flatMap((lang) =>
    [...periods].map((period) => periodOutput(context, lang, period)),
  );
}

/** The sitemaps of its months, before and now, and of its translations' months, since each names all of them. */
function sitemapsOf(context: ViewContext, { id, before, after }: Change): Output[] {
  const translations = context.db.all<{ month: string }>(
    "select distinct substr(day, 1, 7) as month from stories where id = ? and live = 1",
    id,
  );
  const months = new Set([before, after].flatMap((facets) => facets?.day.slice(0, 7) ?? []));
  for (const { month } of translations) months.add(month);
  return ["", "pages", ...months].map((part) => sitemapOutput(context, part));
}

/** Stories that may name this one: its neighbours, those that suggest it, those that refer to it, its translations. */
function storiesAround(context: ViewContext, { id, lang, before, after }: Change): Output[] {
  const { db } = context;
  const ids = new Set<string>();
  for (const facets of [before, after]) {
    if (facets === undefined) continue;
    const { newer, older } = neighboursOf(context, lang, facets.date, id);
    for (const neighbour of [newer, older]) if (neighbour) ids.add(neighbour);
    const topics = facets.lists.flatMap(([list, key]) => (list === "topic" ? [key] : []));
    for (const other of concernedBy(db, { id, lang, date: facets.date, topics })) ids.add(other);
  }
  const stories = [...ids].flatMap((other) => publicStory(context, other, lang));
  const translations = context.newsroom.site.languages
    .filter((other) => other !== lang)
    .flatMap((other) => publicStory(context, id, other));
  return [...stories, ...referringTo(context, id, lang), ...translations];
}

/** Stories whose text names a story, and the feeds that carry that text. */
function referringTo(context: ViewContext, target: string, lang: Lang): Output[] {
  const { db } = context;
  const referring = db.all<{ id: string }>(
    "select id from story_references where target = ? and lang = ?",
    target,
    lang,
  );
  return referring.flatMap(({ id }) => {
    const lists = db.all<{ list: ListKind; key: string; date: number }>(
      "select list, key, stories.published as date from list_entries join stories using (id, lang) where id = ? and lang = ?",
      id,
      lang,
    );
    const feeds = lists.flatMap(({ list, key, date }) => {
      const name = { list, lang, key };
      const page = hasArchive(context.newsroom.site, name) ? pageAt(db, name, date, id, "feeds") : 0;
      return feedsOfPage(context, name, page);
    });
    return [...publicStory(context, id, lang), ...feeds];
  });
}

function publicStory({ db }: ViewContext, id: string, lang: Lang): Output[] {
  const row = db.get<{ path: SitePath }>(
    "select path from stories where id = ? and lang = ? and live = 1",
    id,
    lang,
  );
  return row ? [storyOutput(id, lang, row.path)] : [];
}
