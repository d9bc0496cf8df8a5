import { type Html, html } from "../src/kit/html.ts";
import type { Frame } from "./frame.ts";
import { renderDocument } from "./parts/document.ts";
import { pageHeader } from "./parts/page-header.ts";

/**
 * What the service worker answers with where there is neither network nor a kept page. It may appear at any address.
 * `assets/js/offline-page.ts` lists what the device has.
 */
export function renderOfflinePage(frame: Frame): Html {
  const { messages, assets } = frame;
  const words = messages.offline;
  return renderDocument(frame, {
    title: words.title,
    alternates: [],
    index: false,
    scripts: [assets.offlineScript],
    content: html`${pageHeader(frame, { crumbs: [], title: words.title, description: words.text })}<div class="ways-out"><ul>
<li><a href="">${words.retry}</a></li>
</ul></div>
<section class="kept-stories" hidden>
<h2 class="section-title">${words.stories}</h2>
<ul></ul>
</section>
`,
  });
}
