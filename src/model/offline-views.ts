import type { Lang } from "../i18n/lang.ts";
import type { SitePath } from "./address.ts";

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
