import { eventJsonLd } from "../src/discovery/event-ld.ts";
import { breadcrumbJsonLd } from "../src/discovery/json-ld.ts";
import { type Html, html } from "../src/kit/html.ts";
import { PLAIN_PAGE_SLOTS } from "../src/model/slot.ts";
import type { PlainPageView } from "../src/model/views.ts";
import type { Frame } from "./frame.ts";
import { needsOf, renderBody } from "./parts/body.ts";
import { crumbsFromHome } from "./parts/breadcrumbs.ts";
import { renderDocument } from "./parts/document.ts";
import { eventBox, eventNeeds } from "./parts/event-box.ts";
import { pageHeader } from "./parts/page-header.ts";
import { slot, slotNeeds } from "./parts/slot.ts";
import { labelNeeds } from "./parts/story-label.ts";

/** A page that is not a story: about the site, how it corrects mistakes. It has no photos. */
export function renderPlainPage(frame: Frame, view: PlainPageView): Html {
  const crumbs = crumbsFromHome(frame, []);
  return renderDocument(frame, {
    title: view.title,
    description: view.lede,
    path: view.path,
    alternates: view.alternates,
    index: true,
    shareImage: view.shareImage,
    structuredData: [
      breadcrumbJsonLd([...crumbs, { name: view.title, path: view.path }], frame.addresses),
      ...eventJsonLd(view, frame),
    ],
    needs: slotNeeds(
      frame,
      PLAIN_PAGE_SLOTS,
      labelNeeds(frame, Object.values(view.cards), eventNeeds(frame, view.event, needsOf(frame, view.body))),
    ),
    content: html`<article>
${pageHeader(frame, { crumbs, title: view.title, description: view.lede })}${eventBox(frame, view.path, view.event)}<div class="prose">
${renderBody(frame, { body: view.body, cards: view.cards, pictures: {}, files: {} })}${slot(frame, "after-page")}</div>
</article>
`,
  });
}
