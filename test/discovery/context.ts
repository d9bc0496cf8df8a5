import type { DiscoveryContext } from "../../src/discovery/context.ts";
import { Dates } from "../../src/i18n/dates.ts";
import type { Lang } from "../../src/i18n/lang.ts";
import { messagesFor } from "../../src/i18n/messages.ts";
import { Addresses } from "../../src/model/address.ts";
import type { Site } from "../../src/model/site.ts";
import { siteOf } from "../feeds/fixtures.ts";

/** A site at https://news.example/visnyk/ in three languages, Ukrainian first, Kyiv time. */
export function discoveryOf(lang: Lang = "uk", site: Site = siteOf()): DiscoveryContext {
  const dates = new Dates(lang, site.timeZone);
  return { site, messages: messagesFor(lang), addresses: new Addresses(site), dates };
}
