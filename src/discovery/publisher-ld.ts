import type { Lang } from "../i18n/lang.ts";
import type { DiscoveryContext } from "./context.ts";

/** The newsroom as schema.org `NewsMediaOrganization`, with what it lays open about its work. */
export function publisherLd({ site, addresses, policies }: DiscoveryContext, lang: Lang): object {
  const { name, url, founded } = site.publisher;
  return {
    "@type": "NewsMediaOrganization",
    name: name[lang],
    url: url ?? addresses.absolute(addresses.home(lang)),
    foundingDate: founded,
    ...policies,
  };
}
