import { directionOf } from "../../src/kit/direction.ts";
import { type Html, html, raw } from "../../src/kit/html.ts";
import { writersAmong } from "../../src/model/contributions.ts";
import type { StoryCard } from "../../src/model/views.ts";
import type { Frame } from "../frame.ts";
import { draftMark } from "./draft-mark.ts";
import { link } from "./link.ts";
import { liveMark } from "./live-mark.ts";
import { isWide, type PicturePlace, picture } from "./picture.ts";
import { cardLabel } from "./story-label.ts";
import { timeLong, timeOfDay, timeOnCard } from "./time.ts";

/**
 * How much of a page a story gets: the top story of the front page; the first of a hub, with its picture large; one
 * of the columns below the top story; the first of a section; a row of a list, with its date in the margin; its headline
 * alone.
 */
export type CardLayout = "top-story" | "feature" | "column" | "section" | "row" | "headline";

export interface CardOptions {
  layout: CardLayout;
  /** The level of the heading: one below that of what the card belongs to. */
  heading?: 2 | 3;
  /** `time` where the page is about one day; `moment` for date and time. */
  when?: keyof typeof TIMES;
}

/** Layouts made for a large picture, with what each becomes where there is none. */
const WITHOUT_LARGE_PICTURE = { "top-story": "top-story-small", feature: "row" } as const;

const TIMES = { date: timeOnCard, time: timeOfDay, moment: timeLong } as const;

/** Layouts further down a page: their pictures load when they are scrolled to. */
const LATER: ReadonlySet<FittedLayout> = new Set(["column", "section", "row"]);

type FittedLayout = CardLayout | "top-story-small";

const PLACES: Readonly<Record<FittedLayout, PicturePlace>> = {
  "top-story": "top-story",
  "top-story-small": "narrow",
  feature: "wide",
  column: "column",
  section: "column",
  row: "row",
  headline: "row",
};

/** A story in a list: its headline is the link. */
export function storyCard(frame: Frame, card: StoryCard, options: CardOptions): Html {
  const layout = fitted(options.layout, card);
  const heading = raw(`h${options.heading ?? 2}`);
  return html`<article class="card card-${layout}">
${cardPicture(frame, card, layout)}<div class="card-text">
${cardLabel(frame, card.label)}<${heading} class="card-title"${directionOf(card.title, frame.direction)}><a href="${frame.addresses.href(card.path)}">${card.title}</a></${heading}>
${layout !== "headline" && html`<p class="card-lede"${directionOf(card.lede, frame.direction)}>${card.lede}</p>\n`}</div>
${cardMeta(frame, card, options)}</article>
`;
}

function fitted(layout: CardLayout, card: StoryCard): FittedLayout {
  if (layout !== "top-story" && layout !== "feature") return layout;
  return card.picture && isWide(card.picture) ? layout : WITHOUT_LARGE_PICTURE[layout];
}

function cardPicture(frame: Frame, card: StoryCard, layout: FittedLayout): Html | null {
  if (!card.picture || layout === "headline") return null;
  const first = !LATER.has(layout);
  return html`<div class="card-picture">${picture(frame, card.picture, { place: PLACES[layout], first, decorative: true })}</div>
`;
}

function cardMeta(frame: Frame, card: StoryCard, options: CardOptions): Html {
  const { when = "date" } = options;
  const topic = card.topic && html`<span class="card-topic">${link(frame, card.topic)}</span> `;
  const signed = options.layout !== "headline" && signature(card);
  return html`<p class="card-meta">${card.draft && draftMark(frame, card.due)}${card.live && liveMark(frame, card.live)}${topic}${signed}${TIMES[when](frame, card.date)}</p>
`;
}

/** The people who wrote it; a desk that signs nearly everything would say nothing in a list. */
function signature({ authors }: StoryCard): Html | null {
  const people = writersAmong(authors)
    .filter(({ kind }) => kind === "person")
    .map(({ name }) => name);
  return people.length === 0 ? null : html`<span class="card-author">${people.join(", ")}</span> `;
}
