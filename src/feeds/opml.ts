import type { Lang } from "../i18n/lang.ts";
import { type Xml, xml } from "../kit/xml.ts";
import type { SitePath } from "../model/address.ts";
import { firstFeed } from "../model/feed-formats.ts";
import type { FeedOffer, FeedsView } from "../model/views.ts";
import { feedTitle, publisherOf } from "./channel.ts";
import type { FeedContext } from "./context.ts";
import { lineOf } from "./line.ts";

/**
 * All feeds of a language as a list of subscriptions: OPML 2.0 (http://opml.org/spec2.opml). Each in one format only, the
 * one that every feed reader knows, since a reader subscribes to all that it finds.
 */
export function renderSubscriptions(view: FeedsView, context: FeedContext): string {
  const { site, addresses, words } = context;
  const publisher = publisherOf(site, addresses, view.lang);
  const siteName = site.name[view.lang];
  const outline = outlineIn(view.lang, context);
  const ofList = (feed: FeedOffer) => outline(feed, feedTitle(feed.name, siteName, words));
  const group = (name: string, feeds: readonly FeedOffer[]) => xml`<outline text="${lineOf(name)}">
${feeds.map(ofList)}</outline>
`;
  return xml`<?xml version="1.0" encoding="utf-8"?>
<opml version="2.0">
<head>
<title>${lineOf(siteName)}</title>
<ownerName>${publisher.name}</ownerName>
<ownerId>${publisher.url}</ownerId>
</head>
<body>
${outline(view.site, feedTitle(undefined, siteName, words))}${view.topics.map(({ kind, feeds }) => group(words.topics.kinds[kind], feeds))}${
  view.authors.length > 0 && group(words.feeds.page.authors, view.authors)
}${view.series.length > 0 && group(words.series.all, view.series)}</body>
</opml>
`.value;
}

/** Feed readers show `text` in their lists; `title` is the feed's own title. */
function outlineIn(lang: Lang, { addresses }: FeedContext): (feed: FeedOffer, title: string) => Xml {
  return ({ name, description, hub, paths }, title) =>
    xml`<outline type="rss" text="${lineOf(name)}" title="${title}"${
      description !== undefined && xml` description="${lineOf(description)}"`
    } language="${lang}" xmlUrl="${addresses.absolute(firstFeed(paths) as SitePath)}" htmlUrl="${addresses.absolute(hub)}"/>
`;
}
