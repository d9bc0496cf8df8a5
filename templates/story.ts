import { figure } from "../src/blocks/figure/page.ts";
import { eventJsonLd } from "../src/discovery/event-ld.ts";
import { breadcrumbJsonLd, storyJsonLd } from "../src/discovery/json-ld.ts";
import { storySocialPage } from "../src/discovery/social.ts";
import { directionOf } from "../src/kit/direction.ts";
import { type Html, html } from "../src/kit/html.ts";
import { STORY_SLOTS } from "../src/model/slot.ts";
import type { StoryPageView } from "../src/model/views.ts";
import type { PageNeeds } from "./block-page.ts";
import type { Frame } from "./frame.ts";
import { needsOf, renderBody } from "./parts/body.ts";
import { breadcrumbs, crumbsFromHome } from "./parts/breadcrumbs.ts";
import { byline } from "./parts/byline.ts";
import { contents } from "./parts/contents.ts";
import { correctionsList, correctionsNotice } from "./parts/corrections.ts";
import { renderDocument } from "./parts/document.ts";
import { draftMark } from "./parts/draft-mark.ts";
import { eventBox, eventNeeds } from "./parts/event-box.ts";
import { furtherStories } from "./parts/further-stories.ts";
import { liveNeeds } from "./parts/live-mark.ts";
import { feedsOf, liveReport } from "./parts/live-report.ts";
import { photoNeeds } from "./parts/photo-needs.ts";
import { politicalNotice } from "./parts/political-notice.ts";
import { partsBeside, seriesLine } from "./parts/series-links.ts";
import { share } from "./parts/share.ts";
import { slot, slotNeeds } from "./parts/slot.ts";
import { sourceBox } from "./parts/source-box.ts";
import { labelNeeds, storyLabel } from "./parts/story-label.ts";
import { topicLinks } from "./parts/topic-links.ts";

/** The page of one story in one language. */
export function renderStoryPage(frame: Frame, view: StoryPageView): Html {
  const { story } = view;
  const { report } = story;
  const live = report && { ...story, report };
  const crumbs = crumbsFromHome(frame, story.topic ? [story.topic] : []);
  return renderDocument(frame, {
    title: story.title,
    description: story.lede,
    path: story.path,
    canonical: story.canonical,
    alternates: view.alternates,
    index: story.source?.relation !== "reprint" && !story.draft,
    social: storySocialPage(view, frame),
    ...(report && { feeds: feedsOf(story, report) }),
    structuredData: [
      storyJsonLd(view, frame),
      breadcrumbJsonLd([...crumbs, { name: story.title, path: story.path }], frame.addresses),
      ...eventJsonLd(story, frame),
    ],
    needs: storyNeeds(frame, view),
    content: html`<article class="story">
<header class="story-header">
${breadcrumbs(frame, crumbs)}${storyLabel(frame, story)}${story.series && seriesLine(frame, story.series)}<h1${directionOf(story.title, frame.direction)}>${story.draft && draftMark(frame, story.due)}${story.title}</h1>
<p class="standfirst"${directionOf(story.lede, frame.direction)}>${story.lede}</p>
${eventBox(frame, story.path, story.event)}</header>
${byline(frame, view)}<p class="printed-address">${frame.addresses.absolute(story.path)}</p>
${correctionsNotice(frame, story.corrections)}${
  story.picture && html`<div class="story-lead">${figure(frame, story.picture, true)}</div>\n`
}${contents(frame, story.headings)}<div class="prose">
${slot(frame, "before-text")}${renderBody(frame, story)}${live && liveReport(frame, live)}${slot(frame, "after-text")}</div>
<footer class="story-footer">
${correctionsList(frame, story)}${politicalNotice(frame, story.political)}${story.source && sourceBox(frame, story.source)}${topicLinks(frame, frame.messages.story.topics, story.topics)}${share(frame, story)}</footer>
</article>
${slot(frame, "after-story")}${partsBeside(frame, view)}${furtherStories(frame, view)}`,
  });
}

/** What the page may load and has to run besides what all pages do. */
function storyNeeds(frame: Frame, view: StoryPageView): PageNeeds | undefined {
  const { story, related, newer, older, previousPart, nextPart } = view;
  const parts = [story, ...(story.report?.entries ?? [])];
  const pictures = [story.picture, ...parts.flatMap((part) => Object.values(part.pictures))];
  const bodies = [...parts, ...story.corrections].flatMap(({ body = [] }) => body);
  const ofBodies = needsOf(frame, bodies);
  const ofPhotos = photoNeeds(frame, pictures, ofBodies);
  const ofEvent = eventNeeds(frame, story.event, ofPhotos);
  const ofLive = liveNeeds(frame, [{ live: story.report }, ...related], ofEvent);
  const cards = [story, ...related, newer, older, previousPart, nextPart, ...Object.values(story.cards)];
  return slotNeeds(frame, STORY_SLOTS, labelNeeds(frame, cards, ofLive));
}
