import { type Html, html } from "../../src/kit/html.ts";
import type { StoryCard } from "../../src/model/views.ts";
import { type Frame, heldPerFrame } from "../frame.ts";
import { type CardOptions, storyCard } from "./story-card.ts";

/** The row of a story as most lists have it: its page of the front page, of each topic and of each author are alike in it. */
export const storyRow = heldPerFrame((frame, card: StoryCard) => storyCard(frame, card, { layout: "row" }));

/** Stories one below the other, each with its date, or on the page of one day its time, in the margin. */
export function storyRows(
  frame: Frame,
  stories: readonly StoryCard[],
  options?: Omit<CardOptions, "layout">,
): Html {
  return html`<div class="rows">
${stories.map((card) => (options === undefined ? storyRow(frame, card) : storyCard(frame, card, { ...options, layout: "row" })))}</div>
`;
}

/** What a list shows while it has no stories. */
export function emptyList(frame: Frame): Html {
  return html`<p class="empty">${frame.messages.list.empty}</p>
`;
}
