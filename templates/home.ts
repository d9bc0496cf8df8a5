import { type Html, html } from "../src/kit/html.ts";
import { LIST_SLOTS } from "../src/model/slot.ts";
import type { Front, ListView, StoryCard } from "../src/model/views.ts";
import type { Frame } from "./frame.ts";
import { renderDocument } from "./parts/document.ts";
import { link } from "./parts/link.ts";
import { liveNeeds } from "./parts/live-mark.ts";
import { renderOlderPage } from "./parts/older-page.ts";
import { pager } from "./parts/pager.ts";
import { slot, slotNeeds } from "./parts/slot.ts";
import { storyCard } from "./parts/story-card.ts";
import { labelNeeds } from "./parts/story-label.ts";
import { emptyList, storyRows } from "./parts/story-rows.ts";

/** The front page and its older pages. */
export function renderHomePage(frame: Frame, view: ListView): Html {
  if (view.front === undefined) return renderOlderPage(frame, view);
  const { top, sections } = view.front;
  const [lead, ...others] = top;
  const above = new Set(top.map(({ id }) => id));
  const shown = [...top, ...sections.flatMap(({ stories }) => stories), ...view.stories];
  return renderDocument(frame, {
    description: view.description ?? frame.site.description[view.lang],
    path: view.path,
    alternates: view.alternates,
    index: lead !== undefined,
    needs: slotNeeds(frame, LIST_SLOTS, labelNeeds(frame, shown, liveNeeds(frame, shown))),
    shareImage: view.shareImage,
    front: true,
    content: html`${slot(frame, "before-list")}${lead ? storyCard(frame, lead, { layout: "top-story" }) : emptyList(frame)}${columns(frame, others)}${sections.map((section) => sectionOf(frame, section))}${(sections.length >
      0
      ? wire
      : latest)(
      frame,
      view.stories.filter(({ id }) => !above.has(id)),
    )}${slot(frame, "after-list")}${pager(frame, view)}`,
  });
}

function columns(frame: Frame, stories: ListView["stories"]): Html | null {
  if (stories.length === 0) return null;
  return html`<div class="columns">
${stories.map((card) => storyCard(frame, card, { layout: "column" }))}</div>
`;
}

/** A section of the paper: its newest story with a picture, then headlines. */
function sectionOf(frame: Frame, { topic, stories: [first, ...others] }: Front["sections"][number]): Html {
  return html`<section class="front-section railed">
<h2 class="front-section-title">${link(frame, topic)}</h2>
<div class="front-section-stories">
${first && storyCard(frame, first, { layout: "section", heading: 3 })}${headlines(frame, others)}</div>
</section>
`;
}

function headlines(frame: Frame, stories: readonly StoryCard[]): Html | null {
  if (stories.length === 0) return null;
  return html`<div class="headlines">
${stories.map((card) => storyCard(frame, card, { layout: "headline", heading: 3 }))}</div>
`;
}

/** What there is besides, with pictures, where there are no sections yet. */
function latest(frame: Frame, stories: ListView["stories"]): Html | null {
  if (stories.length === 0) return null;
  return html`<section class="latest">
<h2 class="section-title">${frame.messages.list.latest}</h2>
${storyRows(frame, stories, { heading: 3 })}</section>
`;
}

/** The latest stories as a news wire has them: when, and what. */
function wire(frame: Frame, stories: ListView["stories"]): Html | null {
  if (stories.length === 0) return null;
  return html`<section class="latest wire">
<h2 class="section-title">${frame.messages.list.latest}</h2>
<div class="rows">
${stories.map((card) => storyCard(frame, card, { layout: "headline", heading: 3, when: "moment" }))}</div>
</section>
`;
}
