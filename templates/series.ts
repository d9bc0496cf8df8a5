import { breadcrumbJsonLd } from "../src/discovery/json-ld.ts";
import { seriesJsonLd } from "../src/discovery/series-ld.ts";
import { type Html, html } from "../src/kit/html.ts";
import type { ListView } from "../src/model/views.ts";
import type { Frame } from "./frame.ts";
import { crumbsFromHome } from "./parts/breadcrumbs.ts";
import { renderDocument } from "./parts/document.ts";
import { feedLinks } from "./parts/feed-links.ts";
import { hubFacts, hubMore } from "./parts/hub-page.ts";
import { renderOlderPage } from "./parts/older-page.ts";
import { pageHeader } from "./parts/page-header.ts";
import { pager } from "./parts/pager.ts";
import { seriesParts } from "./parts/series-parts.ts";
import { emptyList } from "./parts/story-rows.ts";

/** The page of a series, with its parts in their order, and its older pages. */
export function renderSeriesPage(frame: Frame, view: ListView): Html {
  const { messages, addresses, assets } = frame;
  const crumbs = crumbsFromHome(frame, []);
  const feeds = { kind: view.kind, key: view.key, name: view.name };
  if (view.page > 0 || view.series === undefined) return renderOlderPage(frame, view, feeds);
  const heading = {
    crumbs,
    kicker: messages.series.kind[view.series.kind],
    title: view.name,
    description: view.description,
    hub: true as const,
    facts: hubFacts(frame, view),
  };
  const parts = view.stories.length === 0 ? emptyList(frame) : seriesParts(frame, view.stories, view.series);
  return renderDocument(frame, {
    title: view.name,
    description: view.description,
    path: view.path,
    alternates: view.alternates,
    index: view.stories.length > 0,
    feeds,
    shareImage: view.shareImage,
    structuredData: [
      seriesJsonLd(view, addresses),
      breadcrumbJsonLd([...crumbs, { name: view.name, path: view.hub }], addresses),
    ],
    needs: {
      policies: [],
      scripts: [],
      sheets: [assets.sheets.series].filter((sheet) => sheet !== undefined),
    },
    content: html`${pageHeader(frame, heading)}${parts}${pager(frame, view)}${hubMore(feedLinks(frame, feeds))}`,
  });
}
