/**
 * Does the same for many things, a few at a time, in the order in which they are given.
 * @throws what the first failure throws; after it nothing more is begun
 */
export async function atMost<T>(
  most: number,
  things: Iterable<T>,
  task: (thing: T) => Promise<void>,
): Promise<void> {
  const queue = things[Symbol.iterator]();
  let isOver = false;
  const work = async () => {
    try {
      for (let next = queue.next(); !isOver && !next.done; next = queue.next()) await task(next.value);
    } finally {
      isOver = true;
    }
  };
  await Promise.all(Array.from({ length: most }, work));
}
