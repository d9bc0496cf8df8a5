import { type Html, type HtmlValue, html } from "../../src/kit/html.ts";
import { contributionsOf } from "../../src/model/contributions.ts";
import type { AuthorLink, StoryPageView } from "../../src/model/views.ts";
import type { Frame } from "../frame.ts";
import { languageLinks } from "./language-links.ts";
import { link } from "./link.ts";
import { timeLong } from "./time.ts";

const WORDS_A_MINUTE = 200;

/** Who wrote a story, when, how long it takes to read, and in which other languages it is. */
export function byline(frame: Frame, { story, alternates }: StoryPageView): Html {
  const words = frame.messages.byline;
  const { writers, others: helpers } = contributionsOf(story.authors);
  const languages = alternates.filter((alternate) => alternate.lang !== story.lang);
  const minutes = Math.max(1, Math.round(story.words / WORDS_A_MINUTE));
  return html`<dl class="byline">
${writers.length > 0 && entry(labelOf(frame, writers), names(frame, writers))}${helpers.map(({ role, by }) =>
  entry(frame.messages.contribution.roles[role], names(frame, by), "kept"),
)}${entry(words.published, published(frame, story.date))}${
  story.published > story.date && entry(words.publishedInLanguage, timeLong(frame, story.published), "kept")
}${
  story.updated !== undefined && entry(words.updated, timeLong(frame, story.updated), "kept")
}${entry(words.readingTime, words.minutes(minutes))}${
  languages.length > 0 && entry(words.otherLanguages, languageLinks(frame, languages))
}</dl>
`;
}

function names(frame: Frame, authors: readonly AuthorLink[]): HtmlValue {
  return authors.map((author, i) => [i > 0 && ", ", link(frame, author)]);
}

function labelOf({ messages }: Frame, writers: readonly AuthorLink[]): string {
  const { women } = messages.contribution;
  const areWomen = writers.every(({ gender }) => gender === "feminine");
  return (areWomen ? women : undefined)?.(writers.length) ?? messages.byline.authors(writers.length);
}

/** @param kept the label is shown on a telephone too, where the others speak for themselves */
function entry(label: string, value: HtmlValue, kept?: "kept"): Html {
  return html`<div><dt${kept && html` class="kept"`}>${label}</dt> <dd>${value}</dd></div>
`;
}

/** The date, linked to what else was published that day. */
function published(frame: Frame, date: number): Html {
  const path = frame.addresses.period(frame.lang, frame.dates.day(date));
  return html`<a href="${frame.addresses.href(path)}">${timeLong(frame, date)}</a>`;
}
