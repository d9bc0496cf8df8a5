import type { Lang } from "../i18n/lang.ts";
import type { SitePath } from "./address.ts";

/** What the service worker is told of the site by `/sw.js`: addresses with the base path. */
export interface OfflineSite {
  /** The front pages of the languages, that of the default language last: all others begin with it. */
  homes: readonly string[];
  /** What every page loads. */
  assets: readonly string[];
}

/** One of the front page's latest, as the list of a language in `LATEST_LIST` has it for the service worker. */
export interface LatestListEntry {
  url: string;
  /** Changes with anything that its page shows of it. */
  version: string;
  /** Its smallest photo. */
  photo?: string | undefined;
}

/** The latest stories of a language, as devices are to keep them. */
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
