/**
 * The parts of addresses that both the program and the scripts of its pages spell out. Nothing else is here, since scripts
 * load this file.
 */

/** All are below the root of the site; the names of files in them contain the hash of their content. */
export const ASSETS_FOLDER = "assets/";
export const PHOTOS_FOLDER = "photos/";
export const ATTACHMENTS_FOLDER = "attachments/";

/** Below the root of the site. */
export const SERVICE_WORKER_FILE = "sw.js";

/** Below the front page of a language. */
export const SEARCH_PAGE = "search/";
export const OFFLINE_PAGE = "offline/";
export const LATEST_LIST = "offline.json";

/** Below the page of a live report. */
export const LIVE_JSON = "live.json";

/** How the address of a story ends: a day and a name. */
export const STORY_END = /\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/;

/** How the address of one of a photo's files ends: the addresses of one photo differ only in this. */
export function photoEnd(width: number, ending: string): string {
  return `-${width}.${ending}`;
}

export const PHOTO_END = /-\d+\.\w+$/;
