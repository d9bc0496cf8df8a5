import { breadcrumbJsonLd } from "../src/discovery/json-ld.ts";
import { type Html, html } from "../src/kit/html.ts";
import type { ListView } from "../src/model/views.ts";
import type { Frame } from "./frame.ts";
import { crumbsFromHome } from "./parts/breadcrumbs.ts";
import { feedLinks } from "./parts/feed-links.ts";
import { renderHubPage } from "./parts/hub-page.ts";
import { topicLinks } from "./parts/topic-links.ts";

/** A topic's hub and its older pages. */
export function renderTopicPage(frame: Frame, view: ListView): Html {
  const { messages, addresses, lang } = frame;
  const { parent, children = [], related = [], kind } = view.topic ?? {};
  const crumbs = crumbsFromHome(frame, [
    { name: messages.topics.all, path: addresses.topics(lang) },
    ...(parent ? [parent] : []),
  ]);
  const feeds = { name: view.name, paths: view.feeds };
  return renderHubPage(frame, view, {
    feeds,
    structuredData: [breadcrumbJsonLd([...crumbs, { name: view.name, path: view.hub }], addresses)],
    heading: {
      crumbs,
      kicker: kind && messages.topics.kind[kind],
      title: view.name,
      description: view.description,
    },
    more: html`${parent && topicLinks(frame, messages.topics.parent, [parent])}${topicLinks(frame, messages.topics.children, children)}${topicLinks(frame, messages.topics.related, related)}${feedLinks(frame, feeds)}`,
  });
}
