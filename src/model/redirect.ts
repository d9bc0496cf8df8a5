import type { Lang } from "../i18n/lang.ts";

/** What stands in place of an address for a page that is not there any more. */
export const GONE = "gone";

/** An old address, where it is written down, and what is said there of where it leads. */
export interface RedirectLine {
  /** By `addressText`. */
  address: string;
  /**
   * `gone`; a path of this site; a whole address elsewhere; or `story:` and a story, with a slash and its language where
   * that is given. A path or a whole address may end with what the old address matched: `*`.
   */
  goal: string;
  file: string;
  line: number;
}

/** An old address and where it leads in the end, when all chains have been followed. */
export interface Redirect {
  /** By `addressText`. */
  address: string;
  /** `gone`, a path of this site or a whole address; it ends with `*` where it takes what the old address matched. */
  goal: string;
  /** The language that a page at the old address is written in. */
  lang: Lang;
}

/** Where a story is named as a goal. */
export const STORY_GOAL = "story:";
