import { noticeRows } from "../../src/feeds/political-notice.ts";
import { type Html, html } from "../../src/kit/html.ts";
import type { PoliticalNotice } from "../../src/model/label.ts";
import type { Frame } from "../frame.ts";

/** With an underscore, which ids of headings never have. */
export const NOTICE = "political_notice";

/** The transparency notice of a political advertisement. */
export function politicalNotice(frame: Frame, notice: PoliticalNotice | undefined): Html | null {
  if (notice === undefined) return null;
  const words = frame.messages.labels.political;
  const { email } = frame.site.publisher;
  const rows = noticeRows(notice, { words, dates: frame.dates, email }).map(
    ([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>\n`,
  );
  return html`<section class="political-notice" id="${NOTICE}">
<h2 class="label">${words.title}</h2>
<dl>
${rows}</dl>
<p>${words.law}</p>
</section>
`;
}
