import { languageOf } from "../../src/i18n/lang.ts";
import { directionOf } from "../../src/kit/direction.ts";
import { type Html, html } from "../../src/kit/html.ts";
import { isPaid, type Label } from "../../src/model/label.ts";
import type { StoryView } from "../../src/model/views.ts";
import type { PageNeeds } from "../block-page.ts";
import type { Frame } from "../frame.ts";
import { NOTICE } from "./political-notice.ts";
import { withSheet } from "./with-sheet.ts";

/** What kind of text a story is, above its headline: for an advertisement, who paid, and where that is told in full. */
export function storyLabel(frame: Frame, { label, sponsor, political }: StoryView): Html | null {
  if (label === undefined) return null;
  const words = frame.messages.labels;
  const payer = sponsor ? html`<a href="${sponsor.url}" rel="sponsored">${sponsor.name}</a>` : label.sponsor;
  const { controlledBy, election, process } = political ?? {};
  const more = [
    payer && said(frame, words.paidBy, payer),
    controlledBy && said(frame, words.political.controlledBy, controlledBy.name),
    election && said(frame, words.political.election, election),
    process && said(frame, words.political.process, process),
    political && html` <a href="#${NOTICE}">${words.political.title}</a>`,
  ];
  return html`<p class="label story-label${isPaid(label) && " story-label-paid"}"><span>${words.names[label.key]}</span>${more}</p>
`;
}

function said(frame: Frame, what: string, text: Html | string): Html {
  return html` <span>${what}${languageOf(frame.lang).typography.colon} ${text}</span>`;
}

/** The same above the headline of a card. */
export function cardLabel(frame: Frame, label: Label | undefined): Html | null {
  if (label === undefined) return null;
  const { names, paidBy } = frame.messages.labels;
  const payer =
    label.sponsor &&
    html`<span${directionOf(label.sponsor, frame.direction)}>${said(frame, paidBy, label.sponsor)}</span>`;
  return html`<p class="label card-label${isPaid(label) && " card-label-paid"}"><span>${names[label.key]}</span>${payer}</p>
`;
}

/** Before a headline that stands alone: only what is paid for is marked there. */
export function paidMark(frame: Frame, label: Label | undefined): Html | null {
  if (!isPaid(label)) return null;
  return html`<span class="label paid-mark">${frame.messages.labels.names[label.key]}</span> `;
}

/** What a page needs besides where any of what it shows has a label. */
export function labelNeeds(
  frame: Frame,
  shown: Iterable<{ label?: Label | undefined } | undefined>,
  others?: PageNeeds,
): PageNeeds | undefined {
  return [...shown].some((it) => it?.label !== undefined) ? withSheet(frame, "story-labels", others) : others;
}
