import { type Html, html } from "../src/kit/html.ts";
import type { NotFoundView } from "../src/model/not-found-view.ts";
import { NOT_FOUND_SLOTS } from "../src/model/slot.ts";
import type { StoryCard } from "../src/model/views.ts";
import type { Frame } from "./frame.ts";
import { renderDocument } from "./parts/document.ts";
import { link } from "./parts/link.ts";
import { liveNeeds } from "./parts/live-mark.ts";
import { pageHeader } from "./parts/page-header.ts";
import { searchForm } from "./parts/search-form.ts";
import { slot, slotNeeds } from "./parts/slot.ts";
import { labelNeeds } from "./parts/story-label.ts";
import { storyRows } from "./parts/story-rows.ts";

/** What a host answers with where there is no page. It may appear at any address, so it names none as its own. */
export function renderNotFoundPage(frame: Frame, view: NotFoundView): Html {
  const { messages, addresses, lang } = frame;
  const words = messages.notFound;
  return renderDocument(frame, {
    title: words.title,
    alternates: [],
    index: false,
    needs: slotNeeds(frame, NOT_FOUND_SLOTS, labelNeeds(frame, view.stories, liveNeeds(frame, view.stories))),
    ...(frame.site.search && { sendsForms: true }),
    content: html`${pageHeader(frame, { crumbs: [], kicker: "404", title: words.title, description: words.text })}<div class="ways-out">
${frame.site.search && searchForm(frame)}<ul>
<li>${link(frame, { name: words.home, path: addresses.home(lang) })}</li>
<li>${link(frame, { name: words.topics, path: addresses.topics(lang) })}</li>
</ul>
</div>
${slot(frame, "not-found")}${latest(frame, view.stories)}`,
  });
}

function latest(frame: Frame, stories: readonly StoryCard[]): Html | null {
  if (stories.length === 0) return null;
  return html`<section class="latest">
<h2 class="section-title">${frame.messages.list.latest}</h2>
${storyRows(frame, stories, { heading: 3 })}</section>
`;
}
