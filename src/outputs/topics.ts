import { collatorFor } from "../i18n/collate.ts";
import type { Lang } from "../i18n/lang.ts";
import { isEmptyList } from "../library/list-pages.ts";
import type { Snapshot } from "../library/snapshot.ts";
import { TOPIC_KINDS } from "../model/topic.ts";
import type { TopicsView } from "../model/topics-view.ts";
import { because, ofEachChange } from "./affected.ts";
import { topicLink } from "./cards.ts";
import { inEveryLanguage, outputRecord, PHASES } from "./record.ts";

const { all } = inEveryLanguage("topics", (addresses, lang) => addresses.topics(lang));

/** The list of topics. */
export const topics = outputRecord({
  kind: "topics",
  phase: PHASES.lists,
  dependsOn: { content: ["topics.yaml"] },
  all,
  view: (snapshot, { lang }) => topicsView(snapshot, lang),
  affected: ofEachChange((snapshot, change) => because(change, "lists", all(snapshot))),
});

/** All topics that have public stories in a language. */
export function topicsView(snapshot: Snapshot, lang: Lang): TopicsView {
  const { db, newsroom, addresses } = snapshot;
  const compare = collatorFor(lang);
  const links = [...newsroom.topics.all()]
    .filter((topic) => !isEmptyList(db, { list: "topic", lang, key: topic.key }))
    .map((topic) => ({ ...topicLink(snapshot, topic.key, lang), description: topic.description?.[lang] }))
    .sort((a, b) => compare(a.name, b.name));
  const groups = TOPIC_KINDS.map((kind) => ({ kind, topics: links.filter((topic) => topic.kind === kind) }));
  return {
    lang,
    path: addresses.topics(lang),
    groups: groups.filter((group) => group.topics.length > 0),
    alternates: newsroom.site.languages.map((other) => ({ lang: other, path: addresses.topics(other) })),
  };
}
