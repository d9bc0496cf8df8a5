/** A corpus as Visnyk's content folder. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  AUTHORS,
  CORPUS_LANGS,
  type CorpusLang,
  FEED_ITEMS,
  LIST_SIZE,
  type Named,
  SITE,
  TOPICS,
} from "./newsroom.ts";
import { type CorpusStory, corpusStory, corpusText, type Dialect, type StoryRef } from "./story.ts";

/** The folder of a story below `articles`, which is its identity. */
export function storyIdOf({ day, slug }: StoryRef): string {
  const [year, month, date] = day.split("-");
  return `${year}/${month}/${date}-${slug}`;
}

/** How the files refer to other stories. */
export const DIALECT: Dialect = {
  link: (text, to) => `[${text}](story:${storyIdOf(to)})`,
  card: (to) => `[[${storyIdOf(to)}]]`,
};

/** Writes a content folder with that many stories, replacing what was there. The same number gives the same bytes. */
export function writeCorpus(folder: string, count: number): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "site.yaml"), siteYaml());
  writeFileSync(join(folder, "topics.yaml"), registry(TOPICS));
  writeFileSync(join(folder, "authors.yaml"), registry(AUTHORS));
  writePlainPage(folder);
  for (let index = 0; index < count; index++) writeStory(folder, corpusStory(index, count), count);
}

/** Writes one story in all its languages; it may also come after all others. */
export function writeStory(folder: string, story: CorpusStory, count: number): void {
  const place = join(folder, "articles", storyIdOf(story));
  mkdirSync(place, { recursive: true });
  for (const lang of story.langs) writeFileSync(join(place, `${lang}.md`), storyFile(story, lang, count));
}

/** What the file of a story holds. */
export function storyFile(story: CorpusStory, lang: CorpusLang, count: number): string {
  const { title, lede, body } = corpusText(story, lang, count, DIALECT);
  return `---
title: ${JSON.stringify(title)}
lede: ${JSON.stringify(lede)}
date: ${new Date(story.date).toISOString().replace(".000", "")}
tags: [${story.topics.join(", ")}]
authors: [${story.authors.join(", ")}]
slug: ${story.slug}
---
${body}`;
}

function siteYaml(): string {
  const { name, description, baseUrl, timeZone, email } = SITE;
  return `name: ${JSON.stringify(name)}
description: ${JSON.stringify(description)}
baseUrl: ${baseUrl}
languages: [${CORPUS_LANGS.join(", ")}]
timeZone: ${timeZone}
authority: vymir.example,2016
publisher: ${JSON.stringify({ name, email })}
navigation: [${TOPICS.slice(0, 8)
    .map(({ key }) => key)
    .join(", ")}]
listSize: ${LIST_SIZE}
shareCards: false
search: false
feeds: { items: ${FEED_ITEMS}, archive: false }
`;
}

function registry(entries: readonly Named[]): string {
  return entries.map(({ key, ...entry }) => `${key}: ${JSON.stringify(entry)}\n`).join("");
}

const ABOUT: Readonly<Record<CorpusLang, string>> = {
  uk: '---\ntitle: "Про сайт"\nlede: "Нащо він."\n---\nСайт для вимірювань. Жодна новина на ньому не сталася.\n',
  en: '---\ntitle: "About"\nlede: "What it is for."\n---\nA site to measure with. None of its news ever happened.\n',
};

function writePlainPage(folder: string): void {
  const place = join(folder, "pages", "about");
  mkdirSync(place, { recursive: true });
  for (const lang of CORPUS_LANGS) writeFileSync(join(place, `${lang}.md`), ABOUT[lang]);
}
