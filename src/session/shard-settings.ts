/** Which share of a build a run is to do, and whether it joins shares. */
import { UsageError } from "../kit/problems.ts";
import type { Shard } from "../shares/shard.ts";
import { shardOfTask } from "./shard-engines.ts";
import { checked, countFrom, HOW, isNumber } from "./shard-numbers.ts";

/** The share of a run. */
export interface ShardWish extends Shard {
  /** It makes the photos of its share, and presses nothing. */
  photosOnly: boolean;
}

/** What a run that joins shares is asked for. */
export interface MergeWish {
  /** How many shares there are; where it is not said, the shares say it. */
  of?: number | undefined;
  /** What is missing is pressed here, however much it is. */
  alone: boolean;
}

/** What a command says of shares; `""` where it names an option without a value. */
export interface ShardOptions {
  shard?: string | undefined;
  photos?: boolean | undefined;
  merge?: string | undefined;
  alone?: boolean | undefined;
}

/** @throws UsageError for options that contradict one another, and for a share that cannot be meant */
export function shardFrom(environment: NodeJS.ProcessEnv, options: ShardOptions): ShardWish | undefined {
  const { shard, photos = false, merge, alone } = options;
  if (shard !== undefined && merge !== undefined)
    throw new UsageError("--shard does a share, and --merge joins all: a run does one of the two.");
  if (photos && shard === undefined)
    throw new UsageError("--photos makes the photos of one share: name it, --shard 2/4 --photos.");
  if (alone && merge === undefined)
    throw new UsageError("--alone says that --merge is to press what is missing: write --merge --alone.");
  if (shard === undefined) return undefined;
  const named = shard === "" ? shardOfTask(environment) : shardNamed(shard);
  return { ...named, photosOnly: photos };
}

/** @throws UsageError for a number of shares that is none */
export function mergeFrom(environment: NodeJS.ProcessEnv, options: ShardOptions): MergeWish | undefined {
  const { merge, alone = false } = options;
  if (merge === undefined) return undefined;
  if (merge !== "") return { of: countFrom("--merge", merge), alone };
  const { VISNYK_SHARDS: shards } = environment;
  return { of: shards ? countFrom("VISNYK_SHARDS", shards) : undefined, alone };
}

function shardNamed(text: string): Shard {
  const [part, of, ...rest] = text.split("/");
  if (part === undefined || of === undefined || rest.length > 0 || !isNumber(part) || !isNumber(of))
    throw new UsageError(`--shard ${text} names no share. ${HOW}.`);
  return checked({ part: Number(part), of: Number(of) }, `--shard ${text}`);
}
