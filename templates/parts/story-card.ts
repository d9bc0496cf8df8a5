import { type Html, html, raw } from "../../src/kit/html.ts";
import type { StoryCard } from "../../src/model/views.ts";
import type { Frame } from "../frame.ts";
import { draftMark } from "./draft-mark.ts";
import { link } from "./link.ts";
import { type PicturePlace, picture } from "./picture.ts";
import { timeDate, timeOfDay } from "./time.ts";

/**
 * How much of a page a story gets: the top story of a front page; one of the columns below it; a row of a list,
 * with its date in the margin; a brief without a picture.
 */
export type CardLayout = "top-story" | "column" | "row" | "brief";

export interface CardOptions {
  layout: CardLayout;
  /** Level of the heading: one below that of what the card belongs to. */
  heading?: 2 | 3;
  /** `time` where the page is about one day. */
  when?: "date" | "time";
}

const PLACES: Readonly<Record<CardLayout, PicturePlace | undefined>> = {
  "top-story": "top-story",
  column: "column",
  row: "row",
  brief: undefined,
};

/** A story in a list: its headline is the link. */
export function storyCard(frame: Frame, card: StoryCard, options: CardOptions): Html {
  const heading = raw(`h${options.heading ?? 2}`);
  return html`<article class="card card-${options.layout}">
${cardPicture(frame, card, options.layout)}<div class="card-text">
<${heading} class="card-title"><a href="${frame.addresses.href(card.path)}">${card.title}</a></${heading}>
${options.layout === "brief" ? null : html`<p class="card-lede">${card.lede}</p>\n`}</div>
<p class="card-meta">${card.draft && draftMark(frame)}${card.topic && html`<span class="card-topic">${link(frame, card.topic)}</span> `}${
    options.when === "time" ? timeOfDay(frame, card.date) : timeDate(frame, card.date)
  }</p>
</article>
`;
}

function cardPicture(frame: Frame, card: StoryCard, layout: CardLayout): Html | null {
  const place = PLACES[layout];
  if (!card.picture || place === undefined) return null;
  const options = { place, first: layout === "top-story", decorative: true };
  return html`<div class="card-picture">${picture(frame, card.picture, options)}</div>
`;
}
