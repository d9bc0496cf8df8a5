import type { Problems } from "../../kit/problems.ts";
import type { StoryId } from "../../model/story-id.ts";
import { pathIn, type Shelf } from "./shelf.ts";

/** The folder of all stories, below the content folder. */
export const ARTICLES = "articles/";

/** A story's folder as found: `path` is below the content folder, `files` are the names of what it holds. */
export interface StoryFolder {
  id: StoryId;
  path: string;
  files: readonly string[];
}

const PLACES = /^(?:site|topics|authors)\.yaml$|^(?:articles|pages)\//;

/** Says which files lie where nothing is looked for. */
export function warnOfStrays(paths: Iterable<string>, problems: Problems): void {
  for (const path of paths) {
    if (PLACES.test(path)) continue;
    const hint =
      "Stories lie in articles/, plain pages in pages/; beside them are site.yaml, topics.yaml and authors.yaml.";
    problems.warn(path, undefined, "is not read: nothing is looked for here", hint);
  }
}

/** The id of the story whose folder this is; nothing for a folder elsewhere. */
export function storyIdOf(path: string): StoryId | undefined {
  return `${path}/`.startsWith(ARTICLES) ? path.slice(ARTICLES.length) : undefined;
}

/**
 * The folders of a shelf that hold stories, those with a markdown file, as far as they are asked for by their paths. A
 * folder below `articles/` that holds other files only is a problem.
 */
export function* storyFoldersOf(
  shelf: Shelf,
  isAskedFor: (path: string) => boolean,
  problems: Problems,
): Generator<StoryFolder> {
  for (const folder of shelf.folders) {
    const path = pathIn(shelf.path, folder.name);
    const id = storyIdOf(path);
    if (id === undefined || folder.files.length === 0 || !isAskedFor(path)) continue;
    const files = folder.files.map(({ name }) => name);
    if (files.some((name) => /\.md$/i.test(name))) yield { id, path, files };
    else
      problems.warn(
        path,
        undefined,
        "the folder holds no story: there is no markdown file in it",
        "A story is a folder with uk.md, en.md or fr.md.",
      );
  }
}
