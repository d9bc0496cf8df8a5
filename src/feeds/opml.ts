import { type Xml, xml } from "../kit/xml.ts";
import type { FeedOffer, FeedsView } from "../model/views.ts";
import { publisherOf } from "./channel.ts";
import type { FeedContext } from "./context.ts";
import { lineOf } from "./line.ts";

/**
 * All feeds of a language as a list of subscriptions: OPML 2.0 (http://opml.org/spec2.opml). One format of each, the one
 * that every reader knows, since a reader subscribes to all that it finds.
 */
export function renderSubscriptions(view: FeedsView, context: FeedContext): string {
  const { site, addresses, words } = context;
  const publisher = publisherOf(site, addresses, view.lang);
  const outline = outlineIn(context);
  const group = (name: string, feeds: readonly FeedOffer[]) => xml`<outline text="${lineOf(name)}">
${feeds.map(outline)}</outline>
`;
  return xml`<?xml version="1.0" encoding="utf-8"?>
<opml version="2.0">
<head>
<title>${lineOf(site.name[view.lang])}</title>
<ownerName>${publisher.name}</ownerName>
<ownerId>${publisher.url}</ownerId>
<docs>http://opml.org/spec2.opml</docs>
</head>
<body>
${outline(view.site)}${view.topics.map(({ kind, feeds }) => group(words.topics.kinds[kind], feeds))}${
  view.authors.length > 0 && group(words.feeds.page.authors, view.authors)
}</body>
</opml>
`.value;
}

function outlineIn({ addresses }: FeedContext): (feed: FeedOffer) => Xml {
  return ({ name, description, hub, paths }) =>
    xml`<outline type="rss" text="${lineOf(name)}" title="${lineOf(name)}"${
      description !== undefined && xml` description="${lineOf(description)}"`
    } xmlUrl="${addresses.absolute(paths.rss)}" htmlUrl="${addresses.absolute(hub)}"/>
`;
}
