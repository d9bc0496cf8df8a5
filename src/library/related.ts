import type { Lang } from "../model/lang.ts";
import type { Instant } from "../model/story.ts";
import type { StoryId } from "../model/story-id.ts";
import type { TopicKey, TopicKind } from "../model/topic.ts";
import type { TopicRegistry } from "../model/topic-registry.ts";
import type { Database } from "./database.ts";

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
export interface Viewpoint {
  id: StoryId;
  lang: Lang;
  date: Instant;
  topics: readonly TopicKey[];
}

/** Older stories that share topics, best first. Looks back only: a newer story never changes what an older one suggests. */
export function relatedTo(db: Database, registry: TopicRegistry, from: Viewpoint): StoryId[] {
  const found = new Map<StoryId, { id: StoryId; date: Instant; score: number }>();
  for (const key of from.topics) {
    const weight = WEIGHT[registry.get(key)?.kind ?? "section"];
    for (const { id, date } of windowOf(db, key, from, "older")) {
      if (id === from.id) continue;
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
  return [...new Set(from.topics.flatMap((key) => windowOf(db, key, from, "newer").map((row) => row.id)))];
}

function windowOf(
  db: Database,
  key: TopicKey,
  { lang, date, id }: Viewpoint,
  side: "older" | "newer",
): { id: StoryId; date: Instant }[] {
  const where = "list = 'topic' and lang = ? and key = ?";
  const sql =
    side === "older"
      ? `select id, date from list_entries where ${where} and (date, id) < (?, ?) order by date desc, id desc limit ${WINDOW}`
      : `select id, date from list_entries where ${where} and (date, id) > (?, ?) order by date, id limit ${WINDOW}`;
  return db.all(sql, lang, key, date, id);
}
