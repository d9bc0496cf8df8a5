import { breadcrumbJsonLd } from "../src/discovery/json-ld.ts";
import { type Html, html } from "../src/kit/html.ts";
import type { DayView } from "../src/model/period-views.ts";
import { LIST_SLOTS } from "../src/model/slot.ts";
import type { Frame } from "./frame.ts";
import { archiveCrumbs } from "./parts/archive-crumbs.ts";
import { renderDocument } from "./parts/document.ts";
import { liveNeeds } from "./parts/live-mark.ts";
import { pageHeader } from "./parts/page-header.ts";
import { slot, slotNeeds } from "./parts/slot.ts";
import { labelNeeds } from "./parts/story-label.ts";
import { storyRows } from "./parts/story-rows.ts";

/** The stories of one day, with their times. */
export function renderDayPage(frame: Frame, view: DayView): Html {
  const title = frame.dates.dayName(view.day);
  const crumbs = archiveCrumbs(frame, [view.day.slice(0, 4), view.day.slice(0, 7)]);
  return renderDocument(frame, {
    title,
    path: view.path,
    alternates: view.alternates,
    index: view.stories.length > 0,
    needs: slotNeeds(frame, LIST_SLOTS, labelNeeds(frame, view.stories, liveNeeds(frame, view.stories))),
    structuredData: [breadcrumbJsonLd([...crumbs, { name: title, path: view.path }], frame.addresses)],
    content: html`${pageHeader(frame, {
      crumbs,
      kicker: frame.messages.archive.title,
      title,
      description: frame.messages.list.count(view.stories.length),
    })}${slot(frame, "before-list")}${storyRows(frame, view.stories, { when: "time" })}${slot(frame, "after-list")}`,
  });
}
