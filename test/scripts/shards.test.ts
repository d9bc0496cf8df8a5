import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { settingsFrom } from "../../src/session/settings.ts";
import { PROJECT } from "../structure/source-files.ts";

const FOLDER = join(PROJECT, "scripts/shards");
const read = (name: string) => readFileSync(join(FOLDER, name), "utf8");

/** What a command of a manifest asks for, in the environment in which its engine runs it. */
function askedBy(command: string, environment: NodeJS.ProcessEnv) {
  const [, said = ""] = /^npm run build -- (.*)$/.exec(command) ?? [];
  const [option, ...values] = said.split(" ");
  const value = values.find((text) => !text.startsWith("--")) ?? "";
  const photos = values.includes("--photos");
  const { shard, merge } = settingsFrom(environment, { [option?.slice(2) ?? ""]: value, photos });
  return { shard, merge };
}

/** The variables of a container. */
interface Container {
  command: string[];
  env: { name: string; value: string }[];
}

function variablesOf({ env }: Container): Record<string, string> {
  return Object.fromEntries(env.map(({ name, value }) => [name, value]));
}

test("the guide names every manifest, and the guide of the project names the guide", () => {
  const guide = read("README.md");
  const names = readdirSync(FOLDER).filter((name) => name !== "README.md");
  expect(names.filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
  expect(readFileSync(join(PROJECT, "README.md"), "utf8")).toContain("scripts/shards/README.md");
});

describe("on Kubernetes", () => {
  const [shares, merge] = ["kubernetes-shares.yaml", "kubernetes-merge.yaml"].map((name) =>
    parse(read(name)),
  );

  test("each pod of the Job does one share, and the other Job joins as many", () => {
    const { spec } = shares;
    const [container] = spec.template.spec.containers as [Container];
    const environment = variablesOf(container);
    expect([spec.completionMode, spec.completions, spec.parallelism]).toEqual(["Indexed", 4, 4]);
    const parts = Array.from({ length: spec.completions }, (_, index) => {
      const { shard } = askedBy(container.command.join(" "), {
        ...environment,
        JOB_COMPLETION_INDEX: `${index}`,
      });
      return `${shard?.part}/${shard?.of}`;
    });
    expect(parts).toEqual(["1/4", "2/4", "3/4", "4/4"]);
    const [joining] = merge.spec.template.spec.containers as [Container];
    expect(askedBy(joining.command.join(" "), variablesOf(joining)).merge?.of).toBe(4);
    expect(variablesOf(joining).VISNYK_STORE).toBe(environment.VISNYK_STORE);
  });
});

describe("on GitLab", () => {
  const jobs = parse(read("gitlab-ci.yml"));

  test.each([
    ["photos", true],
    ["shares", false],
  ])("the tasks of %s do one share each", (name, photosOnly) => {
    const { parallel, script } = jobs[name];
    expect(parallel).toBe(4);
    const { shard } = askedBy(script[0], { CI_NODE_INDEX: "3", CI_NODE_TOTAL: `${parallel}` });
    expect(shard).toEqual({ part: 3, of: 4, photosOnly });
  });

  test("what was made before is handed on, and joined at last", () => {
    expect(jobs.stages).toEqual([jobs.photos.stage, jobs.shares.stage, jobs.pages.stage]);
    expect([jobs.shares.needs, jobs.pages.needs]).toEqual([["photos"], ["photos", "shares"]]);
    expect(askedBy(jobs.pages.script[0], {}).merge?.of).toBe(jobs.shares.parallel);
  });
});

describe("on GitHub", () => {
  const { jobs } = parse(read("github.yml"));
  const runs = ({ steps }: { steps: { run?: string }[] }) =>
    steps.flatMap(({ run }) => run ?? []).at(-1) as string;
  const INDEX = "$" + "{{ strategy.job-index }}";
  const TOTAL = "$" + "{{ strategy.job-total }}";

  test.each([
    ["photos", true],
    ["shares", false],
  ])("the tasks of %s do one share each", (name, photosOnly) => {
    const { env, strategy } = jobs[name];
    expect(env).toEqual({ VISNYK_SHARD_INDEX: INDEX, VISNYK_SHARDS: TOTAL });
    const { length } = strategy.matrix.share;
    const { shard } = askedBy(runs(jobs[name]), { VISNYK_SHARD_INDEX: "0", VISNYK_SHARDS: `${length}` });
    expect(shard).toEqual({ part: 1, of: 4, photosOnly });
  });

  test("what was made before is handed on, and joined at last", () => {
    expect([jobs.shares.needs, jobs.publish.needs]).toEqual(["photos", "shares"]);
    expect(askedBy(runs(jobs.publish), {}).merge?.of).toBe(4);
    const given = [jobs.photos, jobs.shares].map(({ steps }) => steps.at(-1).with.name.replace(INDEX, "*"));
    const steps = jobs.publish.steps as { with?: { pattern?: string } }[];
    expect(steps.flatMap((step) => step.with?.pattern ?? [])).toEqual(given);
  });
});
