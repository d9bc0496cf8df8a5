import type { Lang, Localised } from "../i18n/lang.ts";
import type { Instant } from "../kit/instant.ts";

/** An announcement above every page, for a time, as `site.yaml` has it. */
export interface Banner {
  text: Localised;
  /** A path of this site, a whole address, or `story:` and the folder of a story. */
  link?: Localised | undefined;
  /** Absent where it is shown at once. */
  from?: Instant | undefined;
  until: Instant;
  /** Where `site.yaml` has it. */
  line: number;
}

/** A banner as pages of a language show it. */
export interface ShownBanner {
  text: string;
  /** An address, without the base path where it is of this site. */
  link?: string | undefined;
  until: Instant;
  /** Changes with what it says; readers who dismissed it do not see it again. */
  key: string;
}

/** What a link to a story begins with. */
export const STORY_LINK = "story:";

/** Whether the banner is shown at a time. */
export function isShown({ from, until }: Banner, now: Instant): boolean {
  return (from === undefined || from <= now) && now < until;
}

/** When the banner comes or goes next; nothing where it is over. */
export function nextTurn({ from, until }: Banner, now: Instant): Instant | undefined {
  if (from !== undefined && from > now) return from;
  return until > now ? until : undefined;
}

/** The banner's links of a site's languages, each once. */
export function linksOf({ link }: Banner, languages: readonly Lang[]): readonly string[] {
  return link === undefined ? [] : [...new Set(languages.map((lang) => link[lang]))];
}
