import { type Html, html } from "../../src/kit/html.ts";
import type { StoryCard } from "../../src/model/views.ts";
import type { PageNeeds } from "../block-page.ts";
import type { Frame } from "../frame.ts";
import { withSheet } from "./with-sheet.ts";

/** Marks a story whose live report is going on. The page's script takes the mark away when its time is over. */
export function liveMark({ messages }: Frame, { until }: NonNullable<StoryCard["live"]>): Html {
  return html`<strong class="live-mark" data-until="${until}">${messages.live.mark}</strong> `;
}

/** What a page needs besides where any of what it shows is a live report, or a card of one that is going on. */
export function liveNeeds(
  frame: Frame,
  shown: Iterable<{ live?: object | undefined } | undefined>,
  others?: PageNeeds,
): PageNeeds | undefined {
  if (![...shown].some((it) => it?.live !== undefined)) return others;
  const { policies = [], scripts = [], sheets = [] } = withSheet(frame, "live", others) ?? {};
  return { policies, scripts: [...scripts, frame.assets.liveScript], sheets };
}
