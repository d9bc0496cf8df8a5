import { type Xml, xml } from "../kit/xml.ts";
import type { SitemapEntry, SitemapView } from "../model/sitemap-views.ts";
import type { Alternate } from "../model/views.ts";
import type { DiscoveryContext } from "./context.ts";

const SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
const XHTML = "http://www.w3.org/1999/xhtml";

/**
 * A sitemap index, or one part of the sitemap with the page's other languages (sitemaps.org 0.9, Google's `xhtml:link`).
 */
export function renderSitemap(view: SitemapView, context: DiscoveryContext): string {
  return "parts" in view ? index(view.parts, context) : urlset(view.entries, context);
}

function index(parts: Extract<SitemapView, { parts: unknown }>["parts"], context: DiscoveryContext): string {
  const sitemaps = parts.map(
    (part) => xml`<sitemap>${location(part, context)}</sitemap>
`,
  );
  return xml`<?xml version="1.0" encoding="utf-8"?>
<sitemapindex xmlns="${SITEMAP}">
${sitemaps}</sitemapindex>
`.value;
}

function urlset(entries: readonly SitemapEntry[], context: DiscoveryContext): string {
  const urls = entries.map(
    (entry) => xml`<url>${location(entry, context)}${languages(entry.alternates, context)}</url>
`,
  );
  return xml`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="${SITEMAP}" xmlns:xhtml="${XHTML}">
${urls}</urlset>
`.value;
}

function location(entry: Pick<SitemapEntry, "path" | "lastModified">, context: DiscoveryContext): Xml {
  const { path, lastModified } = entry;
  const modified =
    lastModified === undefined ? "" : xml`<lastmod>${context.dates.iso(lastModified)}</lastmod>`;
  return xml`<loc>${context.addresses.absolute(path)}</loc>${modified}`;
}

/**
 * Every language of a page names all of them, itself included, or search engines ignore the set.
 * @param alternates with the page itself
 */
function languages(alternates: readonly Alternate[], { site, addresses }: DiscoveryContext): Xml[] {
  if (alternates.length < 2) return [];
  const link = (hreflang: string, alternate: Alternate) =>
    xml`<xhtml:link rel="alternate" hreflang="${hreflang}" href="${addresses.absolute(alternate.path)}"/>`;
  const links = alternates.map((alternate) => link(alternate.lang, alternate));
  const fallback = alternates.find(({ lang }) => lang === site.languages[0]);
  return fallback === undefined ? links : [...links, link("x-default", fallback)];
}
