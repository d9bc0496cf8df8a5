import type { Lang } from "../i18n/lang.ts";
import { type AbsoluteUrl, type Addresses, FEED_ASSETS, FEED_LOGO } from "../model/address.ts";
import type { Site } from "../model/site.ts";
import type { FeedView } from "../model/views.ts";
import type { FeedContext, FeedWords } from "./context.ts";
import type { Contributor } from "./item.ts";
import { lineOf } from "./line.ts";

/** What a feed says about itself in all three formats. Texts are clean and on one line. */
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
  /** WebSub hubs. */
  hubs: readonly string[];
  rights?: string | undefined;
  /** Without the host, so that it works wherever the site is served. */
  stylesheet: string;
  /** The site's icon, 144, 192 and 512 pixels wide. */
  icon144: AbsoluteUrl;
  icon192: AbsoluteUrl;
  icon512: AbsoluteUrl;
  /** Twice as wide as high; absent where the newsroom has none. */
  logo?: AbsoluteUrl | undefined;
  /** The feed that an archive document belongs to, and the archive document before; see RFC 5005. */
  current?: AbsoluteUrl | undefined;
  previous?: AbsoluteUrl | undefined;
  /** The newest change; absent where there are no items. */
  updated?: Date | undefined;
  /** The day from which the site's ids are valid: the date of what has never changed. */
  founded: Date;
}

/** What a feed's channel is made from. */
type ChannelSource = Pick<
  FeedView,
  "tag" | "lang" | "name" | "description" | "hub" | "path" | "current" | "previous" | "updated"
>;

export function channelOf(view: ChannelSource, { site, addresses, words, hasLogo }: FeedContext): Channel {
  return {
    id: view.tag,
    lang: view.lang,
    title: feedTitle(view.name, site.name[view.lang], words),
    description: lineOf(view.description),
    url: addresses.absolute(view.hub),
    self: addresses.absolute(view.path),
    publisher: publisherOf(site, addresses, view.lang),
    // Nobody subscribes to an archive document.
    hubs: view.current === undefined ? site.feeds.hubs : [],
    rights: site.rights && lineOf(site.rights[view.lang]),
    stylesheet: addresses.href(FEED_ASSETS.stylesheet),
    icon144: addresses.absolute(FEED_ASSETS.icon144),
    icon192: addresses.absolute(FEED_ASSETS.icon192),
    icon512: addresses.absolute(FEED_ASSETS.icon512),
    logo: hasLogo ? addresses.absolute(FEED_LOGO) : undefined,
    current: view.current && addresses.absolute(view.current),
    previous: view.previous && addresses.absolute(view.previous),
    updated: view.updated === undefined ? undefined : new Date(view.updated),
    founded: new Date(site.authority.slice(site.authority.indexOf(",") + 1)),
  };
}

/** @param name of the topic or author; absent for the whole site */
export function feedTitle(name: string | undefined, siteName: string, words: FeedWords): string {
  return lineOf(name === undefined ? siteName : name + words.titleSeparator + siteName);
}

export function publisherOf(site: Site, addresses: Addresses, lang: Lang): Contributor {
  return {
    name: lineOf(site.publisher.name[lang]),
    url: site.publisher.url ?? addresses.absolute(addresses.home(lang)),
  };
}
