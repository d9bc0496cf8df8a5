import { type Html, html } from "../../src/kit/html.ts";
import type { SitePath } from "../../src/model/address.ts";
import { type FeedPaths, feedPathsOf } from "../../src/model/feed-formats.ts";
import { FEED_FORMATS, type FeedFormat } from "../../src/model/list.ts";
import type { Frame } from "../frame.ts";

/** Something to which one can subscribe. */
export interface FeedOwner {
  /** The name of the topic, author or series; absent for the whole site. */
  name?: string;
  paths: FeedPaths;
}

const TYPES: Readonly<Record<FeedFormat, string>> = {
  rss: "application/rss+xml",
  atom: "application/atom+xml",
  json: "application/feed+json",
};

/** The feeds of the site in the language of a page. */
export function feedsOfSite({ site, addresses, lang }: Frame): FeedOwner {
  return { paths: feedPathsOf(site.feedFormats.site, (format) => addresses.feed("home", lang, "", format)) };
}

/** The formats that something has, each with its address. */
function offered({ paths }: FeedOwner): [FeedFormat, SitePath][] {
  return FEED_FORMATS.flatMap((format) => {
    const path = paths[format];
    return path === undefined ? [] : [[format, path]];
  });
}

/** Feeds for autodiscovery: elements of the page's head. */
export function feedAutodiscovery(frame: Frame, owner: FeedOwner): Html {
  const { site, lang, messages } = frame;
  const name =
    owner.name === undefined ? site.name[lang] : owner.name + messages.titleSeparator + site.name[lang];
  const links = offered(owner).map(
    ([format, path]) =>
      html`<link rel="alternate" type="${TYPES[format]}" title="${messages.feeds.title(name, messages.feeds.format[format])}" href="${frame.addresses.href(path)}">
`,
  );
  return html`${links}`;
}

/** Links to the feeds of something, for people; nothing where it has none. */
export function feedLinks(frame: Frame, owner: FeedOwner): Html | null {
  const { messages, addresses } = frame;
  const items = offered(owner).map(
    ([format, path]) =>
      html`<li><a href="${addresses.href(path)}" type="${TYPES[format]}">${messages.feeds.format[format]}</a></li>
`,
  );
  if (items.length === 0) return null;
  return html`<div class="feed-links">
<p class="label">${messages.feeds.subscribe}</p>
<ul>
${items}</ul>
</div>
`;
}
