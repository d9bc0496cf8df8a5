import { breadcrumbJsonLd } from "../src/discovery/json-ld.ts";
import { type Html, html } from "../src/kit/html.ts";
import type { Author } from "../src/model/author.ts";
import type { ListView } from "../src/model/views.ts";
import type { Frame } from "./frame.ts";
import { crumbsFromHome } from "./parts/breadcrumbs.ts";
import { feedLinks } from "./parts/feed-links.ts";
import { renderHubPage } from "./parts/hub-page.ts";

/** An author's page and its older pages. */
export function renderAuthorPage(frame: Frame, view: ListView): Html {
  const { messages, addresses } = frame;
  const crumbs = crumbsFromHome(frame, []);
  const feeds = { kind: view.kind, key: view.key, name: view.name };
  return renderHubPage(frame, view, {
    feeds,
    structuredData: [breadcrumbJsonLd([...crumbs, { name: view.name, path: view.hub }], addresses)],
    heading: {
      crumbs,
      kicker: view.author && messages.author.kind[view.author.kind],
      title: view.name,
      description: view.description,
      more: view.author && contacts(frame, view.author),
    },
    more: feedLinks(frame, feeds),
  });
}

function contacts({ messages }: Frame, { url, email }: Author): Html | null {
  if (!url && !email) return null;
  return html`<ul class="contacts">
${url && html`<li><a href="${url}" rel="me">${messages.author.website}</a></li>\n`}${
  email && html`<li><a href="mailto:${email}">${messages.author.email}</a></li>\n`
}</ul>
`;
}
