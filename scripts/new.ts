/** `npm run new -- "Headline"`: a story folder of today in the site's first language, ready to write. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { settingsFrom } from "../src/build/settings.ts";
import { Dates } from "../src/i18n/dates.ts";
import { slugOf } from "../src/i18n/slug.ts";
import { ContentError, Problems } from "../src/kit/problems.ts";
import { readNewsroom } from "../src/library/intake/newsroom.ts";

const HEADLINE = process.argv.slice(2).join(" ").trim();

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

if (HEADLINE === "") fail('Give the headline: npm run new -- "Headline"');
const settings = settingsFrom(process.env);
const problems = new Problems();
const newsroom = readNewsroom(settings.content, undefined, problems);
if (newsroom === undefined) fail(new ContentError(problems.all()).message);
const { site, authors } = newsroom;
const lang = site.languages[0];
const slug = slugOf(HEADLINE, lang);
if (slug === "")
  fail(`"${HEADLINE}" has no letter or digit that can be spelled in Latin, and a folder needs a name.`);

const dates = new Dates(lang, site.timeZone);
const folder = join(settings.content, "articles", `${dates.day(settings.now).replaceAll("-", "/")}-${slug}`);
const file = join(folder, `${lang}.md`);
if (existsSync(folder)) fail(`${relative(process.cwd(), folder)} is there already.`);
mkdirSync(folder, { recursive: true });
writeFileSync(
  file,
  `---
title: ${JSON.stringify(HEADLINE)}
lede: "…"
date: ${dates.iso(settings.now)}
tags: [${site.navigation[0] ?? ""}]
authors: [${[...authors.keys()][0] ?? ""}]
draft: true
---

`,
);
process.stdout.write(`${relative(process.cwd(), file)}\n`);
