import type { Lang } from "../i18n/lang.ts";
import type { Change, Facets } from "../library/changes.ts";
import { neighboursOf } from "../library/neighbours.ts";
import { concernedBy } from "../library/related.ts";
import { partsAround, placeInSeries } from "../library/series-order.ts";
import type { Snapshot } from "../library/snapshot.ts";
import type { SitePath } from "../model/address.ts";
import { STORY_SLOTS } from "../model/slot.ts";
import { because, looksTheSame, ofEachChange, publicFacets } from "./affected.ts";
import { cardFingerprint, storyFingerprint } from "./fingerprint.ts";
import { type OutputOf, outputRecord, PHASES } from "./record.ts";
import { storyPageView } from "./story-view.ts";

/** A story's own page; its key is the story's id. */
export const story = outputRecord({
  kind: "story",
  phase: PHASES.pages,
  dependsOn: {
    settings: ["authority", "share"],
    content: ["the formats of feeds"],
    policies: true,
    slots: STORY_SLOTS,
  },
  all: stories,
  // A story whose address changed is no longer at its old one.
  view: (snapshot, { key, lang, path }) => {
    const view = storyPageView(snapshot, key, lang);
    return view?.story.path === path ? view : undefined;
  },
  fingerprint: (view) => ({
    ...view,
    story: storyFingerprint(view.story),
    related: view.related.map(cardFingerprint),
    ...(view.story.report && { feeds: view.story.report.feeds }),
  }),
  affected: ofEachChange(function* (snapshot, change) {
    const { id, lang } = change;
    yield* because(
      change,
      "is",
      publicFacets(change).map(({ path }) => outputOf(id, lang, path)),
    );
    if (!looksTheSame(change)) yield* because(change, "shows", storiesAround(snapshot, change));
  }),
});

type StoryOutput = OutputOf<"story">;

function outputOf(id: string, lang: Lang, path: SitePath): StoryOutput {
  return { path, kind: "story", lang, key: id, page: 0 };
}

function* stories({ db }: Snapshot): Generator<StoryOutput> {
  const rows = db.all<{ id: string; lang: Lang; path: SitePath }>(
    "select id, lang, path from stories where live = 1 order by lang, day, date, id",
  );
  for (const { id, lang, path } of rows) yield outputOf(id, lang, path);
}

/** Stories that may name this one: its neighbours, those that suggest it, those that refer to it, its translations. */
function storiesAround(snapshot: Snapshot, change: Change): StoryOutput[] {
  const { id, lang } = change;
  const { db } = snapshot;
  const ids = new Set<string>();
  for (const facets of publicFacets(change)) {
    const { date, lists } = facets;
    const { newer, older } = neighboursOf(snapshot, lang, date, id);
    for (const neighbour of [newer, older]) if (neighbour) ids.add(neighbour);
    const topics = lists.flatMap(([list, key]) => (list === "topic" ? [key] : []));
    for (const part of partsBeside(snapshot, lang, id, facets)) ids.add(part);
    for (const other of concernedBy(db, { id, lang, date, topics })) ids.add(other);
  }
  for (const other of storiesReferringTo(snapshot, id, lang)) ids.add(other);
  const translations = snapshot.newsroom.site.languages
    .filter((other) => other !== lang)
    .flatMap((other) => publicStory(snapshot, id, other));
  return [...[...ids].flatMap((other) => publicStory(snapshot, other, lang)), ...translations];
}

/** The parts of a series before and after the place that a story has, or had. */
function partsBeside(snapshot: Snapshot, lang: Lang, id: string, facets: Facets): string[] {
  const [key, place] = placeInSeries(facets, id) ?? [];
  if (key === undefined || place === undefined) return [];
  const { previous, next } = partsAround(snapshot, lang, key, place);
  return [previous, next].filter((part) => part !== undefined);
}

/** The stories whose text names a story. */
export function storiesReferringTo({ db }: Pick<Snapshot, "db">, target: string, lang: Lang): string[] {
  const sql = "select id from story_references where target = ? and lang = ?";
  return db.all<{ id: string }>(sql, target, lang).map(({ id }) => id);
}

function publicStory({ db }: Snapshot, id: string, lang: Lang): StoryOutput[] {
  const row = db.get<{ path: SitePath }>(
    "select path from stories where id = ? and lang = ? and live = 1",
    id,
    lang,
  );
  return row ? [outputOf(id, lang, row.path)] : [];
}
