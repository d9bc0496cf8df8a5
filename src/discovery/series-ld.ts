import type { Addresses } from "../model/address.ts";
import type { SeriesLink } from "../model/series-views.ts";
import type { ListView } from "../model/views.ts";

/** What schema.org calls a series of each kind. */
const TYPES = { series: "CreativeWorkSeries", podcast: "PodcastSeries" } as const;

/** A series on its own page. */
export function seriesJsonLd(
  { name, description, lang, hub, series }: ListView,
  addresses: Addresses,
): object {
  const url = addresses.absolute(hub);
  return {
    "@context": "https://schema.org",
    "@type": TYPES[series?.kind ?? "series"],
    "@id": url,
    url,
    name,
    description,
    inLanguage: lang,
  };
}

/** That a story is a part of a series. */
export function partJsonLd(series: SeriesLink | undefined, addresses: Addresses): object {
  if (series === undefined) return {};
  const url = addresses.absolute(series.path);
  return {
    isPartOf: { "@type": TYPES[series.kind], "@id": url, url, name: series.name },
    position: series.part,
  };
}
