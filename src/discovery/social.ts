import { recordingsOf } from "../blocks/recording/shown.ts";
import { type Lang, languageOf } from "../i18n/lang.ts";
import { type Html, type HtmlValue, html } from "../kit/html.ts";
import type { SitePath } from "../model/address.ts";
import type { Attachment } from "../model/attachment.ts";
import { isPaid } from "../model/label.ts";
import { largest, type Picture } from "../model/photo.ts";
import type { Recording, RecordingKind } from "../model/recording.ts";
import type { ShareImage } from "../model/share-image.ts";
import type { Site } from "../model/site.ts";
import type { Instant } from "../model/story.ts";
import type { Alternate, AuthorLink, StoryPageView, StoryView } from "../model/views.ts";
import type { DiscoveryContext } from "./context.ts";
import { sectionName } from "./section.ts";

/** What the card of a shared page shows. */
export interface SocialPage {
  lang: Lang;
  path: SitePath;
  title: string;
  description: string;
  alternates: readonly Alternate[];
  image?: ShareImage | undefined;
  /** Played where it is shared by programs that can; the first of each kind. */
  recordings?: readonly (Attachment & { media: Recording })[] | undefined;
  /** For a story only. */
  article?: SocialArticle | undefined;
}

export interface SocialArticle {
  published: Instant;
  modified?: Instant | undefined;
  section?: string | undefined;
  tags: readonly string[];
  authors: readonly AuthorLink[];
}

/** Labels that newspapers have pages of their own for, apart from the news. */
const SECTIONS: ReadonlySet<string | undefined> = new Set(["opinion", "sponsored", "political"]);

/** The card of a story's page: its photo cut to 16:9, else what was drawn for it. */
export function storySocialPage(
  { story, alternates, shareImage }: StoryPageView,
  { messages }: Pick<DiscoveryContext, "messages">,
): SocialPage {
  const { lang, path, title, lede, picture, topics, authors, label } = story;
  const { names } = messages.labels;
  const kind = label && names[label.key];
  const article = {
    published: story.published,
    modified: story.updated,
    section: SECTIONS.has(label?.key) ? kind : sectionName(topics),
    tags: [...(kind === undefined ? [] : [kind]), ...topics.map((topic) => topic.name)],
    authors,
  };
  const image = picture ? imageOf(picture) : shareImage;
  // Where it is shared it stands alone.
  const shown = isPaid(label) ? `${names[label.key]}${languageOf(lang).typography.colon} ${title}` : title;
  const recordings = firstOfEachKind(story);
  return { lang, path, title: shown, description: lede, alternates, image, recordings, article };
}

function firstOfEachKind(story: StoryView): SocialPage["recordings"] {
  const files = recordingsOf(story).map(({ file }) => file);
  if (files.length === 0) return undefined;
  const first = (kind: RecordingKind) => files.find(({ media }) => media.kind === kind) ?? [];
  return [first("video"), first("audio")].flat();
}

function imageOf(picture: Picture): ShareImage {
  const { path, width, height } = picture.crops?.wide ?? largest(picture.jpeg);
  return { path, type: "image/jpeg", width, height, alt: picture.alt };
}

/** The locale as Open Graph writes it. */
function localeOf(lang: Lang): string {
  return languageOf(lang).dates.locale.replace("-", "_");
}

/** Open Graph, Twitter card and fediverse elements for the head of a page (https://ogp.me). */
export function socialTags(page: SocialPage, context: DiscoveryContext): Html {
  const { site, addresses } = context;
  const others = page.alternates.filter(({ lang }) => lang !== page.lang);
  return html`${[
    property("og:type", page.article ? "article" : "website"),
    property("og:title", page.title),
    property("og:description", page.description),
    property("og:url", addresses.absolute(page.path)),
    property("og:site_name", site.name[page.lang]),
    property("og:locale", localeOf(page.lang)),
    others.map(({ lang }) => property("og:locale:alternate", localeOf(lang))),
    page.image && imageTags(page.image, context),
    page.recordings?.map((file) => recordingTags(file, context)),
    page.article && articleTags(page.article, context),
    named("twitter:card", page.image && isLarge(page.image) ? "summary_large_image" : "summary"),
    creators(page.article?.authors ?? [], site).map((handle) => named("fediverse:creator", handle)),
  ]}`;
}

/** An icon is square; photos and cards are cut to be shown large. */
function isLarge({ width, height }: ShareImage): boolean {
  return width > height;
}

function imageTags(
  { path, type, width, height, alt }: ShareImage,
  { addresses }: DiscoveryContext,
): HtmlValue {
  return [
    property("og:image", addresses.absolute(path)),
    property("og:image:type", type),
    property("og:image:width", width),
    property("og:image:height", height),
    alt !== "" && property("og:image:alt", alt),
  ];
}

function recordingTags(
  { path, media }: Attachment & { media: Recording },
  { addresses }: DiscoveryContext,
): HtmlValue {
  const { kind, mime, width, height } = media;
  return [
    property(`og:${kind}`, addresses.absolute(path)),
    property(`og:${kind}:type`, mime),
    width !== undefined && property(`og:${kind}:width`, width),
    height !== undefined && property(`og:${kind}:height`, height),
  ];
}

function articleTags(article: SocialArticle, { addresses, dates }: DiscoveryContext): HtmlValue {
  return [
    property("article:published_time", dates.iso(article.published)),
    article.modified !== undefined && property("article:modified_time", dates.iso(article.modified)),
    article.authors.map(({ path }) => property("article:author", addresses.absolute(path))),
    article.section !== undefined && property("article:section", article.section),
    article.tags.map((tag) => property("article:tag", tag)),
  ];
}

/** The fediverse accounts of its authors, or else that of the publisher, if any. */
function creators(authors: readonly AuthorLink[], { publisher }: Site): string[] {
  const own = authors.flatMap(({ fediverse }) => fediverse ?? []);
  return own.length > 0 || publisher.fediverse === undefined ? own : [publisher.fediverse];
}

function property(name: string, content: string | number): Html {
  return html`<meta property="${name}" content="${content}">
`;
}

function named(name: string, content: string): Html {
  return html`<meta name="${name}" content="${content}">
`;
}
