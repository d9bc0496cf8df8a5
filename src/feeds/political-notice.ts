import type { Dates } from "../i18n/dates.ts";
import type { PoliticalMessages } from "../i18n/languages/label-messages.ts";
import { type Html, type HtmlValue, html } from "../kit/html.ts";
import type { PoliticalNotice, PoliticalParty } from "../model/label.ts";

/** What a notice is written with. */
export interface NoticeContext {
  words: PoliticalMessages;
  dates: Dates;
  /** Where readers may report the advertisement: the publisher's address. */
  email: string | undefined;
}

/** One line of a notice: what it is about, and what is said. */
export type NoticeRow = readonly [label: string, value: Html];

/**
 * The transparency notice of a political advertisement, as rows for pages and feeds.
 * @see https://eur-lex.europa.eu/eli/reg/2024/900/oj Article 12(1)
 */
export function noticeRows(notice: PoliticalNotice, { words, dates, email }: NoticeContext): NoticeRow[] {
  const { election, information } = notice;
  const official = information && html` <a href="${information}" rel="external">${words.information}</a>`;
  const rows: [label: string, value: HtmlValue][] = [
    [words.sponsor, party(notice.sponsor)],
    [words.controlledBy, notice.controlledBy && party(notice.controlledBy)],
    [words.paidBy, notice.paidBy && party(notice.paidBy)],
    [words.election, election && html`${election}${official && html`.${official}`}`],
    [words.process, notice.process],
    [words.period, html`${dates.dayName(notice.from)} – ${dates.dayName(notice.until)}`],
    [words.amount, notice.amount],
    [words.campaign, notice.campaign],
    [words.method, notice.method],
    [words.funds, `${words.origin[notice.origin]}, ${words.place[notice.place]}`],
    [words.targeting, notice.targeting],
    [
      words.repository,
      notice.repository && html`<a href="${notice.repository}" rel="external">${notice.repository}</a>`,
    ],
    [words.suspended, notice.suspended],
    [words.report, email && mailLink(email)],
  ];
  return rows.flatMap(([label, value]) => (value ? [[label, html`${value}`] as const] : []));
}

function party({ name, email, address }: PoliticalParty): Html {
  return html`${name}, ${mailLink(email)}${address && html`, ${address}`}`;
}

function mailLink(email: string): Html {
  return html`<a href="mailto:${email}">${email}</a>`;
}
