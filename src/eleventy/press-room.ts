import type Tinypool from "tinypool";
import { atMost } from "../kit/at-once.ts";
import { type PackedError, unpackError } from "../kit/thread-errors.ts";
import { openThreads, type ThreadUse } from "../kit/threads.ts";
import { newsroomData } from "../model/newsroom.ts";
import type { Output } from "../outputs/index.ts";
import type { Build } from "../session/build.ts";
import type { Progress } from "../session/progress.ts";
import type { BatchResult, PressThreadData } from "./press-thread.ts";
import { Stretches } from "./stretches.ts";

/** The number of outputs from which threads are worth their start of about 0.4 s. */
const LARGE = 1500;

/** Outputs that a thread presses at once: Eleventy holds all in memory until the last is written. Feeds are long. */
const BATCH = 400;
const BATCH_OF_FEEDS = 60;

/** Batches that wait in a thread or are pressed by it, so that it is never idle. */
const AT_ONCE = 2;

/** Whether a plan is worth threads. */
export function isLarge(orders: readonly Output[], { from = LARGE }: ThreadUse): boolean {
  return orders.length >= from;
}

/** Presses what is left of a plan, shared among threads. */
export async function pressInThreads(build: Build, progress: Progress): Promise<void> {
  const { settings, assets, context } = build;
  const data: PressThreadData = { settings, assets, newsroom: newsroomData(context.newsroom) };
  const module = new URL("press-thread.ts", import.meta.url);
  const orders = build.ordersLeft();
  const stretches = new Stretches(orders, settings.threads.count, partOfBatch);
  let done = 0;
  progress("pressing", 0, orders.length);
  const press = async (thread: Tinypool, batch: readonly Output[]) => {
    const result = (await thread.run(batch)) as BatchResult;
    if (!(result instanceof Map)) throw unpackError(result as PackedError);
    build.notePressed(result);
    done += batch.length;
    progress("pressing", done, orders.length);
  };
  const threads: Tinypool[] = [];
  try {
    for (let i = 0; i < settings.threads.count; i++) threads.push(await openThreads(module, 1, data));
    await Promise.all(
      threads.map((thread, i) => atMost(AT_ONCE, batchesOf(stretches, i), (batch) => press(thread, batch))),
    );
  } finally {
    await Promise.all(threads.map((thread) => thread.destroy()));
  }
}

function partOfBatch({ kind }: Output): number {
  return 1 / (kind === "feed" ? BATCH_OF_FEEDS : BATCH);
}

function* batchesOf(stretches: Stretches<Output>, worker: number): Generator<readonly Output[]> {
  for (let batch = stretches.take(worker); batch.length > 0; batch = stretches.take(worker)) yield batch;
}
