import { dirname } from "node:path/posix";
import type { StoryId } from "../model/story-id.ts";
import { type Listing, pathIn } from "./listing.ts";
import { isOfEntries, isText, LIVE } from "./places.ts";

/** The folder of all stories, below the content folder. */
export const ARTICLES = "articles/";

/** The file in which a story's folder describes its photos. */
export const PHOTOS = "photos.yaml";

/**
 * A story's folder as found: `path` is below the content folder, `files` are the names of what it holds, `entries` of what
 * its folder for a live report does.
 */
export interface StoryFolder {
  id: StoryId;
  path: string;
  files: readonly string[];
  entries: readonly string[];
}

/** The id of the story whose folder this is; nothing for a folder elsewhere. */
export function storyIdOf(path: string): StoryId | undefined {
  return `${path}/`.startsWith(ARTICLES) ? path.slice(ARTICLES.length) : undefined;
}

/** The folder of a file; of one in the folder of a live report, that of its story. */
export function storyPlaceOf(file: string): string {
  const folder = dirname(file);
  return isOfEntries(folder) ? dirname(folder) : folder;
}

/** The folders of a listing that hold a story, that is a text; only those whose paths are asked for. */
export function* storyFoldersOf(
  listing: Listing,
  isAskedFor: (path: string) => boolean,
): Generator<StoryFolder> {
  for (const [i, folder] of listing.folders.entries()) {
    const path = pathIn(listing.path, folder.name);
    const id = storyIdOf(path);
    if (id === undefined || isOfEntries(path) || !isAskedFor(path)) continue;
    const files = folder.files.map(({ name }) => name);
    const next = listing.folders[i + 1];
    const entries = next?.name === `${folder.name}/${LIVE}` ? next.files.map(({ name }) => name) : [];
    if (files.some(isText)) yield { id, path, files, entries };
  }
}
