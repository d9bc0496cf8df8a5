import type { Lang } from "../i18n/lang.ts";
import type { Instant, Place } from "../model/story.ts";
import type { StoryId } from "../model/story-id.ts";
import type { TopicKey, TopicKind } from "../model/topic.ts";
import type { Database } from "./database.ts";
import { likenessesOf } from "./likeness.ts";
import type { Snapshot } from "./snapshot.ts";
import { type NearStories, type NearStory, nearStoriesIn } from "./story-words.ts";
import { type Span, windowsOf } from "./windows.ts";

/** How many stories back a topic suggests. Bounded, so that a story affects only so many newer ones. */
const WINDOW = 20;

/** What sharing a topic of each kind is worth, where it is as frequent as the story's other topics. */
const WEIGHT: Readonly<Record<TopicKind, number>> = {
  person: 4,
  organisation: 3,
  theme: 3,
  country: 2,
  section: 1,
};

/** What it is worth to share a word that no other story nearby has; twice as much where both headlines have it. */
const WORD_WEIGHT = 1.5;

const MONTH = 30 * 24 * 60 * 60 * 1000;

/** A place in the archive, and the topics by which related stories are sought. */
export interface Viewpoint extends Place {
  lang: Lang;
  topics: readonly TopicKey[];
}

/**
 * Older stories that share topics, best first: topics and words that few of the stories nearby have count most, and of
 * two that share as much the newer is better. Looks back only: a newer story never changes what an older one suggests.
 * @param count the most stories to return
 */
export function relatedTo(context: Snapshot, from: Viewpoint, count: number): StoryId[] {
  const [windows, near] = [windowsOf(context), nearStoriesIn(context, from.lang)];
  if (near.forget()) windows.forget(from.lang);
  const spans = from.topics.map((key) => ({
    kind: context.newsroom.topics.get(key)?.kind ?? "section",
    ...windows.older({ list: "topic", lang: from.lang, key }, from, WINDOW),
  }));
  const { stories, dates } = meet(spans, topicWeights(spans, from.date), near);
  const likenesses = likenessesOf(
    near.of(from.id).words,
    stories.map((story) => story.words),
  );
  const best: Suggestion[] = [];
  stories.forEach(({ id, weight }, i) => {
    const date = dates[i] as Instant;
    const score = (weight + WORD_WEIGHT * (likenesses[i] as number)) * recency(from.date - date);
    keep(best, id, date, score, count);
  });
  return best.map(({ id }) => id);
}

/** 1 for what is new, two thirds after a year: an old story has to share more. */
function recency(age: number): number {
  return 1 / (1 + Math.log1p(age / MONTH) / 5);
}

interface TopicSpan extends Span {
  kind: TopicKind;
}

/** What each topic is worth: the fewer stories it has in the same time, the more. */
function topicWeights(spans: readonly TopicSpan[], now: Instant): number[] {
  const reaches = spans.map(({ dates, start }) => now - (dates[start] ?? now));
  const farthest = Math.max(1, ...reaches);
  const rates = spans.map(({ start, end }, i) => {
    // A list shorter than the window has no more stories in all the time before.
    const reach = end - start < WINDOW ? farthest : Math.max(1, reaches[i] as number);
    return (end - start) / reach;
  });
  const busiest = Math.max(...rates);
  return spans.map(({ kind }, i) => WEIGHT[kind] * (1 + Math.log(busiest / (rates[i] as number))));
}

/** Counts searches, so that a story knows which has met it. */
let searches = 0;

/** The stories of all windows, each once, with the total worth of the topics that they share, and their dates. */
function meet(
  spans: readonly Span[],
  weights: readonly number[],
  near: NearStories,
): { stories: NearStory[]; dates: Instant[] } {
  const search = ++searches;
  const stories: NearStory[] = [];
  const dates: Instant[] = [];
  spans.forEach((span, i) => {
    const weight = weights[i] as number;
    for (let at = span.start; at < span.end; at++) {
      span.met[at] ??= near.of(span.ids[at] as StoryId);
      const story = span.met[at] as NearStory;
      if (story.search === search) story.weight += weight;
      else {
        story.search = search;
        story.weight = weight;
        stories.push(story);
        dates.push(span.dates[at] as Instant);
      }
    }
  });
  return { stories, dates };
}

interface Suggestion extends Place {
  score: number;
}

/** Inserts a suggestion among the best, in order. Only few of many are wanted, so not all are sorted. */
function keep(best: Suggestion[], id: StoryId, date: Instant, score: number, count: number): void {
  let at = best.length;
  while (at > 0 && isBetter(id, date, score, best[at - 1] as Suggestion)) at--;
  if (at >= count) return;
  best.splice(at, 0, { id, date, score });
  if (best.length > count) best.pop();
}

function isBetter(id: StoryId, date: Instant, score: number, than: Suggestion): boolean {
  if (score !== than.score) return score > than.score;
  return date === than.date ? id < than.id : date > than.date;
}

/**
 * The newer stories that might suggest a story at this place: those whose windows contain it.
 * @param from with all topics whose lists it is in, including the ancestors of its own
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
