/** What the page of a podcast has besides the list of its episodes. */
import { recording } from "../../src/blocks/recording/page.ts";
import { type Html, html } from "../../src/kit/html.ts";
import type { PodcastHeading } from "../../src/model/series-views.ts";
import type { Frame } from "../frame.ts";
import { link } from "./link.ts";

/** The newest episode, to be played here. */
export function newestEpisode(
  frame: Frame,
  { title, path, audio, file }: NonNullable<PodcastHeading["newest"]>,
): Html | null {
  const { media, ...rest } = file;
  if (media === undefined) return null;
  const shown = { file: { ...rest, media }, alt: audio.alt, caption: audio.caption ?? "", poster: undefined };
  return html`<section class="newest-episode">
<p class="label">${frame.messages.podcast.newest}</p>
<h2>${link(frame, { name: title, path })}</h2>
${recording(frame, shown)}</section>
`;
}

/** Where to subscribe: the address for programs, and directories. Without its script, the button opens the feed. */
export function waysToSubscribe(frame: Frame, { feed, subscribe, funding }: PodcastHeading): Html | null {
  if (feed === undefined) return null;
  const { messages, addresses } = frame;
  const words = messages.podcast;
  const address = addresses.absolute(feed);
  const places = subscribe.map(({ name, url }) => html`<li><a href="${url}">${name}</a></li>\n`);
  return html`<form class="podcast-subscribe">
<p class="label">${words.subscribe}</p>
${places.length > 0 && html`<ul>\n${places}</ul>\n`}<p><span class="label">${words.address}</span> <code class="feed-address">${address}</code></p>
<p class="feed-formats"><button type="submit" formaction="${addresses.href(feed)}" data-copy="${address}" data-copied="${words.copied}">${words.copy}</button></p>
${funding && html`<p><a href="${funding.url}">${funding.text}</a></p>\n`}</form>
`;
}
