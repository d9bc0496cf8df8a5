import type { StoryId } from "../model/story-id.ts";
import { type Listing, pathIn } from "./listing.ts";
import { isText } from "./places.ts";

/** The folder of all stories, below the content folder. */
export const ARTICLES = "articles/";

/** The file in which a story's folder describes its photos. */
export const PHOTOS = "photos.yaml";

/** A story's folder as found: `path` is below the content folder, `files` are the names of what it holds. */
export interface StoryFolder {
  id: StoryId;
  path: string;
  files: readonly string[];
}

/** The id of the story whose folder this is; nothing for a folder elsewhere. */
export function storyIdOf(path: string): StoryId | undefined {
  return `${path}/`.startsWith(ARTICLES) ? path.slice(ARTICLES.length) : undefined;
}

/** The folders of a listing that hold a story, that is a text; only those whose paths are asked for. */
export function* storyFoldersOf(
  listing: Listing,
  isAskedFor: (path: string) => boolean,
): Generator<StoryFolder> {
  for (const folder of listing.folders) {
    const path = pathIn(listing.path, folder.name);
    const id = storyIdOf(path);
    if (id === undefined || !isAskedFor(path)) continue;
    const files = folder.files.map(({ name }) => name);
    if (files.some(isText)) yield { id, path, files };
  }
}
