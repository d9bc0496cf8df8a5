import { figcaption } from "../src/blocks/figure/page.ts";
import { fediverseAddress, profileLd } from "../src/discovery/author-ld.ts";
import { breadcrumbJsonLd } from "../src/discovery/json-ld.ts";
import { type Html, html } from "../src/kit/html.ts";
import type { Author } from "../src/model/author.ts";
import type { Picture } from "../src/model/photo.ts";
import type { ListView } from "../src/model/views.ts";
import type { Frame } from "./frame.ts";
import { crumbsFromHome } from "./parts/breadcrumbs.ts";
import { feedLinks } from "./parts/feed-links.ts";
import { renderHubPage } from "./parts/hub-page.ts";
import { picture } from "./parts/picture.ts";
import { withSheet } from "./parts/with-sheet.ts";

/** An author's page and its older pages. */
export function renderAuthorPage(frame: Frame, view: ListView): Html {
  const { addresses } = frame;
  const profile = profileLd(view, addresses);
  const crumbs = crumbsFromHome(frame, []);
  const feeds = { name: view.name, paths: view.feeds };
  return renderHubPage(frame, view, {
    feeds,
    needs: view.portrait && withSheet(frame, "portrait"),
    structuredData: [
      ...(profile === undefined ? [] : [profile]),
      breadcrumbJsonLd([...crumbs, { name: view.name, path: view.hub }], addresses),
    ],
    heading: {
      crumbs,
      kicker: view.author && whatTheyAre(frame, view.author),
      title: view.name,
      description: view.description,
      more:
        view.author &&
        html`${view.portrait && portrait(frame, view.portrait)}${contacts(frame, view.author)}`,
    },
    more: html`${feedLinks(frame, feeds)}`,
  });
}

function portrait(frame: Frame, shown: Picture): Html {
  return html`<figure class="figure portrait">
${picture(frame, shown, { place: "thumb", first: true })}
${figcaption(frame, shown)}</figure>
`;
}

/** Their place in the newsroom or, where it is not told, the word for somebody who writes. */
function whatTheyAre({ messages, lang }: Frame, { kind, role, gender }: Author): string {
  if (role !== undefined) return role[lang];
  return kind === "person" && gender !== undefined
    ? messages.contribution.person[gender]
    : messages.author.kind[kind];
}

function contacts({ messages }: Frame, { url, email, sameAs = [], fediverse }: Author): Html | null {
  const links = [
    ...(url === undefined ? [] : [{ href: url, text: messages.author.website }]),
    ...sameAs.map((href) => ({ href, text: new URL(href).hostname.replace(/^www\./, "") })),
    ...(fediverse === undefined ? [] : [{ href: fediverseAddress(fediverse), text: fediverse }]),
  ];
  if (links.length === 0 && !email) return null;
  return html`<ul class="contacts">
${links.map(({ href, text }) => html`<li><a href="${href}" rel="me">${text}</a></li>\n`)}${
  email && html`<li><a href="mailto:${email}">${messages.author.email}</a></li>\n`
}</ul>
`;
}
