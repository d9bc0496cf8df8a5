/** Stories as plain markdown files with front matter, for generators that know nothing of other stories' files. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type CorpusStory, corpusStory, corpusText, type Dialect, type StoryRef } from "../corpus/story.ts";

/** The address of a story; these peers get the stories in Ukrainian only. */
export function addressOf({ day, slug }: StoryRef): string {
  return `/${day.replaceAll("-", "/")}/${slug}/`;
}

const DIALECT: Dialect = {
  link: (text, to) => `[${text}](${addressOf(to)})`,
  card: (to) => `> [${to.slug}](${addressOf(to)})`,
};

/** Writes each story into a file of its own. @param tags what the generator calls topics */
export function writeMarkdown(folder: string, count: number, tags: string): void {
  for (let index = 0; index < count; index++) {
    const story = corpusStory(index, count);
    const file = join(folder, `${addressOf(story).slice(1, -1)}.md`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, fileOf(story, count, tags));
  }
}

function fileOf(story: CorpusStory, count: number, tags: string): string {
  const { title, lede, body } = corpusText(story, "uk", count, DIALECT);
  return `---
title: ${JSON.stringify(title)}
description: ${JSON.stringify(lede)}
date: ${new Date(story.date).toISOString()}
${tags}: [${story.topics.join(", ")}]
author: ${story.authors[0]}
---
${body}`;
}
