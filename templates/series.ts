import { breadcrumbJsonLd } from "../src/discovery/json-ld.ts";
import { seriesJsonLd } from "../src/discovery/series-ld.ts";
import { type Html, html } from "../src/kit/html.ts";
import type { SeriesHeading } from "../src/model/series-views.ts";
import { LIST_SLOTS } from "../src/model/slot.ts";
import type { ListView } from "../src/model/views.ts";
import type { PageNeeds } from "./block-page.ts";
import type { Frame } from "./frame.ts";
import { crumbsFromHome } from "./parts/breadcrumbs.ts";
import { renderDocument } from "./parts/document.ts";
import { feedLinks } from "./parts/feed-links.ts";
import { hubFacts, hubMore } from "./parts/hub-page.ts";
import { renderOlderPage } from "./parts/older-page.ts";
import { pageHeader } from "./parts/page-header.ts";
import { pager } from "./parts/pager.ts";
import { newestEpisode, waysToSubscribe } from "./parts/podcast.ts";
import { seriesParts } from "./parts/series-parts.ts";
import { seriesPicture } from "./parts/series-picture.ts";
import { slot, slotNeeds } from "./parts/slot.ts";
import { emptyList } from "./parts/story-rows.ts";

/** The page of a series with its parts in their order, that of a podcast with its episodes; and their older pages. */
export function renderSeriesPage(frame: Frame, view: ListView): Html {
  const { messages, addresses } = frame;
  const { series } = view;
  const crumbs = crumbsFromHome(frame, []);
  const feeds = { name: view.name, paths: view.feeds };
  if (series === undefined) return renderOlderPage(frame, view, feeds);
  const { podcast } = series;
  const heading = {
    crumbs,
    kicker: messages.series.kind[series.kind],
    title: view.name,
    description: view.description,
    more: podcast && waysToSubscribe(frame, podcast),
    hub: true as const,
    facts: hubFacts(frame, view),
  };
  const parts = view.stories.length === 0 ? emptyList(frame) : seriesParts(frame, view.stories, series);
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
    needs: slotNeeds(frame, LIST_SLOTS, needsOf(frame, series)),
    content: html`${pageHeader(frame, heading)}${seriesPicture(frame, series)}${podcast?.newest && newestEpisode(frame, podcast.newest)}${slot(frame, "before-list")}${parts}${slot(frame, "after-list")}${pager(frame, view)}${hubMore(html`${feedLinks(frame, feeds)}`)}`,
  });
}

function needsOf({ assets }: Frame, { podcast }: SeriesHeading): PageNeeds {
  const { sheets, blockSheets, blockScripts } = assets;
  const isThere = <T>(part: T | undefined): part is T => part !== undefined;
  if (podcast?.newest === undefined)
    return { policies: [], scripts: [], sheets: [sheets.series].filter(isThere) };
  return {
    policies: [{ "media-src": ["'self'"] }],
    scripts: [blockScripts.recording].filter(isThere),
    sheets: [sheets.series, blockSheets.recording, blockSheets.chapters].filter(isThere),
  };
}
