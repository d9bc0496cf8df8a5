/** A corpus as a Hugo site: the folder `site` beside this file, a configuration, and the same stories. */
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DateTime } from "luxon";
import { AUTHORS, CORPUS_LANGS, type CorpusLang, type Named, SITE, TOPICS } from "../../corpus/newsroom.ts";
import {
  type CorpusStory,
  corpusStory,
  corpusText,
  type Dialect,
  type StoryRef,
} from "../../corpus/story.ts";
import { type HugoSite, writeHugoConfig } from "./config.ts";

const PROJECT = join(import.meta.dirname, "../../../..");

/** Where a story's file is below `content`, without its ending; days, months and years are sections. */
function pathOf({ day, slug }: StoryRef): string {
  return `${day.replaceAll("-", "/")}/${slug}`;
}

const DIALECT: Dialect = {
  link: (text, to) => `[${text}](/${pathOf(to)})`,
  card: (to) => `{{< card "/${pathOf(to)}" >}}`,
};

/** Writes the whole site into an empty folder. */
export function writeHugoSite(folder: string, count: number, site: HugoSite): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(import.meta.dirname, "site"), folder, { recursive: true });
  writeHugoConfig(folder, site);
  writeAssets(folder);
  const content = join(folder, "content");
  writeRegistry(content, "topics", TOPICS);
  writeRegistry(content, "authors", AUTHORS);
  writePage(content);
  const periods = new Periods(content);
  for (let index = 0; index < count; index++) {
    const story = corpusStory(index, count);
    periods.add(story);
    writeHugoStory(content, story, count);
  }
}

function writeHugoStory(content: string, story: CorpusStory, count: number): void {
  const date = DateTime.fromMillis(story.date, { zone: SITE.timeZone }).toISO({ suppressMilliseconds: true });
  for (const lang of story.langs) {
    const { title, lede, body } = corpusText(story, lang, count, DIALECT);
    const matter = `---
title: ${JSON.stringify(title)}
description: ${JSON.stringify(lede)}
date: ${date}
topics: [${story.topics.join(", ")}]
authors: [${story.authors.join(", ")}]
slug: ${story.slug}
---
`;
    writeFileSync(join(content, `${pathOf(story)}${suffix(lang)}`), matter + body);
  }
}

/** The default language has no mark in its file's name. */
function suffix(lang: CorpusLang): string {
  return lang === CORPUS_LANGS[0] ? ".md" : `.${lang}.md`;
}

/** The sections of days, months and years in the languages that have stories in them. */
class Periods {
  readonly #content: string;
  readonly #done = new Set<string>();

  constructor(content: string) {
    this.#content = content;
  }

  add({ day, langs }: CorpusStory): void {
    for (const lang of langs) {
      for (const [type, period] of [
        ["year", day.slice(0, 4)],
        ["month", day.slice(0, 7)],
        ["day", day],
      ] as const) {
        const file = join(this.#content, period.replaceAll("-", "/"), `_index${suffix(lang)}`);
        if (this.#done.has(file)) continue;
        this.#done.add(file);
        mkdirSync(join(file, ".."), { recursive: true });
        const date = period.padEnd(10, "-01");
        writeFileSync(file, `---\ntitle: "${period}"\ntype: ${type}\ndate: ${date}\n---\n`);
      }
    }
  }
}

const TAXONOMY_TITLES = {
  topics: { uk: "Усі теми", en: "All topics" },
  authors: { uk: "Автори", en: "Authors" },
};

function writeRegistry(content: string, taxonomy: "topics" | "authors", entries: readonly Named[]): void {
  for (const lang of CORPUS_LANGS) {
    const title = TAXONOMY_TITLES[taxonomy][lang];
    // There is no page of all authors.
    const build = taxonomy === "authors" ? "build: { render: never }\n" : "";
    writeMatter(join(content, taxonomy), lang, `title: "${title}"\n${build}`);
    for (const { key, kind, name, description } of entries) {
      writeMatter(
        join(content, taxonomy, key),
        lang,
        `title: ${JSON.stringify(name[lang])}\ndescription: ${JSON.stringify(description[lang])}\nparams: { kind: ${kind} }\n`,
      );
    }
  }
}

function writeMatter(folder: string, lang: CorpusLang, matter: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `_index${suffix(lang)}`), `---\n${matter}---\n`);
}

const ABOUT: Readonly<Record<CorpusLang, readonly [title: string, lede: string, body: string]>> = {
  uk: ["Про сайт", "Нащо він.", "Сайт для вимірювань. Жодна новина на ньому не сталася."],
  en: ["About", "What it is for.", "A site to measure with. None of its news ever happened."],
};

function writePage(content: string): void {
  for (const lang of CORPUS_LANGS) {
    const [title, description, body] = ABOUT[lang];
    const matter = `title: "${title}"\ndescription: "${description}"\ntype: page\nbuild: { list: never }`;
    writeFileSync(join(content, `about${suffix(lang)}`), `---\n${matter}\n---\n${body}\n`);
  }
}

/** The same stylesheet, icon and fonts as ours, as static files. */
function writeAssets(folder: string): void {
  const assets = join(folder, "static", "assets");
  mkdirSync(assets, { recursive: true });
  const css = join(PROJECT, "templates", "assets", "css");
  const layers = globSync("*.css", { cwd: css })
    .sort()
    .map((file) => readFileSync(join(css, file), "utf8"));
  writeFileSync(join(assets, "site.css"), layers.join("\n"));
  cpSync(join(PROJECT, "templates", "assets", "icon.svg"), join(assets, "icon.svg"));
  const fonts = join(PROJECT, "node_modules", "@fontsource-variable", "source-serif-4", "files");
  for (const subset of ["cyrillic", "latin"])
    cpSync(join(fonts, `source-serif-4-${subset}-wght-normal.woff2`), join(assets, `${subset}.woff2`));
}
