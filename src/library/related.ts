import type { Lang } from "../model/lang.ts";
import type { Instant } from "../model/story.ts";
import type { StoryId } from "../model/story-id.ts";
import type { TopicKey, TopicKind } from "../model/topic.ts";
import type { TopicRegistry } from "../model/topic-registry.ts";
import type { Database } from "./database.ts";
import type { Place, Windows } from "./windows.ts";

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

/** Older stories that share topics, best first. Looks back only: a newer story never changes what an older one suggests. */
export function relatedTo(windows: Windows, registry: TopicRegistry, from: Viewpoint): StoryId[] {
  const found = new Map<StoryId, { id: StoryId; date: Instant; score: number }>();
  for (const key of from.topics) {
    const weight = WEIGHT[registry.get(key)?.kind ?? "section"];
    for (const { id, date } of windows.older({ list: "topic", lang: from.lang, key }, from, WINDOW)) {
      const entry = found.get(id) ?? { id, date, score: 0 };
      entry.score += weight;
      found.set(id, entry);
    }
  }
  return [...found.values()]
    .sort((a, b) => b.score - a.score || b.date - a.date || (a.id < b.id ? -1 : 1))
    .map((entry) => entry.id);
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
