/** What an editor does to a content folder, and how it is restored. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { TOPICS } from "../corpus/newsroom.ts";
import { type CorpusStory, corpusStory } from "../corpus/story.ts";
import { storyIdOf, writeStory } from "../corpus/write.ts";

/** The newest story: more outputs show it than any other, since it is also in the feeds. */
function newestFile(content: string, stories: number): string {
  return join(content, "articles", storyIdOf(corpusStory(stories - 1, stories)), "uk.md");
}

/** Adds a sentence to the newest story, a different one each time. */
export function changeText(content: string, stories: number, sentence: string): void {
  const file = newestFile(content, stories);
  writeFileSync(file, `${readFileSync(file, "utf8")}\n${sentence}\n`);
}

/** Adds a story after all others, with the five topics that are used most. */
export function addStory(content: string, stories: number, number: number): void {
  writeStory(content, newStory(stories, number), stories);
}

const HOUR = 3_600_000;

function newStory(stories: number, number: number): CorpusStory {
  const last = corpusStory(stories - 1, stories);
  const date = last.date + number * HOUR;
  return {
    ...last,
    index: stories + number,
    date,
    day: new Date(date).toISOString().slice(0, 10),
    slug: `nova-${number}`,
    langs: ["uk"],
    topics: TOPICS.slice(0, 5).map(({ key }) => key),
  };
}

/** Removes all sentences and stories that were added. */
export function putBack(content: string, stories: number, added: number): void {
  writeStory(content, corpusStory(stories - 1, stories), stories);
  for (let number = 1; number <= added; number++)
    rmSync(join(content, "articles", storyIdOf(newStory(stories, number))), { recursive: true, force: true });
}
