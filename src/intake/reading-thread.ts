/** A thread that reads batches of story folders. */
import Tinypool from "tinypool";
import type { StoryFolder } from "./articles.ts";
import { folderReader, type ReadingRules } from "./story-folder.ts";
import type { FolderRows } from "./story-rows.ts";

let read: ReturnType<typeof folderReader> | undefined;

export default async function readBatch(batch: readonly StoryFolder[]): Promise<FolderRows[]> {
  read ??= folderReader(Tinypool.workerData as ReadingRules);
  const rows: FolderRows[] = [];
  for (const folder of batch) rows.push(await read(folder));
  return rows;
}
