import type { Lang } from "../i18n/lang.ts";
import type { SitePath } from "./address.ts";

/** One file of the site to be pressed. */
export interface OutputOf<K extends string = string> {
  /** Its address, and with it its file: `/a/` is `a/index.html`. Unique. */
  path: SitePath;
  kind: K;
  lang: Lang;
  /** What it is about, according to its kind: a story's id, a topic's key, `2025-02`; else empty. */
  key: string;
  /** Page of a list, counted from the oldest; 0 for the newest page, which is the hub itself. In the search index, a shard or chunk. */
  page: number;
}
