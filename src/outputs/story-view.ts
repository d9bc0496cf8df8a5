import type { Lang } from "../i18n/lang.ts";
import { unpackBody } from "../library/bodies.ts";
import { neighboursOf } from "../library/neighbours.ts";
import { relatedTo } from "../library/related.ts";
import type { StoryExtra } from "../library/rows.ts";
import type { Snapshot } from "../library/snapshot.ts";
import type { EventInfo } from "../model/event.ts";
import { feedIdIn } from "../model/feed-id.ts";
import type { StoryId } from "../model/story-id.ts";
import type { Alternate, StoryLink, StoryPageView, StoryView } from "../model/views.ts";
import { cardsInBody, filesInBody, picturesInBody, posters } from "./body-parts.ts";
import { cardOf, cardsOf, topicLink } from "./cards.ts";
import { reportView } from "./report-view.ts";
import { neighbouringParts, seriesLink } from "./series-view.ts";
import { shareImageOf } from "./share-images.ts";

/** What a story has besides its card. */
interface StoryRow {
  published: number;
  updated: number | null;
  topics: string;
  extra: string;
  body: Uint8Array;
  version: string;
  event: string | null;
  /** In how many languages it is public. */
  languages: number;
}

const ROW = `select published, updated, topics, extra, body, version, event,
    (select count(*) from stories others where others.id = stories.id and others.live = 1) languages
  from stories join bodies using (id, lang) where id = ? and lang = ?`;

/** A story, whole; nothing where there is no public one. */
export function storyView(context: Snapshot, id: StoryId, lang: Lang): StoryView | undefined {
  return readStory(context, id, lang)?.story;
}

/** A story, and the related ones that its editors chose. */
function readStory(
  context: Snapshot,
  id: StoryId,
  lang: Lang,
): { story: StoryView; chosen: readonly StoryId[]; languages: number } | undefined {
  const card = cardOf(context, id, lang);
  const row = context.db.get<StoryRow>(ROW, id, lang);
  if (card === undefined || row === undefined) return undefined;
  const { related, feedId, series, live, ...others } = JSON.parse(row.extra) as StoryExtra;
  // Does not compile with a part that no view shows.
  const shown: Pick<StoryView, keyof typeof others> = others;
  const body = unpackBody(row.body);
  const texts = [...body, ...shown.corrections.flatMap((correction) => correction.body ?? [])];
  const files = filesInBody(context, texts, id);
  const story: StoryView = {
    ...card,
    version: row.version,
    feedId: feedId ?? feedIdIn(context.newsroom.site, id, lang),
    published: row.published,
    updated: row.updated ?? undefined,
    topics: (JSON.parse(row.topics) as string[]).map((key) => topicLink(context, key, lang)),
    series: series && seriesLink(context, series, lang),
    body,
    ...shown,
    ...(live && { report: reportView(context, live, card) }),
    event: row.event === null ? undefined : (JSON.parse(row.event) as EventInfo),
    cards: cardsInBody(context, [...texts, ...(live?.entries ?? []).flatMap((entry) => entry.body)], lang),
    pictures: { ...picturesInBody(context, body, id, lang), ...posters(context, files, id, lang) },
    files,
  };
  return { story, chosen: related, languages: row.languages };
}

/** A story with what stands around it on its page. */
export function storyPageView(context: Snapshot, id: StoryId, lang: Lang): StoryPageView | undefined {
  const read = readStory(context, id, lang);
  if (read === undefined) return undefined;
  const { story, chosen, languages } = read;
  const { newer, older } = neighboursOf(context, lang, story.date, id);
  return {
    story,
    related: cardsOf(context, relatedIds(context, story, chosen), lang),
    ...neighbouringParts(context, story),
    newer: linkOf(context, newer, lang),
    older: linkOf(context, older, lang),
    alternates: languages < 2 ? [] : translationsOf(context, id),
    shareImage: story.picture ? undefined : shareImageOf(context, { kind: "story", lang, key: id }),
  };
}

function linkOf(context: Snapshot, id: StoryId | undefined, lang: Lang): StoryLink | undefined {
  const card = id === undefined ? undefined : cardOf(context, id, lang);
  return card && { title: card.title, path: card.path, ...(card.label && { label: card.label }) };
}

const RELATED = 3;

/** The editors' choice first, then what topics and words suggest, without what the page already names. */
function relatedIds(
  context: Snapshot,
  { id, lang, date, topics, cards }: StoryView,
  chosen: readonly StoryId[],
): StoryId[] {
  const from = { id, lang, date, topics: topics.map((topic) => topic.key) };
  const named = 1 + Object.keys(cards).length;
  const suggested = relatedTo(context, from, RELATED + named);
  const isNamed = (other: StoryId) => other === id || Object.hasOwn(cards, other);
  return [...new Set([...chosen, ...suggested])].filter((other) => !isNamed(other)).slice(0, RELATED);
}

/** The public languages of a story, its own included. */
function translationsOf({ db, newsroom }: Snapshot, id: StoryId): Alternate[] {
  const all = db.all<Alternate>("select lang, path from stories where id = ? and live = 1", id);
  const { languages } = newsroom.site;
  return all.sort((a, b) => languages.indexOf(a.lang) - languages.indexOf(b.lang));
}
