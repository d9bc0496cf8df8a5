import type { Lang } from "../i18n/lang.ts";
import { type SitePath, sitePathOf } from "./address.ts";

/** The parts of a search index: the older stories, which seldom change, and the newest. */
export const SEARCH_TIERS = ["archive", "recent"] as const;
export type SearchTier = (typeof SEARCH_TIERS)[number];

/** Where the files of a language's search index are, for the library that makes them and the script that reads them. */
export const searchPaths = {
  directory: (lang: Lang): SitePath => sitePathOf(`/search/${lang}/directory.bin`),
  shard: (lang: Lang, tier: SearchTier, shard: number): SitePath =>
    sitePathOf(`/search/${lang}/${tier}/${shard}.bin`),
  /** @param month `2025-02` */
  records: (lang: Lang, month: string, chunk: number): SitePath =>
    sitePathOf(`/search/${lang}/stories/${month}-${chunk}.bin`),
};
