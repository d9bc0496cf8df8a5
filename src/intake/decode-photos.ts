import { availableParallelism } from "node:os";
import { join } from "node:path";
import { type Problem, Problems } from "../kit/problems.ts";
import type { StoryId } from "../model/story-id.ts";

/** Photos by their paths below the content folder, each with a story that shows it. */
export type StoryPhotos = ReadonlyMap<string, StoryId>;

/** Decodes photos, to find those that are damaged before their files are made. */
export async function decodePhotos(photos: StoryPhotos, content: string): Promise<Problem[]> {
  const problems = new Problems();
  const queue = [...photos];
  if (queue.length === 0) return [];
  const { decodePhoto, PhotoError } = await import("../photos/inspect.ts");
  const work = async () => {
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      const [path, story] = next;
      try {
        await decodePhoto(join(content, path));
      } catch (error) {
        if (!(error instanceof PhotoError)) throw error;
        problems.error(path, undefined, `${error.reason} (shown by the story ${story})`, error.hint);
      }
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return problems.all();
}
