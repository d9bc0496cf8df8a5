import { xml } from "../kit/xml.ts";
import type { NewsSitemapView } from "../model/sitemap-views.ts";
import type { DiscoveryContext } from "./context.ts";

const SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
const NEWS = "http://www.google.com/schemas/sitemap-news/0.9";

/**
 * The sitemap for Google News. Which stories it holds (two days, at most 1,000) is the view's business.
 */
export function renderNewsSitemap(view: NewsSitemapView, context: DiscoveryContext): string {
  const urls = view.stories.map((story) => newsUrl(story, context));
  return xml`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="${SITEMAP}" xmlns:news="${NEWS}">
${urls}</urlset>
`.value;
}

function newsUrl(story: NewsSitemapView["stories"][number], { site, addresses, dates }: DiscoveryContext) {
  return xml`<url><loc>${addresses.absolute(story.path)}</loc><news:news>
<news:publication><news:name>${site.name[story.lang]}</news:name><news:language>${story.lang}</news:language></news:publication>
<news:publication_date>${dates.iso(story.date)}</news:publication_date>
<news:title>${story.title}</news:title>
</news:news></url>
`;
}
