import type { BlockFeed, BodyInFeed } from "../../feeds/block-feed.ts";
import { lineOf } from "../../feeds/line.ts";
import { clockDuration } from "../../i18n/duration.ts";
import { type Html, html } from "../../kit/html.ts";
import type { ChaptersSlot } from "./slot.ts";

/** A list of times and titles: players of podcasts make links of times in the notes of an episode. */
function chapters({ chapters: all }: ChaptersSlot, { context }: BodyInFeed): Html {
  return html`<p>${context.words.podcast.chapters}</p>
<ul>
${all.map(({ start, title, url }) => html`<li>${clockDuration(start)} ${url === undefined ? lineOf(title) : html`<a href="${url}">${lineOf(title)}</a>`}</li>\n`)}</ul>
`;
}

export default { chapters } satisfies BlockFeed;
