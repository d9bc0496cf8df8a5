import { type Html, html } from "../../src/kit/html.ts";
import { LIST_SLOTS } from "../../src/model/slot.ts";
import type { ListView } from "../../src/model/views.ts";
import type { Frame } from "../frame.ts";
import { breadcrumbs, crumbsFromHome } from "./breadcrumbs.ts";
import { renderDocument } from "./document.ts";
import type { FeedOwner } from "./feed-links.ts";
import { liveNeeds } from "./live-mark.ts";
import { pager } from "./pager.ts";
import { slot, slotNeeds } from "./slot.ts";
import { labelNeeds } from "./story-label.ts";
import { storyRows } from "./story-rows.ts";

/** An older page of a list: says that it is one and when its stories are from, and links to the newest page. */
export function renderOlderPage(frame: Frame, view: ListView, feeds?: FeedOwner): Html {
  const range = rangeOf(frame, view);
  const hub = view.kind === "home" ? [] : [{ name: view.name, path: view.hub }];
  return renderDocument(frame, {
    title: view.kind === "home" ? range : `${view.name}. ${range}`,
    path: view.path,
    alternates: view.alternates,
    index: view.stories.length > 0,
    needs: slotNeeds(frame, LIST_SLOTS, labelNeeds(frame, view.stories, liveNeeds(frame, view.stories))),
    feeds,
    shareImage: view.shareImage,
    content: html`<header class="page-header">
${breadcrumbs(frame, crumbsFromHome(frame, hub))}<p class="kicker">${frame.messages.archive.title}</p>
<h1>${view.name} <span class="range">${range}</span></h1>
</header>
${slot(frame, "before-list")}${storyRows(frame, view.stories)}${slot(frame, "after-list")}${pager(frame, view)}`,
  });
}

/** The stories come newest first. */
function rangeOf({ dates, messages }: Frame, { stories }: ListView): string {
  const newest = stories[0];
  const oldest = stories.at(-1);
  if (newest === undefined || oldest === undefined) return messages.list.empty;
  const [from, to] = [dates.date(oldest.date), dates.date(newest.date)];
  return from === to ? messages.list.on(from) : messages.list.between(from, to);
}
