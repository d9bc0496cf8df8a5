import { miningHeaders } from "../discovery/mining.ts";
import { SECURITY, TLS_ONLY } from "../hosts/header-rules.ts";
import type { ServedSite } from "../hosts/host.ts";
import { HOST_FILES, hostsNamed } from "../hosts/index.ts";
import { type Addresses, sitePathOf } from "../model/address.ts";
import type { Site } from "../model/site.ts";
import { formerFeeds } from "./former-feeds.ts";
import { PUBLISHED } from "./index.ts";

/** The site as hosts are to serve it, derived from what is published. */
export function servedSite(site: Site, addresses: Addresses): ServedSite {
  const everything = `${addresses.href(sitePathOf("/"))}*`;
  const mining = miningHeaders(site.robots.mining);
  return {
    rules: [
      { path: everything, headers: { ...SECURITY, ...(isByTls(site) ? TLS_ONLY : {}), ...mining } },
      ...PUBLISHED.flatMap(({ headers }) => headers?.(site, addresses) ?? []),
    ],
    everything,
    baseUrl: site.baseUrl,
    notFound: addresses.href(addresses.notFound(site.languages[0])),
    notFoundBelow: site.languages.slice(1).map((lang) => ({
      start: addresses.href(addresses.home(lang)),
      page: addresses.href(addresses.notFound(lang)),
    })),
    compress: site.compress,
    formerFeeds: formerFeeds(site, addresses),
    hidden: HOST_FILES.map((path) => addresses.href(path)),
  };
}

/** Whether a host of the site serves it by TLS only: others may say so too, and browsers do not heed it there. */
function isByTls({ hosts, baseUrl }: Site): boolean {
  return baseUrl.startsWith("https:") && hostsNamed(hosts).some(({ hasTls }) => hasTls === true);
}
