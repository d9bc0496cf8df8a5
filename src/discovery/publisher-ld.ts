import type { Lang } from "../i18n/lang.ts";
import type { Addresses } from "../model/address.ts";
import type { LogoFile } from "../model/logo.ts";
import type { DiscoveryContext } from "./context.ts";

/** The newsroom as schema.org `NewsMediaOrganization`, with what it lays open about its work. */
export function publisherLd(
  { site, addresses, policies, publisherLogo }: DiscoveryContext,
  lang: Lang,
): object {
  const { name, url, founded } = site.publisher;
  return {
    "@type": "NewsMediaOrganization",
    name: name[lang],
    url: url ?? addresses.absolute(addresses.home(lang)),
    logo: publisherLogo && logoLd(publisherLogo, addresses),
    foundingDate: founded,
    ...policies,
  };
}

function logoLd({ path, width, height }: LogoFile, addresses: Addresses): object {
  return { "@type": "ImageObject", url: addresses.absolute(path), width, height };
}
