import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { CORPUS_LANGS, type CorpusLang, FEED_ITEMS, LIST_SIZE, SITE, TOPICS } from "../../corpus/newsroom.ts";

export interface HugoSite {
  /** With Hugo's own related stories on each story's page. */
  related: boolean;
}

/** Hugo's settings; a site whose stories are there already can be given others. */
export function writeHugoConfig(folder: string, { related }: HugoSite): void {
  const languages = CORPUS_LANGS.map((lang, i) => language(lang, i + 1)).join("\n");
  const navigation = TOPICS.slice(0, 8).map(({ key }) => key);
  writeFileSync(
    join(folder, "hugo.toml"),
    `baseURL = "${SITE.baseUrl}"
defaultContentLanguage = "uk"
timeZone = "${SITE.timeZone}"
disableHugoGeneratorInject = true
enableRobotsTXT = true
timeout = "30m"

[taxonomies]
topic = "topics"
author = "authors"

[pagination]
pagerSize = ${LIST_SIZE}
disableAliases = true

[outputs]
home = ["html", "rss", "atom", "jsonfeed", "manifest", "newssitemap"]
term = ["html", "rss", "atom", "jsonfeed"]
section = ["html"]
taxonomy = ["html"]
page = ["html"]

[mediaTypes."application/atom+xml"]
suffixes = ["xml"]

[mediaTypes."application/feed+json"]
suffixes = ["json"]

[mediaTypes."application/manifest+json"]
suffixes = ["webmanifest"]

[outputFormats.rss]
mediaType = "application/rss+xml"
baseName = "feed"

[outputFormats.atom]
mediaType = "application/atom+xml"
baseName = "atom"

[outputFormats.jsonfeed]
mediaType = "application/feed+json"
baseName = "feed"
isPlainText = true

[outputFormats.manifest]
mediaType = "application/manifest+json"
baseName = "site"
isPlainText = true

[outputFormats.newssitemap]
mediaType = "application/xml"
baseName = "news-sitemap"

[markup.tableOfContents]
startLevel = 2
endLevel = 3
ordered = true

[related]
includeNewer = false
threshold = 80
toLower = false

[[related.indices]]
name = "topics"
weight = 100

[params]
showRelated = ${related}
feedItems = ${FEED_ITEMS}
email = "${SITE.email}"
navigation = ${JSON.stringify(navigation)}

${languages}`,
  );
}

const LANGUAGES = {
  uk: { locale: "uk_UA", name: "Українська", fonts: ["cyrillic.woff2", "latin.woff2"] },
  en: { locale: "en_GB", name: "English", fonts: ["latin.woff2"] },
} as const;

function language(lang: CorpusLang, weight: number): string {
  const { locale, name, fonts } = LANGUAGES[lang];
  return `[languages.${lang}]
weight = ${weight}
title = "${SITE.name[lang]}"

[languages.${lang}.params]
locale = "${locale}"
languageName = "${name}"
description = "${SITE.description[lang]}"
fonts = ${JSON.stringify(fonts)}
`;
}
