import type { Lang } from "../i18n/lang.ts";
import type { Instant, Place } from "../model/story.ts";
import type { StoryId } from "../model/story-id.ts";
import type { TopicKey, TopicKind } from "../model/topic.ts";
import type { Database } from "./database.ts";
import { likenessesOf } from "./likeness.ts";
import type { Snapshot } from "./snapshot.ts";
import { storyWordsIn, type WordNumbers } from "./story-words.ts";
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
  const [windows, wordsOf] = [windowsOf(context), storyWordsIn(context, from.lang)];
  const spans = from.topics.map((key) => ({
    kind: context.newsroom.topics.get(key)?.kind ?? "section",
    ...windows.older({ list: "topic", lang: from.lang, key }, from, WINDOW),
  }));
  const weights = topicWeights(spans, from.date);
  const walks = spans.map((span, i) => walkThrough(span, weights[i] as number));
  const candidates = candidatesOn(walks, wordsOf);
  const likenesses = likenessesOf(
    wordsOf(from.id),
    candidates.map((candidate) => candidate.words),
  );
  const best: Suggestion[] = [];
  candidates.forEach(({ id, date, weight }, i) => {
    const score = (weight + WORD_WEIGHT * (likenesses[i] as number)) * recency(from.date - date);
    keep(best, { id, date, score }, count);
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

interface Candidate extends Place {
  /** The total worth of the topics that it shares. */
  weight: number;
  words: WordNumbers;
}

/** The stories of all windows, newest first. */
function candidatesOn(walks: readonly Walk[], wordsOf: (id: StoryId) => WordNumbers): Candidate[] {
  const candidates: Candidate[] = [];
  for (let walk = newestOf(walks); walk !== undefined; walk = newestOf(walks)) {
    const date = walk.dates[walk.at] as number;
    const id = walk.ids[walk.at] as StoryId;
    walk.words[walk.at] ??= wordsOf(id);
    const words = walk.words[walk.at] as WordNumbers;
    candidates.push({ id, date, words, weight: weightOf(walks, date, id) });
  }
  return candidates;
}

/** A walk through the window of a topic, back in time. All windows are walked side by side, so that stories are met in order and none has to be looked up. */
interface Walk extends Omit<Span, "end"> {
  weight: number;
  at: number;
}

function walkThrough({ dates, ids, words, start, end }: Span, weight: number): Walk {
  return { dates, ids, words, start, at: end - 1, weight };
}

/** The walk that stands at the newest place; `undefined` when all have ended. */
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

/** The total worth of the topics that have a story; their walks move on to the next one. */
function weightOf(walks: readonly Walk[], date: Instant, id: StoryId): number {
  let weight = 0;
  for (const walk of walks) {
    if (walk.at < walk.start || walk.dates[walk.at] !== date || walk.ids[walk.at] !== id) continue;
    weight += walk.weight;
    walk.at--;
  }
  return weight;
}

interface Suggestion extends Place {
  score: number;
}

/** Inserts a suggestion among the best, in order. Only few of many are wanted, so not all are sorted. */
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
