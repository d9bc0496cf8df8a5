/** Which share of a build a run is to do, as engines tell each of their tasks. */
import { UsageError } from "../kit/problems.ts";
import { nameOf, type Shard } from "../shares/shard.ts";
import { checked, countFrom, HOW, numberFrom } from "./shard-numbers.ts";

/** What one kind of engine says. */
interface Engine {
  name: string;
  /** The share, or what is missing to know it; nothing where it is another engine that runs this. */
  shard(environment: NodeJS.ProcessEnv): Shard | string | undefined;
}

const ENGINES: readonly Engine[] = [
  { name: "Kubernetes", shard: (of) => counted(of, "JOB_COMPLETION_INDEX") },
  { name: "the environment", shard: (of) => counted(of, "VISNYK_SHARD_INDEX") },
  { name: "GitLab", shard: ofGitLab },
  { name: "Slurm", shard: ofSlurm },
];

/** @throws UsageError where no engine says it, one says half of it, or two say different things */
export function shardOfTask(environment: NodeJS.ProcessEnv): Shard {
  const said = ENGINES.flatMap(({ name, shard }) => {
    const share = shard(environment);
    return share === undefined ? [] : [{ name, share }];
  });
  const whole = said.flatMap(({ name, share }) =>
    typeof share === "string" ? [] : [{ name, share: checked(share, `What ${name} says`) }],
  );
  const [first, ...others] = whole;
  const half = said.find(({ share }) => typeof share === "string");
  if (first === undefined)
    throw new UsageError(
      half === undefined
        ? `--shard names no share, and no engine does: neither JOB_COMPLETION_INDEX, SLURM_ARRAY_TASK_ID, CI_NODE_INDEX nor VISNYK_SHARD_INDEX is set. ${HOW}.`
        : `${half.share}`,
    );
  const other = others.find(({ share }) => nameOf(share) !== nameOf(first.share));
  if (other !== undefined)
    throw new UsageError(
      `${first.name} says that this is share ${nameOf(first.share)}, and ${other.name} says ${nameOf(other.share)}. Say which it is: --shard ${nameOf(first.share)}`,
    );
  return first.share;
}

/** An engine that counts its tasks from 0, and does not say how many there are. */
function counted(environment: NodeJS.ProcessEnv, index: string): Shard | string | undefined {
  const { [index]: task, VISNYK_SHARDS: shards } = environment;
  if (!task) return undefined;
  if (!shards)
    return `${index} says which share this is, and nothing says of how many. Set VISNYK_SHARDS to their number.`;
  return { part: numberFrom(index, task) + 1, of: countFrom("VISNYK_SHARDS", shards) };
}

/** https://docs.gitlab.com/ci/yaml/#parallel */
function ofGitLab({
  CI_NODE_INDEX: index,
  CI_NODE_TOTAL: total,
}: NodeJS.ProcessEnv): Shard | string | undefined {
  if (!index) return undefined;
  if (!total)
    return "CI_NODE_INDEX is set, and CI_NODE_TOTAL is not. GitLab sets both: give the job parallel: 4.";
  return { part: numberFrom("CI_NODE_INDEX", index), of: numberFrom("CI_NODE_TOTAL", total) };
}

/**
 * An array may be numbered from anywhere. One that was sent again for a single share knows only of itself, so the number
 * of all shares comes from elsewhere, and shares are numbered from 1 (https://slurm.schedmd.com/job_array.html).
 */
function ofSlurm(environment: NodeJS.ProcessEnv): Shard | string | undefined {
  const { SLURM_ARRAY_TASK_ID: id, VISNYK_SHARDS: shards } = environment;
  if (!id) return undefined;
  const [task, min, count, step] = [
    numberFrom("SLURM_ARRAY_TASK_ID", id),
    numberFrom("SLURM_ARRAY_TASK_MIN", environment.SLURM_ARRAY_TASK_MIN || "1"),
    numberFrom("SLURM_ARRAY_TASK_COUNT", environment.SLURM_ARRAY_TASK_COUNT || "1"),
    numberFrom("SLURM_ARRAY_TASK_STEP", environment.SLURM_ARRAY_TASK_STEP || "1"),
  ];
  const of = shards ? countFrom("VISNYK_SHARDS", shards) : count;
  if (of !== count) return { part: task, of };
  if (of === 1 && !shards)
    return "This array of Slurm has one task. Where it does a share again, set VISNYK_SHARDS to the number of all shares.";
  const part = (task - min) / step + 1;
  if (!Number.isInteger(part))
    return `The tasks of this array of Slurm are not numbered evenly: ${task} is none of ${min}, ${min + step}, … Write --array=1-${of}.`;
  return { part, of };
}
