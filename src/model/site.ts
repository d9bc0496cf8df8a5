import type { Lang, Localised } from "../i18n/lang.ts";
import type { FediverseHandle } from "./author.ts";
import type { Banner } from "./banner.ts";
import type { DeployTarget } from "./deploy-target.ts";
import type { Desk } from "./desk.ts";
import type { FeedFormats } from "./feed-formats.ts";
import type { Look } from "./look.ts";
import type { OwnLinkLines, OwnLinks } from "./own-links.ts";
import type { Ownership } from "./ownership.ts";
import type { Policies } from "./policies.ts";
import type { Robots } from "./robots.ts";
import type { ShareTarget } from "./share.ts";
import type { SitePolicy } from "./slot.ts";
import type { TopicKey } from "./topic.ts";
import type { Trust } from "./trust.ts";

/** `content/site.yaml`, checked. */
export interface Site {
  name: Localised;
  description: Localised;
  /** Where the site will be: an absolute URL that ends with a slash; its path is the base path. */
  baseUrl: string;
  /** The first is the default: it has no prefix in addresses. */
  languages: readonly [Lang, ...Lang[]];
  /** IANA name; dates are read and shown in it. */
  timeZone: string;
  /** `domain,year` of the site's `tag:` ids (RFC 4151). Stays when the host changes. */
  authority: string;
  publisher: Publisher;
  /** Shown above every page for a time. */
  banner?: Banner | undefined;
  /** Absent where it looks as it comes. */
  look?: Look | undefined;
  /** Links of its own in header and footer. */
  links?: OwnLinks | undefined;
  linkLines?: OwnLinkLines | undefined;
  /** Topics in the header of every page, in order. */
  navigation: readonly TopicKey[];
  /** Stories on one page of a list; the newest page holds up to twice as many less one. */
  listSize: number;
  feeds: FeedSettings;
  /** In which formats feeds are published. */
  feedFormats: FeedFormats;
  /** Whether the hubs that have no story have feeds. */
  emptyFeeds: boolean;
  /** Where the settings speak of feeds, for messages; absent where they do not. */
  feedsLine?: number | undefined;
  /** Whether cards are drawn for pages without a picture, to be shown when they are shared. */
  shareCards: boolean;
  /** Who may do what with the texts, as feeds state it. */
  rights?: Localised | undefined;
  /** Links below each story, in order. */
  share: readonly ShareTarget[];
  robots: Robots;
  /** Who owns the newsroom and who pays for it; where it is said, the site has a page about it. */
  ownership?: Ownership | undefined;
  /** Whom the newsroom belongs to, as `trust.txt` tells it. */
  trust?: Trust | undefined;
  /** Where the newsroom lays its rules open, as structured data tells it. */
  policies?: Policies | undefined;
  /** Whether readers' devices keep pages for when there is no network. */
  offline: boolean;
  /** Whether readers can search the archive. */
  search: boolean;
  /** Names of the hosts that the site is made for; without any, its files are those that most hosts read. */
  hosts: readonly string[];
  /** Forms in which texts lie compressed beside themselves, for hosts that send them so. */
  compress: readonly Encoding[];
  /** Hours for which files that pages of the site before refer to stay after the last page has let go of them. */
  grace: number;
  /** The public key by which mirrors are proven to be whole, in Base64. */
  mirror?: { key: string } | undefined;
  /** Whom to tell of holes in the site: `mailto:` or `https:`, and what is promised to those who do. */
  security?: { contact: string; policy?: string | undefined } | undefined;
  /** What slots may load from others. */
  policy?: SitePolicy | undefined;
  /** Where `npm run deploy` brings the site, by the names of the targets. */
  deploy: Readonly<Record<string, DeployTarget>>;
  /** The desk in a browser, at `/admin/`. */
  admin?: Desk | undefined;
}

/** Content codings (RFC 9110, section 8.4.1), by the endings of the files that hold them. */
export const ENCODINGS = ["br", "gz", "zst"] as const;
export type Encoding = (typeof ENCODINGS)[number];

interface FeedSettings {
  /** Stories in a feed. The site's has up to twice as many less one: its archive documents have exactly this many. */
  items: number;
  /** Whether archive documents offer the stories that have left the site's feed; without them, it too has only `items`. */
  archive: boolean;
  /** WebSub hubs that are told when a feed changes. */
  hubs: readonly string[];
}

export interface Publisher {
  name: Localised;
  email?: string | undefined;
  url?: string | undefined;
  fediverse?: FediverseHandle | undefined;
  /** Since when it is there: a year, or a day. */
  founded?: string | undefined;
}
