import { type Html, type HtmlValue, html } from "../kit/html.ts";
import type { SitePath } from "../model/address.ts";
import type { Lang } from "../model/lang.ts";
import { largest, type Picture } from "../model/photo.ts";
import type { Instant } from "../model/story.ts";
import type { Alternate, StoryPageView } from "../model/views.ts";
import type { DiscoveryContext } from "./context.ts";
import { sectionName } from "./section.ts";

/** What the card of a shared page shows. */
export interface SocialPage {
  lang: Lang;
  path: SitePath;
  title: string;
  description: string;
  alternates: readonly Alternate[];
  picture?: Picture | undefined;
  /** For a story only. */
  article?: SocialArticle | undefined;
}

export interface SocialArticle {
  published: Instant;
  modified?: Instant | undefined;
  section?: string | undefined;
  tags: readonly string[];
}

/** The card of a story's page. */
export function storySocialPage({ story, alternates }: StoryPageView): SocialPage {
  const { lang, path, title, lede, picture, topics } = story;
  const article = {
    published: story.date,
    modified: story.updated,
    section: sectionName(topics),
    tags: topics.map((topic) => topic.name),
  };
  return { lang, path, title, description: lede, alternates, picture, article };
}

const LOCALES: Readonly<Record<Lang, string>> = { uk: "uk_UA", en: "en_GB", fr: "fr_FR" };

/** Open Graph and Twitter card elements for the head of a page (https://ogp.me). */
export function socialTags(page: SocialPage, context: DiscoveryContext): Html {
  const { site, addresses } = context;
  const others = page.alternates.filter(({ lang }) => lang !== page.lang);
  return html`${[
    property("og:type", page.article ? "article" : "website"),
    property("og:title", page.title),
    property("og:description", page.description),
    property("og:url", addresses.absolute(page.path)),
    property("og:site_name", site.name[page.lang]),
    property("og:locale", LOCALES[page.lang]),
    others.map(({ lang }) => property("og:locale:alternate", LOCALES[lang])),
    page.picture && imageTags(page.picture, context),
    page.article && articleTags(page.article, context),
    html`<meta name="twitter:card" content="${page.picture ? "summary_large_image" : "summary"}">
`,
  ]}`;
}

function imageTags(picture: Picture, { addresses }: DiscoveryContext): HtmlValue {
  const file = picture.crops?.wide ?? largest(picture.jpeg);
  return [
    property("og:image", addresses.absolute(file.path)),
    property("og:image:type", file.type),
    property("og:image:width", file.width),
    property("og:image:height", file.height),
    property("og:image:alt", picture.alt),
  ];
}

function articleTags(article: SocialArticle, { dates }: DiscoveryContext): HtmlValue {
  return [
    property("article:published_time", dates.iso(article.published)),
    article.modified !== undefined && property("article:modified_time", dates.iso(article.modified)),
    article.section !== undefined && property("article:section", article.section),
    article.tags.map((tag) => property("article:tag", tag)),
  ];
}

function property(name: string, content: string | number): Html {
  return html`<meta property="${name}" content="${content}">
`;
}
