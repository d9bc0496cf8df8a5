import type { Crumb } from "../../src/discovery/json-ld.ts";
import { setLine } from "../../src/i18n/typography/typography.ts";
import { directionOf } from "../../src/kit/direction.ts";
import { type Html, type HtmlValue, html } from "../../src/kit/html.ts";
import type { Frame } from "../frame.ts";
import { breadcrumbs } from "./breadcrumbs.ts";

export interface PageHeading {
  /** The page is the hub of a topic, an author or a series: its heading is a band of its own. */
  hub?: true;
  /** The breadcrumbs of the page; may be empty. */
  crumbs: readonly Crumb[];
  title: string;
  /** What kind of thing the page is about, or which stories an older page has. */
  kicker?: string | undefined;
  description?: string | undefined;
  /** What a list contains, in a line. */
  facts?: HtmlValue;
  /** What belongs to the heading: related topics, feeds. */
  more?: HtmlValue;
}

/** The top of every page that is not a story. */
export function pageHeader(frame: Frame, heading: PageHeading): Html {
  return html`<header class="page-header${heading.hub && " hub-header"}">
${heading.crumbs.length > 0 && breadcrumbs(frame, heading.crumbs)}${heading.kicker && html`<p class="kicker">${heading.kicker}</p>\n`}<h1${directionOf(heading.title, frame.direction)}>${heading.title}</h1>
${heading.description && html`<p class="standfirst"${directionOf(heading.description, frame.direction)}>${setLine(heading.description, frame.lang)}</p>\n`}${heading.facts && html`<p class="facts">${heading.facts}</p>\n`}${heading.more && html`<div class="page-header-more">\n${heading.more}</div>\n`}</header>
`;
}
