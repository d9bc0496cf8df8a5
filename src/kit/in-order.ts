/**
 * Runs tasks side by side and yields their results in the order of the tasks. Tasks are taken as results are fetched:
 * tasks and results in memory are never more than `most`.
 * @throws what a task throws, when its turn comes
 */
export async function* inOrder<Task, Result>(
  tasks: Iterable<Task>,
  run: (task: Task) => Promise<Result>,
  most: number,
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = [];
  for (const task of tasks) {
    if (underWay.length >= most) yield (await underWay.shift()) as Result;
    const result = run(task);
    // A task that fails before its turn is not awaited yet, and must not end the process.
    result.catch(() => {});
    underWay.push(result);
  }
  for (const result of underWay) yield await result;
}
