/**
 * The feed of a podcast: RSS 2.0 by PSP-1 (https://github.com/Podcast-Standards-Project/PSP-1-Podcast-RSS-Specification), with
 * all that Apple Podcasts asks for (`itunes:`) and what Podcasting 2.0 adds (`podcast:`). A text with its ids, dates and notes
 * is the same as in the site's other feeds.
 */
import { bytesOf } from "../kit/bytes.ts";
import { cdata, type Xml, xml } from "../kit/xml.ts";
import { CHAPTERS_FILE, FEED_ASSETS, sitePathOf } from "../model/address.ts";
import { endingOf } from "../model/attachment.ts";
import { isWriter } from "../model/author.ts";
import type { PodcastCategory } from "../model/podcast-categories.ts";
import type { PodcastView } from "../model/podcast-views.ts";
import type { StoryView } from "../model/views.ts";
import { publisherOf } from "./channel.ts";
import type { FeedContext } from "./context.ts";
import { lineOf } from "./line.ts";
import { feedItem } from "./make-item.ts";
import { GENERATOR, prologue } from "./prologue.ts";

/** Bytes that a description may have (PSP-1, Apple). */
const LONGEST = 4000;

/** The media types that directories know, by the ending of the file: that of M4A is Apple's own. */
const TYPES: Readonly<Record<string, string>> = { mp3: "audio/mpeg", m4a: "audio/x-m4a" };

/** The podcast's feed as its file holds it, in UTF-8. The same view gives the same bytes. */
export function renderPodcast(view: PodcastView, context: FeedContext): Uint8Array {
  const items = view.episodes.map((story) => episode(view, story, context));
  return bytesOf(
    xml`${head(view, context)}${items}</channel>
</rss>
`.value,
  );
}

function head(view: PodcastView, context: FeedContext): Xml {
  const { lang, podcast, updated } = view;
  const { site, addresses } = context;
  const [hub, artwork] = [addresses.absolute(view.hub), addresses.absolute(view.artwork.path)];
  const publisher = publisherOf(site, addresses, lang);
  const { owner, funding, movedTo } = podcast;
  const title = lineOf(view.name);
  return xml`${prologue({ stylesheet: addresses.href(FEED_ASSETS.stylesheet) })}<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel>
<atom:link rel="self" type="application/rss+xml" href="${addresses.absolute(view.path)}"/>
${site.feeds.hubs.map((each) => xml`<atom:link rel="hub" href="${each}"/>\n`)}<title>${title}</title>
<link>${hub}</link>
<description>${cut(lineOf(view.description))}</description>
<language>${lang}</language>
<copyright>${lineOf(podcast.copyright?.[lang] ?? publisher.name)}</copyright>
<lastBuildDate>${new Date(updated).toUTCString()}</lastBuildDate>
<generator>${GENERATOR}</generator>
<image>
<url>${artwork}</url>
<title>${title}</title>
<link>${hub}</link>
</image>
<itunes:author>${lineOf(podcast.author?.[lang] ?? publisher.name)}</itunes:author>
${owner && xml`<itunes:owner>\n<itunes:name>${lineOf(owner.name[lang])}</itunes:name>\n<itunes:email>${owner.email}</itunes:email>\n</itunes:owner>\n`}<itunes:image href="${artwork}"/>
${podcast.categories.map(category)}<itunes:explicit>${String(podcast.explicit)}</itunes:explicit>
<itunes:type>${podcast.type}</itunes:type>
${podcast.complete && xml`<itunes:complete>yes</itunes:complete>\n`}${movedTo !== undefined && xml`<itunes:new-feed-url>${movedTo}</itunes:new-feed-url>\n`}<podcast:guid>${view.guid}</podcast:guid>
<podcast:locked${owner && xml` owner="${owner.email}"`}>${podcast.locked ? "yes" : "no"}</podcast:locked>
<podcast:medium>podcast</podcast:medium>
${funding && xml`<podcast:funding url="${funding.url}">${lineOf(funding.text[lang])}</podcast:funding>\n`}`;
}

function category({ name, within }: PodcastCategory): Xml {
  if (within === undefined) return xml`<itunes:category text="${name}"/>\n`;
  return xml`<itunes:category text="${within}">
<itunes:category text="${name}"/>
</itunes:category>
`;
}

function episode({ podcast }: PodcastView, story: StoryView, context: FeedContext): Xml {
  const item = feedItem(context, story);
  const { audio } = story;
  const file = audio && story.files[audio.file];
  if (audio?.file === undefined || file?.media === undefined)
    throw new Error(`${story.id} is an episode, but nothing is known of its recording`);
  const { addresses } = context;
  const { path, bytes, media } = file;
  const number = audio.episode ?? (podcast.type === "serial" ? story.series?.part : undefined);
  const type = TYPES[endingOf(audio.file)] ?? media.mime;
  return xml`<item>
<title>${item.title}</title>
<link>${item.url}</link>
<guid isPermaLink="false">${item.id}</guid>
<pubDate>${item.published.toUTCString()}</pubDate>
<enclosure url="${addresses.absolute(path)}" length="${bytes}" type="${type}"/>
<description>${cut(item.summary)}</description>
<content:encoded>${cdata(item.content)}</content:encoded>
<itunes:author>${item.authors.map(({ name }) => name).join(", ")}</itunes:author>
<itunes:duration>${Math.max(1, Math.round(media.seconds))}</itunes:duration>
<itunes:explicit>${String(audio.explicit ?? podcast.explicit)}</itunes:explicit>
<itunes:episodeType>${audio.kind}</itunes:episodeType>
${audio.season !== undefined && xml`<itunes:season>${audio.season}</itunes:season>\n`}${number !== undefined && xml`<itunes:episode>${number}</itunes:episode>\n`}${image(story, context)}${story.authors.filter(isWriter).map((author) => person(author, context))}${audio.chapters.length > 0 && xml`<podcast:chapters url="${addresses.absolute(sitePathOf(story.path + CHAPTERS_FILE))}" type="application/json+chapters"/>\n`}${media.captions.map(({ lang, path: captions }) => xml`<podcast:transcript url="${addresses.absolute(captions)}" type="text/vtt" language="${lang}"/>\n`)}</item>
`;
}

/** Pixels of the side of an episode's own artwork, at least (PSP-1). */
const SMALLEST = 1400;

/** The lead photo, where its square form is large enough; otherwise the podcast's artwork stands for the episode. */
function image({ picture }: StoryView, { addresses }: FeedContext): Xml | null {
  const square = picture?.crops?.square;
  if (square === undefined || square.width < SMALLEST) return null;
  return xml`<itunes:image href="${addresses.absolute(square.path)}"/>\n`;
}

/** Who reports it: whoever took its photos is not heard. Roles are those of the Podcast Taxonomy Project. */
function person({ kind, name, path }: StoryView["authors"][number], { addresses }: FeedContext): Xml | null {
  if (kind !== "person") return null;
  return xml`<podcast:person group="cast" role="reporter" href="${addresses.absolute(path)}">${lineOf(name)}</podcast:person>\n`;
}

/** As much of a text as descriptions may have, whole words. */
function cut(text: string): string {
  if (Buffer.byteLength(text) <= LONGEST) return text;
  const words = text.split(" ");
  while (Buffer.byteLength(words.join(" ")) > LONGEST - 3) words.pop();
  return `${words.join(" ")}…`;
}
