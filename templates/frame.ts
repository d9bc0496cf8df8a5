import type { ManifestIcon } from "../src/discovery/manifest.ts";
import type { Dates } from "../src/i18n/dates.ts";
import type { Lang } from "../src/i18n/lang.ts";
import type { Messages } from "../src/i18n/messages.ts";
import type { Direction } from "../src/kit/direction.ts";
import type { Html } from "../src/kit/html.ts";
import { memoPer } from "../src/kit/memo.ts";
import type { Addresses, SitePath } from "../src/model/address.ts";
import type { ShownBanner } from "../src/model/banner.ts";
import type { Logo, LogoFile } from "../src/model/logo.ts";
import type { PolicyAddresses } from "../src/model/policies.ts";
import type { ShareImage } from "../src/model/share-image.ts";
import type { Site } from "../src/model/site.ts";
import type { Theme } from "../src/model/theme.ts";
import type { TopicLink } from "../src/model/views.ts";

/** What every page of one language shares: made once, handed to each page function with the page's own view. */
export interface Frame {
  site: Site;
  /** The newsroom's own look, slots and words. */
  theme: Theme;
  lang: Lang;
  direction: Direction;
  addresses: Addresses;
  dates: Dates;
  messages: Messages;
  /** The topics of the header, in order. */
  navigation: readonly TopicLink[];
  /** The plain pages, linked in the footer; one that the language lacks is in another. */
  pages: readonly { title: string; path: SitePath; lang: Lang }[];
  /** Where the newsroom lays its rules open, for structured data. */
  policies?: PolicyAddresses | undefined;
  /** What represents a shared page without a picture: the site's own share image, or its icon. */
  shareImage: ShareImage;
  /** What stands for the publisher in search engines; absent where the newsroom has no picture of its own. */
  publisherLogo?: LogoFile | undefined;
  assets: Assets;
  /** Shown above every page; absent on most sites at most times. */
  banner?: ShownBanner | undefined;
  /** The page is shown by the preview server, which brings a reloading script of its own. */
  preview: boolean;
}

/** Addresses of the files that pages load. */
export interface Assets {
  stylesheet: SitePath;
  /** The fonts that the language's text is set in, to be preloaded. */
  fonts: readonly { path: SitePath }[];
  /** SVG, or PNG. */
  icon: SitePath;
  appleTouchIcon: SitePath;
  /** For the web app manifest. */
  appIcons: readonly ManifestIcon[];
  /** The newsroom's own, in place of its name in the header or beside it. */
  logo?: Logo | undefined;
  manifest: SitePath;
  /** The script that searches the archive. */
  searchScript: SitePath;
  /** The script that lists what is kept on the device. */
  offlineScript: SitePath;
  /** For the service worker: keeps pages. */
  keeperScript: SitePath;
  /** For the service worker: removes them. */
  clearingScript: SitePath;
  /** For pages that show live reports, or cards of them. */
  liveScript: SitePath;
  /** For every page. */
  pageScript: SitePath;
  /** For pages that show a block with a script of its own, by the block's name. */
  blockScripts: Readonly<Record<string, SitePath>>;
  /** For pages that show a block with a stylesheet of its own, by the block's name. */
  blockSheets: Readonly<Record<string, SitePath>>;
  /** Stylesheets of `css/sheets`, for pages that show what few do, by their names. */
  sheets: Readonly<Record<string, SitePath>>;
  /** The editor, of a site that has a desk in the browser. */
  deskScript?: SitePath | undefined;
}

/** A part of pages that depends on nothing but the frame, rendered once for all its pages. */
export function oncePerFrame(render: (frame: Frame) => Html): (frame: Frame) => Html {
  return memoPer(render);
}

/** How many of a kind are held: a card is rendered in about a kilobyte. */
const HELD = 4096;

/** What many pages show of one thing, such as the card of a story, in the same form: rendered once, as long as it is asked for. */
export function heldPerFrame<Of extends object>(
  render: (frame: Frame, of: Of) => Html,
): (frame: Frame, of: Of) => Html {
  return memoPer(render, { most: HELD });
}
