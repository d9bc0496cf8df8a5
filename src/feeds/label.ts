/** The label of a story in feeds: a category, a line before its text, and where somebody paid for it a word in its headline. */
import { type Lang, languageOf } from "../i18n/lang.ts";
import { type Html, html } from "../kit/html.ts";
import { isPaid, type Label } from "../model/label.ts";
import type { StoryView } from "../model/views.ts";
import type { FeedContext } from "./context.ts";
import { noticeRows } from "./political-notice.ts";

type Words = Pick<FeedContext["words"], "labels">;

/** A headline or summary for lists that show nothing else of the story: what is paid for says so. */
export function withPaidMark(text: string, label: Label | undefined, lang: Lang, { labels }: Words): string {
  return isPaid(label) ? `${labels.names[label.key]}${languageOf(lang).typography.colon} ${text}` : text;
}

/** What the text begins with. */
export function labelLine(story: StoryView, { words }: FeedContext): Html | null {
  const { label, sponsor, lang } = story;
  if (label === undefined) return null;
  const { colon } = languageOf(lang).typography;
  const payer = sponsor ? html`<a href="${sponsor.url}" rel="sponsored">${sponsor.name}</a>` : label.sponsor;
  const paid = payer && html`. ${words.labels.paidBy}${colon} ${payer}`;
  return html`<p><strong>${words.labels.names[label.key]}</strong>${paid}</p>
`;
}

/** The notice of a political advertisement, after its text. */
export function politicalNotice({ political, lang }: StoryView, context: FeedContext): Html | null {
  if (political === undefined) return null;
  const words = context.words.labels.political;
  const { colon } = languageOf(lang).typography;
  const rows = noticeRows(political, {
    words,
    dates: context.dates,
    email: context.site.publisher.email,
  });
  return html`<h2>${words.title}</h2>
<ul>
${rows.map(([label, value]) => html`<li>${label}${colon} ${value}</li>\n`)}</ul>
<p>${words.law}</p>
`;
}
