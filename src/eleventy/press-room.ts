import type Tinypool from "tinypool";
import { atMost } from "../kit/at-once.ts";
import { type PackedError, unpackError } from "../kit/thread-errors.ts";
import { openThreads, type ThreadUse } from "../kit/threads.ts";
import type { SitePath } from "../model/address.ts";
import { newsroomData } from "../model/newsroom.ts";
import type { Output } from "../outputs/index.ts";
import type { Pressed } from "../publication/pressed.ts";
import type { Build } from "../session/build.ts";
import type { Progress } from "../session/progress.ts";
import type { Settings } from "../session/settings.ts";
import type { BatchResult, PressMaterial, PressTask, PressThreadData } from "./press-thread.ts";
import { Stretches } from "./stretches.ts";

/** The number of outputs from which threads are worth their start of about 0.4 s. */
const LARGE = 1500;

/** Outputs that a thread presses at once: Eleventy holds all in memory until the last is written. Feeds are long. */
const BATCH = 400;
const BATCH_OF_FEEDS = 60;

/** Batches that wait in a thread or are pressed by it, so that it is never idle. */
const AT_ONCE = 2;

/** Whether so many outputs, or stories that were read, are worth threads that press. */
export function isLarge(count: number, { from = LARGE }: ThreadUse): boolean {
  return count >= from;
}

/** Threads that press a large plan. Whoever opens them closes them. */
export class PressRoom {
  readonly #threads: Promise<readonly Tinypool[]>;
  /** A thread without a task would stand still, and its errors would reach nobody. */
  readonly #ready: Promise<unknown>;

  /** Starts the threads, which make ready what needs no plan. */
  constructor(settings: Settings) {
    const data: PressThreadData = { settings };
    const module = new URL("press-thread.ts", import.meta.url);
    this.#threads = Promise.all(
      Array.from({ length: settings.threads.count }, () => openThreads(module, 1, data)),
    );
    this.#ready = this.#threads.then((threads) =>
      Promise.all(threads.map((thread) => press(thread, NOTHING))),
    );
    // Whoever presses is told.
    this.#ready.catch(() => {});
  }

  /** Presses what is left of a plan, shared among the threads. */
  async press(build: Build, progress: Progress): Promise<void> {
    const { settings, assets, context } = build;
    const material = { assets, newsroom: newsroomData(context.newsroom), now: settings.now };
    await this.#ready;
    const threads = await this.#threads;
    const orders = build.ordersLeft();
    const stretches = new Stretches(orders, threads.length, partOfBatch);
    let done = 0;
    progress("pressing", 0, orders.length);
    const pressNext = async (thread: Tinypool, task: PressTask) => {
      build.notePressed(await press(thread, task));
      done += task.batch.length;
      progress("pressing", done, orders.length);
    };
    await Promise.all(
      threads.map((thread, i) =>
        atMost(AT_ONCE, tasksOf(stretches, i, material), (task) => pressNext(thread, task)),
      ),
    );
  }

  async close(): Promise<void> {
    const threads = await this.#threads.catch(() => []);
    await Promise.all(threads.map((thread) => thread.destroy()));
  }
}

const NOTHING: PressTask = { batch: [] };

async function press(thread: Tinypool, task: PressTask): Promise<ReadonlyMap<SitePath, Pressed>> {
  const result = (await thread.run(task)) as BatchResult;
  if (!(result instanceof Map)) throw unpackError(result as PackedError);
  return result;
}

function partOfBatch({ kind }: Output): number {
  return 1 / (kind === "feed" ? BATCH_OF_FEEDS : BATCH);
}

/** The tasks of a thread, taken as it has done others. */
function* tasksOf(
  stretches: Stretches<Output>,
  thread: number,
  material: PressMaterial,
): Generator<PressTask> {
  let first = true;
  for (let batch = stretches.take(thread); batch.length > 0; batch = stretches.take(thread)) {
    yield first ? { batch, material } : { batch };
    first = false;
  }
}
