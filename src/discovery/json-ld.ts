import { type Html, raw } from "../kit/html.ts";
import type { Addresses, SitePath } from "../model/address.ts";
import { largest, type Picture, type Rendition } from "../model/photo.ts";
import type { Correction, Source } from "../model/story.ts";
import type { StoryPageView, StoryView } from "../model/views.ts";
import { signedLd, signerLd } from "./author-ld.ts";
import type { DiscoveryContext } from "./context.ts";
import { galleryImages } from "./gallery-ld.ts";
import { imageOf } from "./image-ld.ts";
import { labelLd } from "./label-ld.ts";
import { liveJsonLd } from "./live-ld.ts";
import { publisherLd } from "./publisher-ld.ts";
import { recordingsLd } from "./recording-ld.ts";
import { sectionName } from "./section.ts";
import { partJsonLd } from "./series-ld.ts";

/** A story as schema.org `NewsArticle`; properties that are `undefined` are left out when it is written. */
export function storyJsonLd({ story }: StoryPageView, context: DiscoveryContext): object {
  const { addresses, dates } = context;
  const url = addresses.absolute(story.path);
  const label: { "@type"?: string | readonly string[] } = labelLd(story, context.messages.labels);
  const publisher = publisherLd(context, story.lang);
  return {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    mainEntityOfPage: { "@type": "WebPage", "@id": url },
    url,
    headline: story.title,
    description: story.lede,
    inLanguage: story.lang,
    datePublished: dates.iso(story.published),
    dateModified: dates.iso(story.updated ?? story.published),
    ...signedLd(story.authors, publisher, addresses),
    publisher,
    image: imagesOf(story, addresses),
    ...recordingsLd(story, context),
    keywords: story.topics.map((topic) => topic.name),
    articleSection: sectionName(story.topics),
    wordCount: story.words,
    isAccessibleForFree: true,
    ...partJsonLd(story.series, addresses),
    isBasedOn: story.source && basis(story.source),
    correction:
      story.corrections.length > 0 ? story.corrections.map((c) => correction(c, context)) : undefined,
    ...label,
    ...(story.report && liveJsonLd(story, story.report, context, (author) => signerLd(author, addresses))),
    ...(story.report && { "@type": ["LiveBlogPosting", ...[label["@type"] ?? "NewsArticle"].flat()] }),
  };
}

/** The lead photo, and those of galleries; nothing for a story without. */
function imagesOf(story: StoryView, addresses: Addresses): object[] | undefined {
  const all = [
    ...(story.picture ? images(story.picture, addresses) : []),
    ...galleryImages(story, addresses),
  ];
  return all.length > 0 ? all : undefined;
}

/** The crops to 16:9, 4:3 and 1:1 where there are any; otherwise the whole photo. */
function images(picture: Picture, addresses: Addresses): object[] {
  const { crops } = picture;
  const files: Rendition[] = crops ? [crops.wide, crops.standard, crops.square] : [largest(picture.jpeg)];
  return files.map((file) => imageOf(picture, addresses, file));
}

/** What a rewritten, translated or reprinted story was made from; nothing for an original. */
function basis(source: Source): object | undefined {
  if (source.relation === "original") return undefined;
  return { "@type": "CreativeWork", name: source.name, url: source.url };
}

function correction({ date, text }: Correction, { dates }: DiscoveryContext): object {
  return { "@type": "CorrectionComment", text, datePublished: dates.iso(date) };
}

/** One step on the way from the front page to a page. */
export interface Crumb {
  name: string;
  path: SitePath;
}

/** The way to a page as schema.org `BreadcrumbList`, from the front page down. */
export function breadcrumbJsonLd(crumbs: readonly Crumb[], addresses: Addresses): object {
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: crumbs.map(({ name, path }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: addresses.absolute(path),
    })),
  };
}

const LIVE_IN_SCRIPT = /[<>&\u2028\u2029]/g;

/** Structured data as a script element. What could end the element or a line of script is written as `\uXXXX`. */
export function jsonLdScript(data: object): Html {
  const json = JSON.stringify(data).replace(
    LIVE_IN_SCRIPT,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return raw(`<script type="application/ld+json">${json}</script>`);
}
