import { setTimeout as pause } from "node:timers/promises";

/** How hosts are treated by somebody who asks them for much. */
export interface Manners {
  /** Requests under way, to all hosts. */
  atOnce: number;
  /** Milliseconds between the end of a request and the next to the same host. */
  pause: number;
}

/**
 * Makes requests, one at a time to each host, with a pause after each, and a few at once in all; hosts take turns.
 * @param hostOf what is not to be asked twice at once
 * @param request makes one; what it throws ends all
 */
export async function politely<T>(
  things: Iterable<T>,
  hostOf: (thing: T) => string,
  request: (thing: T) => Promise<void>,
  manners: Manners,
): Promise<void> {
  const queues = [...Map.groupBy(things, hostOf).values()];
  const work = async () => {
    for (let queue = queues.shift(); queue !== undefined; queue = queues.shift()) {
      const [next] = queue.splice(0, 1) as [T];
      await request(next);
      if (queue.length === 0) continue;
      await pause(manners.pause);
      queues.push(queue);
    }
  };
  await Promise.all(Array.from({ length: manners.atOnce }, work));
}
