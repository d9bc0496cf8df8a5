import { breadcrumbJsonLd } from "../src/discovery/json-ld.ts";
import { type Html, html } from "../src/kit/html.ts";
import type { YearView } from "../src/model/period-views.ts";
import type { Frame } from "./frame.ts";
import { archiveCrumbs } from "./parts/archive-crumbs.ts";
import { renderDocument } from "./parts/document.ts";
import { link } from "./parts/link.ts";
import { pageHeader } from "./parts/page-header.ts";
import { sentenceCase } from "./parts/sentence-case.ts";

/** The months of one year. */
export function renderYearPage(frame: Frame, view: YearView): Html {
  const { messages, dates, addresses } = frame;
  const title = messages.archive.year(view.year);
  const crumbs = archiveCrumbs(frame, []);
  const months = view.months.map(
    ({ month, path, count }) =>
      html`<li>${link(frame, { name: sentenceCase(dates.monthShort(month), view.lang), path })} <span class="count">${messages.list.count(count)}</span></li>\n`,
  );
  return renderDocument(frame, {
    title,
    path: view.path,
    alternates: view.alternates,
    index: view.months.length > 0,
    structuredData: [breadcrumbJsonLd([...crumbs, { name: title, path: view.path }], addresses)],
    content: html`${pageHeader(frame, { crumbs, kicker: messages.archive.title, title })}<ul class="months">
${months}</ul>
`,
  });
}
