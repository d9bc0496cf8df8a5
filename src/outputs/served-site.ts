import { SECURITY } from "../hosts/header-rules.ts";
import type { ServedSite } from "../hosts/host.ts";
import { HOSTS } from "../hosts/index.ts";
import { type Addresses, sitePathOf } from "../model/address.ts";
import type { Site } from "../model/site.ts";
import { PUBLISHED } from "./index.ts";

/** The site as hosts are to serve it, derived from what is published. */
export function servedSite(site: Site, addresses: Addresses): ServedSite {
  const everything = `${addresses.href(sitePathOf("/"))}*`;
  return {
    rules: [
      { path: everything, headers: SECURITY },
      ...PUBLISHED.flatMap(({ headers }) => headers?.(site, addresses) ?? []),
    ],
    everything,
    notFound: addresses.href(addresses.notFound(site.languages[0])),
    hidden: HOSTS.flatMap(({ files }) => files.map(({ path }) => addresses.href(path))),
  };
}
