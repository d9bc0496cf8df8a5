import { type Html, html } from "../../src/kit/html.ts";
import type { StoryCard } from "../../src/model/views.ts";
import type { Frame } from "../frame.ts";

/**
 * Marks a story that is not published: only the preview shows such stories.
 * @param due when it comes out by itself, or when it is dated, if that is ahead
 */
export function draftMark({ messages, dates }: Frame, due?: StoryCard["due"]): Html {
  const words = due && messages.preview[due.isDraft ? "dated" : "due"];
  return html`<strong class="draft-mark">${messages.draft}${due && words && html` · ${words(dates.long(due.at))}`}</strong> `;
}
