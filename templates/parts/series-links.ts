import { type Html, html } from "../../src/kit/html.ts";
import type { SeriesLink } from "../../src/model/series-views.ts";
import type { StoryLink, StoryPageView } from "../../src/model/views.ts";
import type { Frame } from "../frame.ts";
import { link } from "./link.ts";
import { paidMark } from "./story-label.ts";

/** Above the headline: which part of which series the story is. */
export function seriesLine(frame: Frame, { kind, name, path, part, parts }: SeriesLink): Html {
  const words = frame.messages.series;
  const what = part === undefined ? words.kind[kind] : words.part(part, parts);
  return html`<p class="kicker">${what}<span aria-hidden="true"> · </span>${link(frame, { name, path })}</p>
`;
}

/** After the story: the parts before and after it. */
export function partsBeside(frame: Frame, { previousPart, nextPart }: StoryPageView): Html | null {
  if (previousPart === undefined && nextPart === undefined) return null;
  const words = frame.messages.series;
  return html`<nav class="neighbours" aria-label="${words.neighbours}">
${previousPart && partBeside(frame, "older", words.previous, previousPart)}${nextPart && partBeside(frame, "newer", words.next, nextPart)}</nav>
`;
}

function partBeside(frame: Frame, side: "older" | "newer", label: string, story: StoryLink): Html {
  return html`<p class="neighbour-${side}"><span class="label">${label}</span> ${paidMark(frame, story.label)}${link(frame, { name: story.title, path: story.path })}</p>
`;
}
