import { availableParallelism } from "node:os";
import { join } from "node:path";
import { type Problem, Problems } from "../kit/problems.ts";
import type { StoryId } from "../model/story-id.ts";
import { asDraft } from "./drafts.ts";
import { type Clock, isLive } from "./store.ts";
import type { FolderRows } from "./story-rows.ts";

/** Photos by their paths below the content folder, each with a story that shows it. */
type StoryPhotos = ReadonlyMap<string, StoryId>;

/** Photos of the stories that were read, by who shows them. */
export class ReadPhotos {
  /** A public text shows them. */
  readonly #shown = new Map<string, StoryId>();
  /** One will show them. */
  readonly #waiting = new Map<string, StoryId>();
  readonly #inDrafts = new Map<string, StoryId>();

  note({ id, texts, photos }: FolderRows, clock: Clock): void {
    const live = new Set(texts.flatMap(({ lang, story }) => (story && isLive(story, clock) ? [lang] : [])));
    const drafts = new Set(texts.flatMap(({ lang, draft }) => (draft ? [lang] : [])));
    for (const { path, uses } of photos) {
      const isShown = uses.some((lang) => live.has(lang));
      const isInDrafts = uses.every((lang) => drafts.has(lang));
      (isShown ? this.#shown : isInDrafts ? this.#inDrafts : this.#waiting).set(path, id);
    }
  }

  /** Finds those that are damaged among photos for which no files are made now. */
  async decodeWaiting(content: string): Promise<Problem[]> {
    const ofDrafts = await decodePhotos(this.#inDrafts, content);
    return [...(await decodePhotos(this.#waiting, content)), ...ofDrafts.map(asDraft)];
  }

  /** Finds those that are damaged among photos of which files are to be made. @param others the same, of other stories */
  decodeShown(content: string, others: Iterable<readonly [string, StoryId]> = []): Promise<Problem[]> {
    return decodePhotos(new Map([...this.#shown, ...others]), content);
  }
}

async function decodePhotos(photos: StoryPhotos, content: string): Promise<Problem[]> {
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
