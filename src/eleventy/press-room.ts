import { type PackedError, unpackError } from "../kit/thread-errors.ts";
import { openThreads, type ThreadUse } from "../kit/threads.ts";
import { newsroomData } from "../model/newsroom.ts";
import type { Output } from "../outputs/index.ts";
import type { Build } from "../session/build.ts";
import type { Progress } from "../session/progress.ts";
import type { BatchResult, PressThreadData } from "./press-thread.ts";

/** The number of outputs from which threads are worth their start of about 0.4 s. */
const LARGE = 1500;

/** Outputs that a thread presses at once: Eleventy holds all in memory until the last is written. Feeds are long. */
const BATCH = 400;
const BATCH_OF_FEEDS = 60;

/** Whether a plan is worth threads. */
export function isLarge(orders: readonly Output[], { from = LARGE }: ThreadUse): boolean {
  return orders.length >= from;
}

/** Presses what is left of a plan, shared among threads. */
export async function pressInThreads(build: Build, progress: Progress): Promise<void> {
  const { settings, assets, context } = build;
  const data: PressThreadData = { settings, assets, newsroom: newsroomData(context.newsroom) };
  const pool = await openThreads(new URL("press-thread.ts", import.meta.url), settings.threads.count, data);
  const orders = build.ordersLeft();
  let done = 0;
  progress("pressing", 0, orders.length);
  const press = async (batch: readonly Output[]) => {
    const result = (await pool.run(batch)) as BatchResult;
    if (!(result instanceof Map)) throw unpackError(result as PackedError);
    build.notePressed(result);
    done += batch.length;
    progress("pressing", done, orders.length);
  };
  try {
    await Promise.all([...batchesOf(orders)].map(press));
  } finally {
    await pool.destroy();
  }
}

function* batchesOf(orders: readonly Output[]): Generator<Output[]> {
  let batch: Output[] = [];
  for (const order of orders) {
    if (batch.length >= (order.kind === "feed" ? BATCH_OF_FEEDS : BATCH)) {
      yield batch;
      batch = [];
    }
    batch.push(order);
  }
  if (batch.length > 0) yield batch;
}
