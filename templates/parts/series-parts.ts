import { clockDuration, isoDuration } from "../../src/i18n/duration.ts";
import { type Html, html } from "../../src/kit/html.ts";
import type { SeriesHeading } from "../../src/model/series-views.ts";
import type { StoryCard } from "../../src/model/views.ts";
import type { Frame } from "../frame.ts";
import { storyCard } from "./story-card.ts";

/** The stories of a series in the order given, each with the part that it is. */
export function seriesParts(
  frame: Frame,
  stories: readonly StoryCard[],
  { parts, places, podcast }: SeriesHeading,
): Html {
  const words = frame.messages.series;
  return html`<ol class="series-parts rows">
${stories.map((card) => {
  const part = places[card.id];
  const length = podcast?.lengths[card.id];
  const said = [part !== undefined && words.part(part, parts), length !== undefined && time(length)];
  const shown = said.filter((each) => each !== false);
  const label =
    shown.length > 0 &&
    html`<p class="label">${shown.map((each, i) => html`${i > 0 && " · "}${each}`)}</p>\n`;
  return html`<li>${label}${storyCard(frame, card, { layout: "row" })}</li>\n`;
})}</ol>
`;
}

function time(seconds: number): Html {
  return html`<time datetime="${isoDuration(seconds)}">${clockDuration(seconds)}</time>`;
}
