import { type Html, html } from "../../src/kit/html.ts";
import type { StoryCard, StoryLink, StoryPageView } from "../../src/model/views.ts";
import { type Frame, heldPerFrame } from "../frame.ts";
import { link } from "./link.ts";
import { storyCard } from "./story-card.ts";
import { paidMark } from "./story-label.ts";

/** What to read after a story: related stories, then its neighbours in time. */
export function furtherStories(frame: Frame, view: StoryPageView): Html {
  return html`${related(frame, view.related)}${neighbours(frame, view)}`;
}

function related(frame: Frame, stories: readonly StoryCard[]): Html | null {
  if (stories.length === 0) return null;
  return html`<section class="related">
<h2 class="section-title">${frame.messages.story.related}</h2>
<div class="columns">
${stories.map((card) => relatedCard(frame, card))}</div>
</section>
`;
}

/** Several newer stories suggest the same one. */
const relatedCard = heldPerFrame((frame, card: StoryCard) =>
  storyCard(frame, card, { layout: "column", heading: 3 }),
);

function neighbours(frame: Frame, { newer, older }: StoryPageView): Html | null {
  if (newer === undefined && older === undefined) return null;
  const words = frame.messages.story;
  return html`<nav class="neighbours" aria-label="${words.neighbours}">
${older && neighbour(frame, "older", words.older, older)}${newer && neighbour(frame, "newer", words.newer, newer)}</nav>
`;
}

function neighbour(frame: Frame, side: "older" | "newer", label: string, story: StoryLink): Html {
  return html`<p class="neighbour-${side}"><span class="label">${label}</span> ${paidMark(frame, story.label)}${link(frame, { name: story.title, path: story.path })}</p>
`;
}
