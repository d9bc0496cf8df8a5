import type { FoundFile } from "../../kit/files.ts";
import type { Problems } from "../../kit/problems.ts";
import type { StoryId } from "../../model/story-id.ts";

/** The folder of all stories, below the content folder. */
export const ARTICLES = "articles/";

/** A story's folder as found: `path` is below the content folder. */
export interface StoryFolder {
  id: StoryId;
  path: string;
  files: readonly FoundFile[];
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

/** Groups the files below `articles/` by the folders that hold stories: those with a markdown file. */
export function storyFoldersOf(files: readonly FoundFile[], problems: Problems): StoryFolder[] {
  const folders = new Map<string, FoundFile[]>();
  for (const file of files) {
    if (!file.path.startsWith(ARTICLES)) continue;
    const folder = file.path.slice(0, file.path.lastIndexOf("/"));
    const list = folders.get(folder);
    if (list) list.push(file);
    else folders.set(folder, [file]);
  }
  const stories: StoryFolder[] = [];
  for (const [path, list] of folders) {
    if (list.some((file) => /\.md$/i.test(file.path)))
      stories.push({ id: path.slice(ARTICLES.length), path, files: list });
    else
      problems.warn(
        path,
        undefined,
        "the folder holds no story: there is no markdown file in it",
        "A story is a folder with uk.md, en.md or fr.md.",
      );
  }
  return stories;
}
