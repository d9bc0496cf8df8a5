import { type Html, html } from "../src/kit/html.ts";
import type { SitePath } from "../src/model/address.ts";
import { firstFeed } from "../src/model/feed-formats.ts";
import { FEED_FORMATS } from "../src/model/list.ts";
import type { FeedOffer, FeedsView } from "../src/model/views.ts";
import type { Frame } from "./frame.ts";
import { crumbsFromHome } from "./parts/breadcrumbs.ts";
import { renderDocument } from "./parts/document.ts";
import { link } from "./parts/link.ts";
import { pageHeader } from "./parts/page-header.ts";

/** What feeds are, and all of them with their addresses. */
export function renderFeedsPage(frame: Frame, view: FeedsView): Html {
  const { messages, addresses } = frame;
  const words = messages.feeds.page;
  return renderDocument(frame, {
    title: words.title,
    description: words.standfirst,
    path: view.path,
    alternates: view.alternates,
    index: true,
    shareImage: view.shareImage,
    sendsForms: true,
    content: html`${pageHeader(frame, { crumbs: crumbsFromHome(frame, []), title: words.title, description: words.standfirst })}<div class="feeds-about">
${aboutFeeds(frame).map((paragraph) => html`<p>${paragraph}</p>\n`)}<p><a href="${addresses.href(view.subscriptions)}">${words.subscriptions}</a></p>${view.events && html`\n<p><a href="${addresses.href(view.events)}">${messages.event.all}</a></p>`}
</div>
<form class="feeds-list">
${group(frame, words.wholeSite, [view.site])}${view.topics.map(({ kind, feeds }) => group(frame, messages.topics.kinds[kind], feeds))}${
  view.authors.length > 0 && group(frame, words.authors, view.authors)
}${view.series.length > 0 && group(frame, messages.series.all, view.series)}</form>
`,
  });
}

function aboutFeeds({ site, messages }: Frame): readonly string[] {
  const { about, withoutChoice } = messages.feeds.page;
  return site.feedFormats.site.length === FEED_FORMATS.length
    ? about
    : [...about.slice(0, -1), withoutChoice];
}

function group(frame: Frame, title: string, feeds: readonly FeedOffer[]): Html {
  return html`<section class="topic-group">
<h2 class="section-title">${title}</h2>
<ul>
${feeds.map((feed) => offer(frame, feed))}</ul>
</section>
`;
}

/** Without its script, the button opens the feed, whose first line says what to do with the address. */
function offer(frame: Frame, { name, description, hub, paths }: FeedOffer): Html {
  const { messages, addresses } = frame;
  const { copy, copyOf, copied } = messages.feeds.page;
  const first = firstFeed(paths) as SitePath;
  const formats = FEED_FORMATS.map((format) => {
    const path = paths[format];
    return path && html`<a href="${addresses.href(path)}">${messages.feeds.format[format]}</a>\n`;
  });
  return html`<li class="feed-offer">
${link(frame, { name, path: hub })}${description !== undefined && html`\n<p>${description}</p>`}
<code class="feed-address">${addresses.absolute(first)}</code>
<div class="feed-formats">
${formats}<button type="submit" formaction="${addresses.href(first)}" data-copy="${addresses.absolute(first)}" data-copied="${copied(name)}" aria-label="${copyOf(name)}">${copy}</button>
</div>
</li>
`;
}
