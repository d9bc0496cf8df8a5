import type Tinypool from "tinypool";
import { inOrder } from "../kit/in-order.ts";
import { openThreads, type ThreadUse, USUAL_THREADS } from "../kit/threads.ts";
import type { StoryFolder } from "./articles.ts";
import { folderReader, type ReadingRules } from "./story-folder.ts";
import type { FolderRows } from "./story-rows.ts";

/** The number of folders from which on threads are worth starting, which takes about 0.3 s. */
const MANY = 600;

/** Folders that a thread reads at once. */
const BATCH = 40;

/** Reads story folders, many of them in threads. Whoever makes it closes it. */
export class FolderReading {
  readonly #rules: ReadingRules;
  readonly #count: number;
  readonly #from: number;
  #threads: Promise<Tinypool> | undefined;

  constructor(rules: ReadingRules, { count, from = MANY }: ThreadUse = USUAL_THREADS) {
    this.#rules = rules;
    this.#count = count;
    this.#from = from;
  }

  /** Starts the threads where there may be so many folders to read: they make ready while their starter goes on. */
  async expect(hasAtLeast: (count: number) => boolean): Promise<void> {
    if (!hasAtLeast(this.#from)) return;
    const threads = await this.#open();
    // An error of a thread without a task would reach nobody; whoever reads is told.
    for (let i = 0; i < this.#count; i++) threads.run([]).catch(() => {});
  }

  /** Reads folders, in their order. */
  read(folders: readonly StoryFolder[]): AsyncIterable<FolderRows> {
    return folders.length < this.#from ? this.#readHere(folders) : this.#readInThreads(folders);
  }

  async close(): Promise<void> {
    const threads = this.#threads;
    this.#threads = undefined;
    await (await threads)?.destroy();
  }

  #open(): Promise<Tinypool> {
    this.#threads ??= openThreads(new URL("reading-thread.ts", import.meta.url), this.#count, this.#rules);
    return this.#threads;
  }

  async *#readHere(folders: readonly StoryFolder[]): AsyncGenerator<FolderRows> {
    const read = folderReader(this.#rules);
    for (const folder of folders) yield read(folder);
  }

  async *#readInThreads(folders: readonly StoryFolder[]): AsyncGenerator<FolderRows> {
    const threads = await this.#open();
    const read = (batch: readonly StoryFolder[]): Promise<FolderRows[]> => threads.run(batch);
    for await (const rows of inOrder(batchesOf(folders), read, this.#count * 3)) yield* rows;
  }
}

function* batchesOf(folders: readonly StoryFolder[]): Generator<readonly StoryFolder[]> {
  for (let i = 0; i < folders.length; i += BATCH) yield folders.slice(i, i + BATCH);
}
