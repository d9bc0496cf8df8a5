/** What sitemaps tell of. */

import type { Lang } from "../i18n/lang.ts";
import type { SitePath } from "./address.ts";
import type { Instant } from "./story.ts";
import type { Alternate } from "./views.ts";

export interface SitemapEntry {
  path: SitePath;
  lastModified?: Instant | undefined;
  alternates: readonly Alternate[];
}

/** `entries` for a part, `parts` for the index. */
export type SitemapView =
  | { parts: readonly { path: SitePath; lastModified?: Instant | undefined }[] }
  | { entries: readonly SitemapEntry[] };

export interface NewsSitemapView {
  stories: readonly { path: SitePath; lang: Lang; title: string; date: Instant }[];
}
