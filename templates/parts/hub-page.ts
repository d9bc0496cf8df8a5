import { type Html, html } from "../../src/kit/html.ts";
import { firstFeed } from "../../src/model/feed-formats.ts";
import { LIST_SLOTS } from "../../src/model/slot.ts";
import type { ListView, StoryCard } from "../../src/model/views.ts";
import type { PageNeeds } from "../block-page.ts";
import type { Frame } from "../frame.ts";
import { renderDocument } from "./document.ts";
import type { FeedOwner } from "./feed-links.ts";
import { liveNeeds } from "./live-mark.ts";
import { renderOlderPage } from "./older-page.ts";
import { type PageHeading, pageHeader } from "./page-header.ts";
import { pager } from "./pager.ts";
import { slot, slotNeeds } from "./slot.ts";
import { storyCard } from "./story-card.ts";
import { labelNeeds } from "./story-label.ts";
import { emptyList, storyRows } from "./story-rows.ts";

/** What differs between the hubs of topics and those of authors. */
export interface Hub {
  heading: Omit<PageHeading, "hub" | "facts">;
  /** What belongs to it besides its stories, after them: related topics, feeds. */
  more: Html;
  feeds: FeedOwner;
  /** What its heading needs of the page. */
  needs?: PageNeeds | undefined;
  structuredData: readonly object[];
}

/** The newest page of a topic or an author under its heading, or one of its older pages. */
export function renderHubPage(frame: Frame, view: ListView, hub: Hub): Html {
  if (view.page > 0) return renderOlderPage(frame, view, hub.feeds);
  return renderDocument(frame, {
    title: view.name,
    description: view.description,
    path: view.path,
    alternates: view.alternates,
    index: view.stories.length > 0,
    needs: slotNeeds(
      frame,
      LIST_SLOTS,
      labelNeeds(frame, view.stories, liveNeeds(frame, view.stories, hub.needs)),
    ),
    feeds: hub.feeds,
    shareImage: view.shareImage,
    structuredData: hub.structuredData,
    content: html`${pageHeader(frame, { ...hub.heading, hub: true, facts: hubFacts(frame, view) })}${slot(frame, "before-list")}${stories(frame, view.stories)}${slot(frame, "after-list")}${pager(frame, view)}${hubMore(hub.more)}`,
  });
}

/** What belongs to a hub besides its stories; nothing where that is nothing. */
export function hubMore(more: Html): Html | null {
  if (more.value === "") return null;
  return html`<div class="hub-more" id="${MORE}">
${more}</div>
`;
}

/** With an underscore, which ids of headings never have. */
const MORE = "hub_more";

/** How many stories there are, and since when; and the way to the feeds, which stand below the stories: where there are none, there is no story. */
export function hubFacts({ messages, dates }: Frame, { extent, feeds }: ListView): Html | null {
  if (firstFeed(feeds) === undefined) return null;
  const count = extent && `${messages.list.since(extent.count, dates.date(extent.since))} · `;
  return html`${count}<a href="#${MORE}">${messages.feeds.subscribe}</a>`;
}

/** The first story large, the others in rows. */
function stories(frame: Frame, [first, ...others]: readonly StoryCard[]): Html {
  if (first === undefined) return emptyList(frame);
  return html`${storyCard(frame, first, { layout: "feature" })}${others.length > 0 && storyRows(frame, others)}`;
}
