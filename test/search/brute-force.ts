import { searchWords } from "../../src/i18n/search-words.ts";
import { queryOf } from "../../src/search/browser/query.ts";
import { freshness, rarity, WEIGHTS } from "../../src/search/browser/ranking.ts";
import type { SearchRequest } from "../../src/search/browser/search.ts";
import { type FoundStory, pathOf } from "./archive.ts";

const PARENT: Record<string, string> = { belgium: "europe" };

/** What a search should find, found by reading every story: the addresses of all results, in order. */
export function readThrough(stories: readonly FoundStory[], request: SearchRequest): string[] {
  const all = stories.filter(({ draft }) => !draft).sort(byPlace);
  const newest = all.at(-1)?.day ?? "";
  const { stems, phrases } = queryOf(request.text, "uk");
  const worth = new Map(
    stems.map((stem) => [stem, rarity(all.filter((story) => levelOf(story, stem) >= 0).length, all.length)]),
  );
  const score = (story: FoundStory) =>
    stems.reduce(
      (sum, stem) => sum + (worth.get(stem) ?? 0) * (WEIGHTS[levelOf(story, stem)] ?? Number.NaN),
      0,
    ) * freshness((Date.parse(newest) - Date.parse(story.day)) / 86_400_000);
  const found = all
    .filter((story) => stems.every((stem) => levelOf(story, stem) >= 0))
    .filter((story) => phrases.every((phrase) => hasInARow(story, phrase)))
    .filter(({ topic }) => !request.topic || topic === request.topic || PARENT[topic] === request.topic)
    .filter(({ day }) => day >= (request.from ?? "") && day <= (request.to ?? "~"))
    .reverse();
  if (request.order === "best") {
    const scores = new Map(found.map((story) => [story, Math.round(score(story) * 1e9)]));
    found.sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0));
  }
  return found.map(pathOf);
}

function byPlace(a: FoundStory, b: FoundStory): number {
  return a.day < b.day || (a.day === b.day && a.id < b.id) ? -1 : 1;
}

function levelOf({ title, lede, text, topic }: FoundStory, stem: string): number {
  return [title, `${lede} ${topic}-тема`, text].findIndex((part) => wordsOf(part).includes(stem));
}

const KNOWN = new Map<string, string[]>();

function wordsOf(text: string): string[] {
  const words = KNOWN.get(text) ?? searchWords(text, "uk");
  KNOWN.set(text, words);
  return words;
}

function hasInARow({ title, lede, text }: FoundStory, phrase: readonly string[]): boolean {
  return [title, lede, text].some((part) => ` ${wordsOf(part).join(" ")} `.includes(` ${phrase.join(" ")} `));
}
