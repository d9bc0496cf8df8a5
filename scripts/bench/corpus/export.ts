/**
 * A corpus as WordPress exports it: one file of WXR 1.2 with the texts in Ukrainian in Gutenberg's blocks, at addresses by day
 * and name, as the stories of a corpus have them too.
 */
import { closeSync, openSync, writeSync } from "node:fs";
import markdownIt from "markdown-it";
import { cdata, type Xml, xml } from "../../../src/kit/xml.ts";
import { AUTHORS, SITE, TOPICS } from "./newsroom.ts";
import { type CorpusStory, corpusStory, corpusText, type Dialect, type StoryRef } from "./story.ts";

const TOPIC_OF = new Map(TOPICS.map((topic) => [topic.key, topic]));
const MARKDOWN = markdownIt();

function addressOf({ day, slug }: StoryRef): string {
  return `${SITE.baseUrl}${day.replaceAll("-", "/")}/${slug}/`;
}

const DIALECT: Dialect = {
  link: (text, to) => `[${text}](${addressOf(to)})`,
  card: (to) => addressOf(to),
};

/** Writes the export of that many stories, item by item. The same number gives the same bytes. */
export function writeExport(file: string, count: number): void {
  const out = openSync(file, "w");
  try {
    writeSync(out, `${head()}`);
    for (let index = 0; index < count; index++) writeSync(out, `${item(corpusStory(index, count), count)}`);
    writeSync(out, "</channel>\n</rss>\n");
  } finally {
    closeSync(out);
  }
}

function head(): Xml {
  const home = SITE.baseUrl.replace(/\/$/, "");
  const authors = AUTHORS.map(
    ({ key, name }, i) =>
      xml`<wp:author><wp:author_id>${i + 1}</wp:author_id><wp:author_login>${cdata(key)}</wp:author_login><wp:author_display_name>${cdata(name.uk)}</wp:author_display_name></wp:author>\n`,
  );
  return xml`<?xml version="1.0" encoding="UTF-8" ?>
<!-- generator="WordPress/6.8" -->
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>${SITE.name.uk}</title>
<link>${home}</link>
<language>uk</language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>${home}</wp:base_site_url>
<wp:base_blog_url>${home}</wp:base_blog_url>
${authors}`;
}

function item(story: CorpusStory, count: number): Xml {
  const { title, lede, body } = corpusText(story, "uk", count, DIALECT);
  const time = new Date(story.date).toISOString().slice(0, 19).replace("T", " ");
  const id = story.index + 1;
  return xml`<item>
<title>${cdata(title)}</title>
<link>${addressOf(story)}</link>
<pubDate>${new Date(story.date).toUTCString()}</pubDate>
<dc:creator>${cdata(story.authors[0] as string)}</dc:creator>
<guid isPermaLink="false">${SITE.baseUrl}?p=${id}</guid>
<description></description>
<content:encoded>${cdata(body.trimEnd().split("\n\n").map(block).join("\n\n"))}</content:encoded>
<excerpt:encoded>${cdata(lede)}</excerpt:encoded>
<wp:post_id>${id}</wp:post_id>
<wp:post_date_gmt>${cdata(time)}</wp:post_date_gmt>
<wp:post_name>${cdata(story.slug)}</wp:post_name>
<wp:status>${cdata("publish")}</wp:status>
<wp:post_parent>0</wp:post_parent>
<wp:post_type>${cdata("post")}</wp:post_type>
<wp:is_sticky>0</wp:is_sticky>
${story.topics.map(term)}</item>
`;
}

function term(key: string): Xml {
  const topic = TOPIC_OF.get(key);
  const domain = topic?.kind === "section" ? "category" : "post_tag";
  return xml`<category domain="${domain}" nicename="${key}">${cdata(topic?.name.uk ?? key)}</category>\n`;
}

/** A block of markdown as the editor stores it. */
function block(text: string): string {
  const [name, attributes = ""] = kindOf(text);
  return `<!-- wp:${name}${attributes} -->\n${MARKDOWN.render(text).trimEnd()}\n<!-- /wp:${name} -->`;
}

function kindOf(text: string): [name: string, attributes?: string] {
  if (text.startsWith("## ")) return ["heading"];
  if (text.startsWith("- ")) return ["list"];
  if (text.startsWith("> ")) return ["quote"];
  if (text.startsWith(SITE.baseUrl)) return ["embed", ` {"url":${JSON.stringify(text)}}`];
  return ["paragraph"];
}
