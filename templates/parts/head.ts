import { frameColours } from "../../src/discovery/frame-colours.ts";
import { jsonLdScript } from "../../src/discovery/json-ld.ts";
import { type SocialPage, socialTags } from "../../src/discovery/social.ts";
import { type Html, html } from "../../src/kit/html.ts";
import type { SitePath } from "../../src/model/address.ts";
import type { ShareImage } from "../../src/model/share-image.ts";
import type { Alternate } from "../../src/model/views.ts";
import { type Frame, oncePerFrame } from "../frame.ts";
import { type FeedOwner, feedAutodiscovery, feedsOfSite } from "./feed-links.ts";

/** What the head of a page says about it. */
export interface PageHead {
  /** The page's own title; absent where the site's name is its title. */
  title?: string | undefined;
  description?: string | undefined;
  /** Absent for a page that may appear at any address. */
  path?: SitePath | undefined;
  /** Where search engines are to find what it shows, if not at its own address. */
  canonical?: string | undefined;
  /** All languages of the page; empty where it has only one. */
  alternates: readonly Alternate[];
  /** False keeps the page out of search engines. */
  index: boolean;
  /** The page's feeds besides those of the site. */
  feeds?: FeedOwner | undefined;
  /** What a story adds to the card of a shared page. */
  social?: SocialPage | undefined;
  /** Absent where the site's own is used. */
  shareImage?: ShareImage | undefined;
  structuredData?: readonly object[] | undefined;
  /** Scripts and stylesheets that other pages do not have. */
  scripts?: readonly SitePath[] | undefined;
  sheets?: readonly SitePath[] | undefined;
}

/** The length up to which search engines show titles whole. */
const TITLE_LENGTH = 70;

/** The elements of the head, except those that tell the browser how to read the page. */
export function head(frame: Frame, page: PageHead): Html {
  const { addresses } = frame;
  return html`<title>${titleOf(frame, page.title)}</title>
${page.description && html`<meta name="description" content="${page.description}">\n`}<meta name="robots" content="${
    page.index ? "max-image-preview:large" : "noindex"
  }">
${page.path !== undefined && html`<link rel="canonical" href="${page.canonical ?? addresses.absolute(page.path)}">\n`}${languages(frame, page)}${appearance(frame)}${(page.sheets ?? []).map((sheet) => html`<link rel="stylesheet" href="${addresses.href(sheet)}">\n`)}${page.feeds && feedAutodiscovery(frame, page.feeds)}${siteFeeds(frame)}${social(frame, page)}${(page.structuredData ?? []).map((data) => html`${jsonLdScript(data)}\n`)}${(page.scripts ?? []).map((script) => html`<script type="module" src="${addresses.href(script)}"></script>\n`)}`;
}

/** The title, followed by the site's name where there is room for it. */
function titleOf({ site, lang, messages }: Frame, title: string | undefined): string {
  if (title === undefined) return site.name[lang];
  const full = title + messages.titleSeparator + site.name[lang];
  return full.length > TITLE_LENGTH ? title : full;
}

/** Every language's page names all of them, itself included; readers of other languages get the site's first. */
function languages({ site, addresses }: Frame, { alternates }: PageHead): Html | null {
  if (alternates.length < 2) return null;
  const link = (hreflang: string, { path }: Alternate) =>
    html`<link rel="alternate" hreflang="${hreflang}" href="${addresses.absolute(path)}">\n`;
  const fallback = alternates.find((alternate) => alternate.lang === site.languages[0]);
  return html`${alternates.map((alternate) => link(alternate.lang, alternate))}${fallback && link("x-default", fallback)}`;
}

/** What is the same on every page. */
const siteFeeds = oncePerFrame((frame) => feedAutodiscovery(frame, feedsOfSite(frame)));

/** The attribute on the script says that pages may be kept on the device. */
const appearance = oncePerFrame(({ site, addresses, assets, preview }) => {
  const colours = frameColours(site.look);
  const font = ({ path }: { path: SitePath }) =>
    html`<link rel="preload" as="font" type="font/woff2" href="${addresses.href(path)}" crossorigin>\n`;
  return html`${assets.fonts.map(font)}<link rel="stylesheet" href="${addresses.href(assets.stylesheet)}">
<link rel="icon" type="${assets.icon.endsWith(".svg") ? "image/svg+xml" : "image/png"}" href="${addresses.href(assets.icon)}">
<link rel="apple-touch-icon" href="${addresses.href(assets.appleTouchIcon)}">
<link rel="manifest" href="${addresses.href(assets.manifest)}">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" media="(prefers-color-scheme: light)" content="${colours.light}">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="${colours.dark}">
<script type="module" src="${addresses.href(assets.pageScript)}"${site.offline && !preview && html` data-offline`}></script>
`;
});

function social(frame: Frame, page: PageHead): Html | null {
  const { site, lang, shareImage } = frame;
  if (page.social) return socialTags({ ...page.social, image: page.social.image ?? shareImage }, frame);
  if (page.path === undefined) return null;
  return socialTags(
    {
      lang,
      path: page.path,
      title: page.title ?? site.name[lang],
      description: page.description ?? site.description[lang],
      alternates: page.alternates,
      image: page.shareImage ?? shareImage,
    },
    frame,
  );
}
