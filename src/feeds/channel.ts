import type { AbsoluteUrl, Addresses } from "../model/address.ts";
import type { Lang } from "../model/lang.ts";
import type { Site } from "../model/site.ts";
import type { FeedView } from "../model/views.ts";
import type { FeedContext } from "./context.ts";
import type { Contributor } from "./item.ts";
import { lineOf } from "./line.ts";

/** What a feed says of itself in all three formats. Texts are clean and on one line. */
export interface Channel {
  /** `tag:` URI. */
  id: string;
  lang: Lang;
  title: string;
  description: string;
  /** The page it belongs to. */
  url: AbsoluteUrl;
  /** The feed's own address, in the format at hand. */
  self: AbsoluteUrl;
  publisher: Contributor;
  /** Newest change; absent where there are no items. */
  updated?: Date | undefined;
}

export function channelOf(view: FeedView, { site, addresses, words }: FeedContext): Channel {
  const siteName = site.name[view.lang];
  const title = view.name === undefined ? siteName : view.name + words.titleSeparator + siteName;
  return {
    id: view.tag,
    lang: view.lang,
    title: lineOf(title),
    description: lineOf(view.description),
    url: addresses.absolute(view.hub),
    self: addresses.absolute(view.paths[view.format]),
    publisher: publisherOf(site, addresses, view.lang),
    updated: view.updated === undefined ? undefined : new Date(view.updated),
  };
}

export function publisherOf(site: Site, addresses: Addresses, lang: Lang): Contributor {
  return {
    name: lineOf(site.publisher.name[lang]),
    url: site.publisher.url ?? addresses.absolute(addresses.home(lang)),
  };
}
