import type { Lang } from "../i18n/lang.ts";
import type { StoryCard } from "./views.ts";

/** The page for addresses that lead nowhere. */
export interface NotFoundView {
  lang: Lang;
  /** The newest. */
  stories: readonly StoryCard[];
}
