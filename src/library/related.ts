import type { Lang } from "../model/lang.ts";
import type { Instant, Place } from "../model/story.ts";
import type { StoryId } from "../model/story-id.ts";
import type { TopicKey, TopicKind } from "../model/topic.ts";
import type { TopicRegistry } from "../model/topic-registry.ts";
import type { Database } from "./database.ts";
import type { Span, Windows } from "./windows.ts";

/** How far back a topic suggests stories. Bounded, so that a story concerns only so many newer ones. */
const WINDOW = 20;

/** What sharing a topic of a kind is worth: a person says more than a section. */
const WEIGHT: Readonly<Record<TopicKind, number>> = {
  person: 8,
  organisation: 5,
  theme: 4,
  country: 2,
  section: 1,
};

/** A place in the archive, and the topics that it is looked at from. */
export interface Viewpoint extends Place {
  lang: Lang;
  topics: readonly TopicKey[];
}

/**
 * Older stories that share topics, best first. Looks back only: a newer story never changes what an older one suggests.
 * @param count stories at most
 */
export function relatedTo(
  windows: Windows,
  registry: TopicRegistry,
  from: Viewpoint,
  count: number,
): StoryId[] {
  const walks = from.topics.map((key): Walk => {
    const weight = WEIGHT[registry.get(key)?.kind ?? "section"];
    const { dates, ids, start, end } = windows.older({ list: "topic", lang: from.lang, key }, from, WINDOW);
    return { weight, dates, ids, start, at: end - 1 };
  });
  const best: Suggestion[] = [];
  for (let walk = newestOf(walks); walk !== undefined; walk = newestOf(walks)) {
    const { date, id } = placeOf(walk);
    keep(best, { id, date, score: scoreOf(walks, date, id) }, count);
  }
  return best.map(({ id }) => id);
}

/** A walk through the window of a topic, back in time. All are walked side by side: stories are met in order, and none has to be looked up. */
interface Walk extends Omit<Span, "end"> {
  weight: number;
  at: number;
}

function placeOf({ dates, ids, at }: Walk): Place {
  return { date: dates[at] as number, id: ids[at] as StoryId };
}

/** The walk that stands at the newest place; nothing when all are over. */
function newestOf(walks: readonly Walk[]): Walk | undefined {
  let newest: Walk | undefined;
  for (const walk of walks)
    if (walk.at >= walk.start && (newest === undefined || isNewer(walk, newest))) newest = walk;
  return newest;
}

function isNewer(a: Walk, b: Walk): boolean {
  const dateA = a.dates[a.at] as number;
  const dateB = b.dates[b.at] as number;
  return dateA === dateB ? (a.ids[a.at] as StoryId) > (b.ids[b.at] as StoryId) : dateA > dateB;
}

/** What the topics that have a story are worth together; their walks go on to the next one. */
function scoreOf(walks: readonly Walk[], date: Instant, id: StoryId): number {
  let score = 0;
  for (const walk of walks) {
    if (walk.at < walk.start || walk.dates[walk.at] !== date || walk.ids[walk.at] !== id) continue;
    score += walk.weight;
    walk.at--;
  }
  return score;
}

interface Suggestion extends Place {
  score: number;
}

/** Puts a suggestion among the best, in order; of many only few are wanted, so that all are not sorted. */
function keep(best: Suggestion[], suggestion: Suggestion, count: number): void {
  let at = best.length;
  while (at > 0 && isBetter(suggestion, best[at - 1] as Suggestion)) at--;
  if (at >= count) return;
  best.splice(at, 0, suggestion);
  if (best.length > count) best.pop();
}

function isBetter(a: Suggestion, b: Suggestion): boolean {
  if (a.score !== b.score) return a.score > b.score;
  return a.date === b.date ? a.id < b.id : a.date > b.date;
}

/**
 * The newer stories that might suggest a story at this place: those in whose windows it is.
 * @param from with all topics whose lists it is in, also those that its own belong to
 */
export function concernedBy(db: Database, from: Viewpoint): StoryId[] {
  return [...new Set(from.topics.flatMap((key) => newerThan(db, key, from).map((row) => row.id)))];
}

function newerThan(db: Database, key: string, { lang, date, id }: Viewpoint): { id: StoryId }[] {
  return db.all(
    `select id from list_entries where list = 'topic' and lang = ? and key = ? and (date, id) > (?, ?)
      order by date, id limit ${WINDOW}`,
    lang,
    key,
    date,
    id,
  );
}
