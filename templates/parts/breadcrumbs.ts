import type { Crumb } from "../../src/discovery/json-ld.ts";
import { type Html, html } from "../../src/kit/html.ts";
import type { Frame } from "../frame.ts";
import { link } from "./link.ts";

/** The breadcrumbs of a page: the front page, then what lies between. */
export function crumbsFromHome(frame: Frame, between: readonly Crumb[]): Crumb[] {
  return [{ name: frame.messages.landmarks.home, path: frame.addresses.home(frame.lang) }, ...between];
}

/** Breadcrumbs as links, without the page itself. */
export function breadcrumbs(frame: Frame, crumbs: readonly Crumb[]): Html {
  const items = crumbs.map((crumb) => html`<li>${link(frame, crumb)}</li>\n`);
  return html`<nav class="breadcrumbs" aria-label="${frame.messages.landmarks.breadcrumbs}">
<ol>
${items}</ol>
</nav>
`;
}
