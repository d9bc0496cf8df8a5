import { breadcrumbJsonLd } from "../src/discovery/json-ld.ts";
import { type Html, html } from "../src/kit/html.ts";
import type { MonthView } from "../src/model/period-views.ts";
import { LIST_SLOTS } from "../src/model/slot.ts";
import type { Frame } from "./frame.ts";
import { archiveCrumbs } from "./parts/archive-crumbs.ts";
import { renderDocument } from "./parts/document.ts";
import { link } from "./parts/link.ts";
import { pageHeader } from "./parts/page-header.ts";
import { sentenceCase } from "./parts/sentence-case.ts";
import { slot, slotNeeds } from "./parts/slot.ts";
import { labelNeeds, paidMark } from "./parts/story-label.ts";

/** The days of one month and the headlines of each. */
export function renderMonthPage(frame: Frame, view: MonthView): Html {
  const title = sentenceCase(frame.dates.monthName(view.month), view.lang);
  const crumbs = archiveCrumbs(frame, [view.month.slice(0, 4)]);
  return renderDocument(frame, {
    title,
    path: view.path,
    alternates: view.alternates,
    index: view.days.length > 0,
    needs: slotNeeds(
      frame,
      LIST_SLOTS,
      labelNeeds(
        frame,
        view.days.flatMap(({ stories }) => stories),
      ),
    ),
    structuredData: [breadcrumbJsonLd([...crumbs, { name: title, path: view.path }], frame.addresses)],
    content: html`${pageHeader(frame, { crumbs, kicker: frame.messages.archive.title, title })}${slot(frame, "before-list")}${view.days.map((day) => daySection(frame, day))}${slot(frame, "after-list")}`,
  });
}

function daySection(frame: Frame, { day, path, count, stories }: MonthView["days"][number]): Html {
  const items = stories.map(
    (story) =>
      html`<li>${paidMark(frame, story.label)}${link(frame, { name: story.title, path: story.path })}</li>\n`,
  );
  return html`<section class="ledger">
<div class="ledger-date">
<h2>${link(frame, { name: frame.dates.dayAndMonth(day), path })}</h2>
<p>${frame.messages.list.count(count)}</p>
</div>
<ul>
${items}</ul>
</section>
`;
}
