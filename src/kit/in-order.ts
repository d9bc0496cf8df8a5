/**
 * Does tasks side by side and gives their results in the order of the tasks. Tasks are taken as results are fetched:
 * never more than `most` of both are in memory.
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
    // One that fails behind another is not waited for, and must not end the process.
    result.catch(() => {});
    underWay.push(result);
  }
  for (const result of underWay) yield await result;
}
