import type { Lang } from "../i18n/lang.ts";
import type { SitePath } from "./address.ts";

/** What `/sw.js` tells the service worker about the site: addresses with the base path. */
export interface OfflineSite {
  /** The front pages of the languages, that of the default language last: every other one begins with its address. */
  homes: readonly string[];
  /** What every page loads. */
  assets: readonly string[];
}

/** One of the front page's latest stories, as a language's `LATEST_LIST` gives it to the service worker. */
export interface LatestListEntry {
  url: string;
  /** Changes with anything that its page shows of it. */
  version: string;
  /** Its smallest photo. */
  photo?: string | undefined;
}

/** The latest stories of a language, for devices to keep. */
export interface LatestListView {
  lang: Lang;
  stories: readonly {
    path: SitePath;
    /** Changes with anything that the story's own page shows of it. */
    version: string;
    /** The smallest file of its lead photo. */
    photo?: SitePath | undefined;
  }[];
}
