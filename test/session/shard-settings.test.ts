import { describe, expect, test } from "vitest";
import { settingsFrom } from "../../src/session/settings.ts";
import type { ShardOptions } from "../../src/session/shard-settings.ts";

const CASES: readonly [what: string, options: ShardOptions, environment: NodeJS.ProcessEnv, share: string][] =
  [
    ["the command", { shard: "2/4" }, {}, "2/4"],
    [
      "the command, whatever engines say",
      { shard: "2/4" },
      { CI_NODE_INDEX: "1", CI_NODE_TOTAL: "8" },
      "2/4",
    ],
    ["Kubernetes, which counts from 0", {}, { JOB_COMPLETION_INDEX: "0", VISNYK_SHARDS: "20" }, "1/20"],
    ["GitLab", {}, { CI_NODE_INDEX: "4", CI_NODE_TOTAL: "4" }, "4/4"],
    ["a matrix, which counts from 0", {}, { VISNYK_SHARD_INDEX: "3", VISNYK_SHARDS: "4" }, "4/4"],
    ["Slurm", {}, slurm(3, 1, 4), "3/4"],
    ["an array that begins at 0", {}, slurm(0, 0, 4), "1/4"],
    ["an array with steps", {}, { ...slurm(12, 10, 3), SLURM_ARRAY_TASK_STEP: "2" }, "2/3"],
    ["one task of Slurm, again alone", {}, { ...slurm(3, 3, 1), VISNYK_SHARDS: "4" }, "3/4"],
    ["two engines of one mind", {}, { ...slurm(2, 1, 4), CI_NODE_INDEX: "2", CI_NODE_TOTAL: "4" }, "2/4"],
    [
      "one engine, and another that says half",
      {},
      { CI_NODE_INDEX: "2", CI_NODE_TOTAL: "4", JOB_COMPLETION_INDEX: "7" },
      "2/4",
    ],
  ];

function slurm(id: number, min: number, count: number): NodeJS.ProcessEnv {
  return {
    SLURM_ARRAY_TASK_ID: `${id}`,
    SLURM_ARRAY_TASK_MIN: `${min}`,
    SLURM_ARRAY_TASK_MAX: `${min + count - 1}`,
    SLURM_ARRAY_TASK_COUNT: `${count}`,
    SLURM_ARRAY_TASK_STEP: "1",
  };
}

test.each(CASES)("the share is that of %s", (_, options, environment, share) => {
  const { shard } = settingsFrom(environment, { shard: "", ...options });
  expect(`${shard?.part}/${shard?.of}`).toBe(share);
});

const FAULTS: readonly [options: ShardOptions, environment: NodeJS.ProcessEnv, ...said: string[]][] = [
  [{ shard: "0/4" }, {}, "share 0 of 4 does not exist; shares are counted from 1 to 4", "--shard 2/4"],
  [{ shard: "5/4" }, {}, "share 5 of 4 does not exist"],
  [{ shard: "1/0" }, {}, "there can be from 1 to 10000 shares, not 0"],
  [
    { shard: "2" },
    {},
    "--shard 2 names no share. Write the number of the share, from 1, and how many there are",
  ],
  [{ shard: "1/2/3" }, {}, "names no share"],
  [{ shard: "-1/4" }, {}, "names no share"],
  [{ shard: "one/4" }, {}, "names no share"],
  [{ shard: "" }, {}, "--shard names no share, and no engine does", "JOB_COMPLETION_INDEX"],
  [{ shard: "" }, { JOB_COMPLETION_INDEX: "1" }, "nothing says of how many. Set VISNYK_SHARDS"],
  [{ shard: "" }, { JOB_COMPLETION_INDEX: "4", VISNYK_SHARDS: "4" }, "share 5 of 4 does not exist"],
  [{ shard: "" }, { VISNYK_SHARD_INDEX: "x", VISNYK_SHARDS: "4" }, '"x" is not a number'],
  [{ shard: "" }, { CI_NODE_INDEX: "1" }, "CI_NODE_TOTAL is not. GitLab sets both"],
  [{ shard: "" }, slurm(3, 3, 1), "This array of Slurm has one task", "set VISNYK_SHARDS"],
  [
    { shard: "" },
    { ...slurm(4, 1, 3), SLURM_ARRAY_TASK_STEP: "2" },
    "are not numbered evenly",
    "--array=1-3",
  ],
  [
    { shard: "" },
    { ...slurm(2, 1, 4), CI_NODE_INDEX: "1", CI_NODE_TOTAL: "4" },
    "GitLab says that this is share 1/4, and Slurm says 2/4. Say which it is: --shard 1/4",
  ],
  [{ shard: "1/2", merge: "" }, {}, "--shard does a share, and --merge joins all"],
  [{ photos: true }, {}, "--photos makes the photos of one share: name it"],
  [{ alone: true }, {}, "--alone says that --merge is to press what is missing"],
  [{ merge: "many" }, {}, '--merge: "many" is not a number'],
  [{ merge: "0" }, {}, "from 1 to 10000 shares, not 0"],
  [{ merge: "" }, { VISNYK_SHARDS: "four" }, 'VISNYK_SHARDS: "four" is not a number'],
  [
    { shard: "1/2" },
    { VISNYK_STORE: "/srv/store", VISNYK_STORE_WRITES: "no" },
    "A share is left in /srv/store for others, and VISNYK_STORE_WRITES says",
  ],
];

test.each(FAULTS)("%j with %j is refused", (options, environment, ...said) => {
  for (const words of said) expect(() => settingsFrom(environment, options)).toThrow(words);
});

describe("a run that joins shares", () => {
  test.each([
    [{ merge: "4" }, {}, 4],
    [{ merge: "4" }, { VISNYK_SHARDS: "8" }, 4],
    [{ merge: "" }, { VISNYK_SHARDS: "8" }, 8],
    [{ merge: "" }, { CI_NODE_TOTAL: "1" }, undefined],
  ] as const)("%j with %j waits for so many", (options, environment, of) => {
    expect(settingsFrom(environment, options).merge).toEqual({ of, alone: false });
  });
});

test("shares meet in a folder of the cache, unless a store is named", () => {
  const [cache, at] = ["/srv/cache", "/srv/store"];
  expect(settingsFrom({ VISNYK_CACHE: cache }, { shard: "1/2" }).store?.at).toBe("/srv/cache/shares");
  expect(settingsFrom({ VISNYK_CACHE: cache, VISNYK_STORE: at }, { merge: "" }).store?.at).toBe(at);
  expect(settingsFrom({ VISNYK_CACHE: cache }).store).toBeUndefined();
});
