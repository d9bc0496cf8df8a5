/** A story's full text as HTML for feed readers. */

import { figure } from "../blocks/figure/feed.ts";
import { languageOf } from "../i18n/lang.ts";
import { directionOf } from "../kit/direction.ts";
import { type Html, html, raw } from "../kit/html.ts";
import { withoutForbidden } from "../kit/xml.ts";
import { sitePathOf } from "../model/address.ts";
import { EVENT_FILE } from "../model/event.ts";
import type { SeriesLink } from "../model/series-views.ts";
import type { Correction, Source } from "../model/story.ts";
import type { StoryView } from "../model/views.ts";
import { feedBody } from "./body.ts";
import { byline } from "./byline.ts";
import type { FeedContext } from "./context.ts";
import { eventRows } from "./event-rows.ts";
import { labelLine, politicalNotice } from "./label.ts";
import { lineOf } from "./line.ts";
import { liveEntries } from "./live-entries.ts";

/**
 * Label, byline where there are several authors, lede, lead photo, body, series, source and corrections. Every address is absolute; photos are plain `img`
 * elements. Text from right to left is marked as such, whatever is around it. Contains
 * nothing that XML forbids and no `]]>`, so that it can stand in a CDATA section.
 * @throws Error where the view lacks a story or photo that its body refers to
 */
export function storyContent(story: StoryView, context: FeedContext): string {
  const { picture, source } = story;
  const content = html`${labelLine(story, context)}${byline(story, context)}<p${directionOf(story.lede, context.direction)}><strong>${lineOf(story.lede)}</strong></p>
${eventLines(story, context)}${picture && figure(picture, { alt: picture.alt, caption: picture.caption ?? "" }, context)}${raw(feedBody(story, context))}
${story.report && liveEntries(story, story.report, context)}${story.series && seriesLine(story.series, story, context)}${source && sourceLine(source, story, context)}${story.corrections.map((c) => correctionLine(c, story, context))}${politicalNotice(story, context)}`;
  return feedHtml(content, context);
}

/** HTML for an item: turned where its text runs from right to left, without what only pages need and what XML forbids. */
export function feedHtml(content: Html, { direction }: Pick<FeedContext, "direction">): string {
  const turned = direction === "rtl" ? html`<div dir="rtl">${content}</div>` : content;
  return withoutPageAttributes(withoutForbidden(turned.value))
    .replace(/\r\n?/g, "\n")
    .replaceAll("]]>", "]]&gt;");
}

/** Attributes that only pages need, and that feed readers and the W3C validator consider a risk. */
const FOR_PAGES = / (?:aria-label|tabindex)="/;
const TAG = /<[a-z][a-z0-9]*(?: [a-z-]+="[^"]*")+>/g;
const ATTRIBUTE = / ([a-z-]+)="[^"]*"/g;

function withoutPageAttributes(html: string): string {
  if (!FOR_PAGES.test(html)) return html;
  return html.replace(TAG, (tag) =>
    tag.replace(ATTRIBUTE, (attribute, name) =>
      name === "aria-label" || name === "tabindex" ? "" : attribute,
    ),
  );
}

/** When and where what the story announces takes place. */
function eventLines({ event, path, lang }: StoryView, { words, dates, addresses }: FeedContext): Html | null {
  if (event === undefined) return null;
  const { colon } = languageOf(lang).typography;
  const lines = eventRows(event, words.event, dates).map(
    ([label, value]) => html`${label}${colon} ${value}<br>\n`,
  );
  return html`<p>${event.status && html`<strong>${words.event.status[event.status]}</strong><br>\n`}${lines}<a href="${addresses.absolute(sitePathOf(path + EVENT_FILE))}">${words.event.add}</a></p>
`;
}

function sourceLine({ name, url, relation }: Source, story: StoryView, { words }: FeedContext): Html {
  const link = url === undefined ? name : html`<a href="${url}">${name}</a>`;
  return html`<p>${words.source.label}${languageOf(story.lang).typography.colon} ${link}. ${words.source.relation[relation]}</p>
`;
}

function seriesLine(
  { kind, name, path, part, parts }: SeriesLink,
  story: StoryView,
  { words, addresses }: FeedContext,
): Html {
  const what = part === undefined ? words.series.kind[kind] : words.series.part(part, parts);
  return html`<p>${what}${languageOf(story.lang).typography.colon} <a href="${addresses.absolute(path)}">${name}</a></p>
`;
}

function correctionLine({ date, text, body }: Correction, story: StoryView, context: FeedContext): Html {
  const { words, dates } = context;
  return html`<p>${words.corrections.label} (${dates.date(date)})${languageOf(story.lang).typography.colon} ${body ? raw(feedBody(story, context, body)) : text}</p>
`;
}
