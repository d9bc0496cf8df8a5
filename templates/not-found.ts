import { type Html, html } from "../src/kit/html.ts";
import type { Frame } from "./frame.ts";
import { renderDocument } from "./parts/document.ts";
import { link } from "./parts/link.ts";
import { pageHeader } from "./parts/page-header.ts";

/** What a host answers with where there is no page: it may stand at any address, so it names none of its own. */
export function renderNotFoundPage(frame: Frame): Html {
  const { messages, addresses, lang } = frame;
  const words = messages.notFound;
  return renderDocument(frame, {
    title: words.title,
    alternates: [],
    index: false,
    content: html`${pageHeader(frame, { crumbs: [], kicker: "404", title: words.title, description: words.text })}<ul class="ways-out">
<li>${link(frame, { name: words.home, path: addresses.home(lang) })}</li>
<li>${link(frame, { name: words.topics, path: addresses.topics(lang) })}</li>
</ul>
`,
  });
}
