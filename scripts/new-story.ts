import { existsSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { parse } from "yaml";
import { Dates, parseInstant } from "../src/i18n/dates.ts";
import { isLang, type Lang } from "../src/i18n/lang.ts";
import { slugOf } from "../src/i18n/slug.ts";
import { dateFault, unclearDate } from "../src/intake/date-faults.ts";
import { splitFrontMatter } from "../src/intake/front-matter.ts";
import { readSource } from "../src/intake/source.ts";
import { UNWRITTEN } from "../src/intake/story-file.ts";
import { Problems, UsageError } from "../src/kit/problems.ts";
import { suggest } from "../src/kit/text.ts";
import { Addresses } from "../src/model/address.ts";
import type { Newsroom } from "../src/model/newsroom.ts";
import type { Instant } from "../src/model/story.ts";

/** What new stories are made in. */
export interface NewsDesk {
  newsroom: Newsroom;
  /** The content folder. */
  content: string;
  now: Instant;
}

/** A file that is to be written, and was not there. */
export interface NewFile {
  file: string;
  text: string;
}

/** What a story is asked to be; all but the headline have defaults. */
export interface StoryWish {
  headline: string;
  lang?: string | undefined;
  date?: string | undefined;
  /** Names, keys or aliases, with commas between them. */
  topics?: string | undefined;
}

/** The draft of a story. @throws UsageError for what is not of this site, or would take the place of another story */
export function newStory({ headline, lang: asked, date, topics }: StoryWish, desk: NewsDesk): NewFile {
  if (headline === "") throw new UsageError('Give the headline: npm run new -- "Headline"');
  const { site } = desk.newsroom;
  const lang = asked === undefined ? site.languages[0] : languageOf(asked, desk.newsroom);
  const slug = slugFor(headline, lang);
  const time = date === undefined ? desk.now : instantOf(date, site.timeZone);
  const dates = new Dates(lang, site.timeZone);
  const day = dates.day(time);
  refuseTaken({ day, slug, lang }, desk);
  const folder = join(desk.content, "articles", `${day.replaceAll("-", "/")}-${slug}`);
  if (existsSync(folder)) {
    const hint = `For a translation of it: npm run new -- --from ${idOf(folder, desk)} "Headline"`;
    throw new UsageError(`${relative(process.cwd(), folder)} already exists. ${hint}`);
  }
  const tags = topics === undefined ? [usualTopic(desk.newsroom)] : tagsOf(topics, desk.newsroom);
  return { file: join(folder, `${lang}.md`), text: draftOf(headline, dates.iso(time), tags, desk.newsroom) };
}

/** @throws UsageError for a language that the site does not have */
export function languageOf(text: string, { site: { languages } }: Newsroom): Lang {
  if (isLang(text) && languages.includes(text)) return text;
  throw new UsageError(
    `--lang: "${text}" is not a language of this site. There are ${languages.join(", ")}.`,
  );
}

function idOf(folder: string, { content }: NewsDesk): string {
  return relative(join(content, "articles"), folder).replaceAll("\\", "/");
}

function slugFor(headline: string, lang: Lang): string {
  const slug = slugOf(headline, lang);
  if (slug !== "") return slug;
  throw new UsageError(
    `"${headline}" has no letter or digit that can be spelled in Latin, but a folder needs a name.`,
  );
}

function instantOf(text: string, timeZone: string): Instant {
  const unclear = unclearDate(text, timeZone);
  const instant = unclear === undefined ? parseInstant(text, timeZone) : undefined;
  if (instant !== undefined) return instant;
  const { message, hint } = unclear ?? dateFault(text, timeZone);
  throw new UsageError(`--date: ${message}. ${hint}`);
}

function tagsOf(text: string, { topics }: Newsroom): string[] {
  const names = text.split(",").map((name) => name.trim());
  return names
    .filter((name) => name !== "")
    .map((name) => {
      const topic = topics.find(name);
      if (topic !== undefined) return topic.key;
      const hint = suggest(topics.nearest(name), name) ?? "Add it there, or use another.";
      throw new UsageError(`--topics: "${name}" is not a topic in topics.yaml. ${hint}`);
    });
}

function usualTopic({ site, topics }: Newsroom): string {
  return site.navigation[0] ?? [...topics.all()][0]?.key ?? "";
}

/** An address in parts. */
interface Place {
  day: string;
  slug: string;
  lang: Lang;
}

/** @throws UsageError where another story of that day has the address */
export function refuseTaken({ day, slug, lang }: Place, { content, newsroom }: NewsDesk, own = ""): void {
  const [year = "", month = "", date = ""] = day.split("-");
  const folder = ["articles", year, month].join("/");
  for (const name of foldersIn(join(content, folder))) {
    const file = `${folder}/${name}/${lang}.md`;
    if (!name.startsWith(`${date}-`) || file === own || slugIn(content, file, lang) !== slug) continue;
    const path = new Addresses(newsroom.site).story(lang, day, slug);
    throw new UsageError(
      `${file} has the address ${path}. Choose another headline, or give that story a slug.`,
    );
  }
}

function foldersIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** What a story's file says its address ends in; nothing where it cannot be read, which a check will tell. */
function slugIn(content: string, file: string, lang: Lang): string | undefined {
  if (!existsSync(join(content, file))) return undefined;
  const problems = new Problems();
  const source = readSource(content, file, problems);
  const parts = source && splitFrontMatter(source.text, file, problems);
  try {
    const { slug, title } = parse(parts?.yaml ?? "") as { slug?: unknown; title?: unknown };
    return typeof slug === "string" ? slug : slugOf(String(title), lang);
  } catch {
    return undefined;
  }
}

function draftOf(headline: string, date: string, tags: readonly string[], { authors }: Newsroom): string {
  const [author] = authors.keys();
  return `---
title: ${JSON.stringify(headline)}
lede: "${UNWRITTEN}"
date: ${date}
tags: [${tags.join(", ")}]
${author === undefined ? "" : `authors: [${author}]\n`}draft: true
---

`;
}
