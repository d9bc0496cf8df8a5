/** The id that a text has in feeds, by which their readers know what they have shown. Once published, it never changes. */
import type { Lang } from "../i18n/lang.ts";
import type { StoryId } from "./story-id.ts";

/** What the ids of a site begin with. */
export function feedIdRoot({ authority }: { authority: string }): string {
  return `tag:${authority}:`;
}

const STORY_FOLDER = /^[1-9]\d{3}\/(?:0[1-9]|1[0-2])\/[a-z0-9][a-z0-9-]*$/;

/** True for the path of a story's folder, with its year and month: `2025/02/13-umerov-brussels`. */
export function isStoryFolder(text: string): text is StoryId {
  return STORY_FOLDER.test(text);
}

/** The id of a text that lies in a folder. */
export function feedIdIn(site: { authority: string }, folder: StoryId, lang: Lang): string {
  return `${feedIdRoot(site)}${folder}/${lang}`;
}

/** The id of an entry of a live report. @param name of the entry, without its language */
export function entryFeedId(site: { authority: string }, folder: StoryId, name: string, lang: Lang): string {
  return `${feedIdRoot(site)}${folder}/live/${name}/${lang}`;
}

/**
 * The id that a text states: that of a former folder, or one that feeds of another system had.
 * @param stated a folder below `articles/`, or a whole id
 */
export function statedFeedId(site: { authority: string }, stated: string, lang: Lang): string {
  return isStoryFolder(stated) ? feedIdIn(site, stated, lang) : stated;
}

/** What no IRI contains, besides a percent sign without its two digits (RFC 3987, section 2.2). */
const NOT_IN_IRI = /[\s<>"{}|\\^`\p{Cc}]|%(?![0-9a-f]{2})/iu;

function isIri(text: string): boolean {
  if (!/^[a-z][a-z0-9+.-]*:[^:]/i.test(text) || NOT_IN_IRI.test(text)) return false;
  return !/^https?:/i.test(text) || URL.canParse(text);
}

/** An id as Atom has it, which takes IRIs alone (RFC 4287, section 4.2.6): any other text becomes part of one. */
export function atomId(site: { authority: string }, id: string): string {
  return isIri(id) ? id : feedIdRoot(site) + encodeURIComponent(id);
}
