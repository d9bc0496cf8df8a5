import { inOrder } from "../kit/in-order.ts";
import { openThreads, type ThreadUse, USUAL_THREADS } from "../kit/threads.ts";
import type { StoryFolder } from "./articles.ts";
import { folderReader, type ReadingRules } from "./story-folder.ts";
import type { FolderRows } from "./story-rows.ts";

/** The number of folders from which on threads are worth starting, which takes about 0.3 s. */
const MANY = 600;

/** Folders that a thread reads at once. */
const BATCH = 40;

/** Reads story folders, in their order; many of them in threads. */
export function readFolders(
  folders: readonly StoryFolder[],
  rules: ReadingRules,
  { count, from = MANY }: ThreadUse = USUAL_THREADS,
): AsyncIterable<FolderRows> {
  return folders.length < from ? readHere(folders, rules) : readInThreads(folders, rules, count);
}

async function* readHere(folders: readonly StoryFolder[], rules: ReadingRules): AsyncGenerator<FolderRows> {
  const read = folderReader(rules);
  for (const folder of folders) yield read(folder);
}

async function* readInThreads(
  folders: readonly StoryFolder[],
  rules: ReadingRules,
  threads: number,
): AsyncGenerator<FolderRows> {
  const pool = await openThreads(new URL("reading-thread.ts", import.meta.url), threads, rules);
  const read = (batch: readonly StoryFolder[]): Promise<FolderRows[]> => pool.run(batch);
  try {
    for await (const rows of inOrder(batchesOf(folders), read, threads * 3)) yield* rows;
  } finally {
    await pool.destroy();
  }
}

function* batchesOf(folders: readonly StoryFolder[]): Generator<readonly StoryFolder[]> {
  for (let i = 0; i < folders.length; i += BATCH) yield folders.slice(i, i + BATCH);
}
