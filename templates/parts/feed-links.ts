import { type Html, html } from "../../src/kit/html.ts";
import type { SitePath } from "../../src/model/address.ts";
import { FEED_FORMATS, type FeedFormat, type ListKind } from "../../src/model/list.ts";
import type { Frame } from "../frame.ts";

/** A list to which one can subscribe. */
export interface FeedOwner {
  kind: ListKind;
  key: string;
  /** The name of the topic, author or series; absent for the whole site. */
  name?: string;
  /** Where its feeds are, if not beside the hub of a list. */
  paths?: Readonly<Record<FeedFormat, SitePath>>;
}

const TYPES: Readonly<Record<FeedFormat, string>> = {
  rss: "application/rss+xml",
  atom: "application/atom+xml",
  json: "application/feed+json",
};

export const SITE_FEEDS: FeedOwner = { kind: "home", key: "" };

/** A list's feeds for autodiscovery: elements of the page's head. */
export function feedAutodiscovery(frame: Frame, owner: FeedOwner): Html {
  const { site, lang, messages } = frame;
  const name =
    owner.name === undefined ? site.name[lang] : owner.name + messages.titleSeparator + site.name[lang];
  const links = FEED_FORMATS.map(
    (format) =>
      html`<link rel="alternate" type="${TYPES[format]}" title="${messages.feeds.title(name, messages.feeds.format[format])}" href="${hrefOf(frame, owner, format)}">
`,
  );
  return html`${links}`;
}

/** Links to a list's feeds, for people. */
export function feedLinks(frame: Frame, owner: FeedOwner): Html {
  const { messages } = frame;
  const items = FEED_FORMATS.map(
    (format) =>
      html`<li><a href="${hrefOf(frame, owner, format)}" type="${TYPES[format]}">${messages.feeds.format[format]}</a></li>
`,
  );
  return html`<div class="feed-links">
<p class="label">${messages.feeds.subscribe}</p>
<ul>
${items}</ul>
</div>
`;
}

function hrefOf({ addresses, lang }: Frame, { paths, kind, key }: FeedOwner, format: FeedFormat): string {
  return addresses.href(paths?.[format] ?? addresses.feed(kind, lang, key, format));
}
