import type { Lang } from "../model/lang.ts";
import type { Place } from "../model/story.ts";
import type { StoryId } from "../model/story-id.ts";
import type { TopicKey, TopicKind } from "../model/topic.ts";
import type { TopicRegistry } from "../model/topic-registry.ts";
import type { Database } from "./database.ts";
import type { Windows } from "./windows.ts";

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
  const found = new Map<StoryId, Suggestion>();
  for (const key of from.topics) {
    const weight = WEIGHT[registry.get(key)?.kind ?? "section"];
    for (const { id, date } of windows.older({ list: "topic", lang: from.lang, key }, from, WINDOW)) {
      const entry = found.get(id);
      if (entry === undefined) found.set(id, { id, date, score: weight });
      else entry.score += weight;
    }
  }
  return bestOf(found.values(), count).map((entry) => entry.id);
}

interface Suggestion extends Place {
  score: number;
}

/** The best, in order; of many only few are wanted, so that all are not sorted. */
function bestOf(suggestions: Iterable<Suggestion>, count: number): Suggestion[] {
  const best: Suggestion[] = [];
  for (const suggestion of suggestions) {
    let at = best.length;
    while (at > 0 && isBetter(suggestion, best[at - 1] as Suggestion)) at--;
    if (at >= count) continue;
    best.splice(at, 0, suggestion);
    if (best.length > count) best.pop();
  }
  return best;
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
