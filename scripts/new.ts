/** `npm run new -- "Headline"`: a story folder for today in the site's first language, ready to write in. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { Dates } from "../src/i18n/dates.ts";
import { slugOf } from "../src/i18n/slug.ts";
import { UNWRITTEN } from "../src/intake/story-file.ts";
import { printable } from "../src/kit/printable.ts";
import { UsageError } from "../src/kit/problems.ts";
import type { Newsroom } from "../src/model/newsroom.ts";
import { settingsFrom } from "../src/session/settings.ts";
import { command } from "./command.ts";
import { newsroomOrReport } from "./newsroom.ts";

await command(() => {
  const headline = process.argv.slice(2).join(" ").trim();
  if (headline === "") throw new UsageError('Give the headline: npm run new -- "Headline"');
  const settings = settingsFrom(process.env);
  const newsroom = newsroomOrReport(settings);
  if (newsroom === undefined) return 1;
  const { content, now } = settings;
  const { site } = newsroom;
  const [lang] = site.languages;
  const slug = slugOf(headline, lang);
  if (slug === "") {
    throw new UsageError(
      `"${headline}" has no letter or digit that can be spelled in Latin, but a folder needs a name.`,
    );
  }
  const dates = new Dates(lang, site.timeZone);
  const folder = join(content, "articles", `${dates.day(now).replaceAll("-", "/")}-${slug}`);
  if (existsSync(folder)) throw new UsageError(`${relative(process.cwd(), folder)} already exists.`);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${lang}.md`);
  writeFileSync(file, draftOf(headline, dates.iso(now), newsroom));
  process.stdout.write(`${printable(relative(process.cwd(), file))}\n`);
  return 0;
});

function draftOf(headline: string, date: string, { site, topics, authors }: Newsroom): string {
  const [topic = [...topics.all()][0]?.key ?? ""] = site.navigation;
  const [author] = authors.keys();
  return `---
title: ${JSON.stringify(headline)}
lede: "${UNWRITTEN}"
date: ${date}
tags: [${topic}]
${author === undefined ? "" : `authors: [${author}]\n`}draft: true
---

`;
}
