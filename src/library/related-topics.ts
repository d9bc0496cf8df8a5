import type { Lang } from "../i18n/lang.ts";
import type { StoryId } from "../model/story-id.ts";
import type { TopicKey } from "../model/topic.ts";
import type { TopicRegistry } from "../model/topic-registry.ts";
import type { Database } from "./database.ts";

/** The most topics that a hub names. */
const NAMED = 6;

/** Topics that the stories are also about, the most frequent first, without ancestors and descendants of the topic. */
export function relatedTopics(
  db: Database,
  registry: TopicRegistry,
  { key, lang }: { key: TopicKey; lang: Lang },
  stories: readonly StoryId[],
): TopicKey[] {
  const near = new Set([
    ...registry.withAncestors([key]),
    ...registry.children(key).map((child) => child.key),
  ]);
  const counts = new Map<TopicKey, number>();
  for (const id of stories) {
    const topics = db.all<{ key: TopicKey }>(
      "select key from list_entries where id = ? and lang = ? and list = 'topic'",
      id,
      lang,
    );
    for (const topic of topics)
      if (!near.has(topic.key)) counts.set(topic.key, (counts.get(topic.key) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, timesA], [b, timesB]) => timesB - timesA || (a < b ? -1 : 1))
    .slice(0, NAMED)
    .map(([topic]) => topic);
}
