import { type Html, html } from "../src/kit/html.ts";
import type { TopicsView } from "../src/model/topics-view.ts";
import type { Frame } from "./frame.ts";
import { crumbsFromHome } from "./parts/breadcrumbs.ts";
import { renderDocument } from "./parts/document.ts";
import { link } from "./parts/link.ts";
import { pageHeader } from "./parts/page-header.ts";
import { emptyList } from "./parts/story-rows.ts";

type Group = TopicsView["groups"][number];

/** All topics by kind. */
export function renderTopicsPage(frame: Frame, view: TopicsView): Html {
  const title = frame.messages.topics.all;
  return renderDocument(frame, {
    title,
    path: view.path,
    alternates: view.alternates,
    index: view.groups.length > 0,
    content: html`${pageHeader(frame, { crumbs: crumbsFromHome(frame, []), title })}${
      view.groups.length > 0 ? view.groups.map((group) => topicGroup(frame, group)) : emptyList(frame)
    }`,
  });
}

function topicGroup(frame: Frame, { kind, topics }: Group): Html {
  const items = topics.map(
    (topic) =>
      html`<li>${link(frame, topic)}${topic.description && html` <p>${topic.description}</p>`}</li>\n`,
  );
  return html`<section class="topic-group">
<h2 class="section-title">${frame.messages.topics.kinds[kind]}</h2>
<ul>
${items}</ul>
</section>
`;
}
