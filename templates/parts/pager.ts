import { type Html, html } from "../../src/kit/html.ts";
import type { ListView } from "../../src/model/views.ts";
import type { Frame } from "../frame.ts";

/**
 * Links from a list's page to older stories and, on an older page, to the newest. There is no link to
 * the next newer page, because a full page never changes. `js/show-more.ts` puts the stories of the older page below
 * these, and announces what that page says in `data-added`.
 */
export function pager(frame: Frame, view: ListView): Html | null {
  const { messages, addresses } = frame;
  const links = [
    view.older !== undefined &&
      html`<a class="pager-older" href="${addresses.href(view.older)}">${messages.list.showMore}</a>\n`,
    view.page > 0 &&
      html`<a class="pager-newest" href="${addresses.href(view.hub)}">${messages.list.newest}</a>\n`,
  ].filter((link) => link !== false);
  if (links.length === 0) return null;
  return html`<nav class="pager" aria-label="${messages.landmarks.pager}" data-added="${messages.list.added(view.stories.length)}">
${links}</nav>
`;
}
