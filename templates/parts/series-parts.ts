import { type Html, html } from "../../src/kit/html.ts";
import type { SeriesHeading, StoryCard } from "../../src/model/views.ts";
import type { Frame } from "../frame.ts";
import { storyCard } from "./story-card.ts";

/** The stories of a series in the order given, each with the part that it is. */
export function seriesParts(
  frame: Frame,
  stories: readonly StoryCard[],
  { parts, places }: SeriesHeading,
): Html {
  const words = frame.messages.series;
  return html`<ol class="series-parts rows">
${stories.map((card) => {
  const part = places[card.id];
  const label = part !== undefined && html`<p class="label">${words.part(part, parts)}</p>\n`;
  return html`<li>${label}${storyCard(frame, card, { layout: "row" })}</li>\n`;
})}</ol>
`;
}
