import { type Html, html } from "../src/kit/html.ts";
import type { ListView } from "../src/model/views.ts";
import type { Frame } from "./frame.ts";
import { renderDocument } from "./parts/document.ts";
import { renderOlderPage } from "./parts/older-page.ts";
import { pager } from "./parts/pager.ts";
import { storyCard } from "./parts/story-card.ts";
import { emptyList, storyRows } from "./parts/story-rows.ts";

/** Stories that stand side by side below the top story. */
const COLUMNS = 3;

/** The front page and its older pages. */
export function renderHomePage(frame: Frame, view: ListView): Html {
  if (view.page > 0) return renderOlderPage(frame, view);
  const [top, ...others] = view.stories;
  return renderDocument(frame, {
    description: view.description ?? frame.site.description[view.lang],
    path: view.path,
    alternates: view.alternates,
    index: top !== undefined,
    picture: top?.picture,
    front: true,
    content: html`${top ? storyCard(frame, top, { layout: "top-story" }) : emptyList(frame)}${columns(frame, others.slice(0, COLUMNS))}${latest(frame, others.slice(COLUMNS))}${pager(frame, view)}`,
  });
}

function columns(frame: Frame, stories: ListView["stories"]): Html | null {
  if (stories.length === 0) return null;
  return html`<div class="columns">
${stories.map((card) => storyCard(frame, card, { layout: "column" }))}</div>
`;
}

function latest(frame: Frame, stories: ListView["stories"]): Html | null {
  if (stories.length === 0) return null;
  return html`<section class="latest">
<h2 class="section-title">${frame.messages.list.latest}</h2>
${storyRows(frame, stories, { heading: 3 })}</section>
`;
}
