import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exists } from "../../src/kit/files.ts";
import { buildBeside } from "../site/build-beside.ts";
import { SmallSite } from "../site/small-site.ts";
import { PROJECT } from "../structure/source-files.ts";
import { SLURM, type Slurm, startSlurm } from "./slurm.ts";

const MORTAL = pathToFileURL(join(import.meta.dirname, "../eleventy/mortal.ts"));
const FOLDER = "scripts/shards";

describe.runIf(SLURM.isHere)(`a build in shares by ${SLURM.label}`, () => {
  let slurm: Slurm;
  let site: SmallSite;
  let clean: SmallSite;

  beforeAll(async () => {
    site = SmallSite.empty();
    site.published = "none";
    await site.photo("articles/2025/02/10-a/a.jpg");
    site.write(
      "articles/2025/02/10-a/photos.yaml",
      "a.jpg:\n  credit: { uk: Архів, en: Archive, fr: Archives }\n",
    );
    site.story("2025/02/10-a", { photo: "{ file: a.jpg, alt: Міст }" });
    for (let day = 11; day < 20; day++) site.story(`2025/02/${day}-a`);
    clean = site.cleanCopy();
    [slurm] = await Promise.all([startSlurm(PROJECT), buildBeside(clean)]);
  });

  afterAll(async () => {
    await slurm?.close();
    for (const each of [site, clean]) each.remove();
  });

  /** Of a share, what is put before its programs so that it is killed in the middle of its work, once. */
  function killedOnce(): string {
    const [file, marker] = [join(site.root, "once.mjs"), join(site.root, "killed")];
    writeFileSync(
      file,
      `import { existsSync, writeFileSync } from "node:fs";
      const isShare = process.argv[2] === "build" && process.env.SLURM_ARRAY_TASK_ID === "2";
      if (isShare && !existsSync(${JSON.stringify(marker)})) {
        writeFileSync(${JSON.stringify(marker)}, "");
        process.env.MORTAL_STEPS = "100";
        await import(${JSON.stringify(MORTAL)});
      }`,
    );
    return `--import ${pathToFileURL(file)}`;
  }

  test("is that of a clean build, also where a share was killed and was run again alone", {
    timeout: 180_000,
  }, async () => {
    const logs = join(site.cache, "slurm");
    const shares = { VISNYK_SHARDS: "4", VISNYK_STORE: join(site.root, "store") };
    const environment = {
      ...site.environment(),
      ...slurm.environment,
      NODE_OPTIONS: killedOnce(),
      TMPDIR: site.root,
    };
    const sent = await slurm.run("sh", [`${FOLDER}/slurm.sh`, "4"], { ...environment, ...shares });
    expect(sent.code, sent.said).toBe(0);
    const [, joining] = /and job (\d+) joins/.exec(sent.said) ?? [];

    expect(await ended(joining as string)).toContain("JobState=FAILED");
    const log = readFileSync(join(logs, "merge.log"), "utf8");
    expect(log).toContain("Share 2/4 is not there.");
    expect(exists(site.output)).toBe(false);

    const send = async (name: string, ...options: string[]) => {
      const args = ["--parsable", `--output=${logs}/again.log`, ...options, `${FOLDER}/${name}`];
      const { said } = await slurm.run("sbatch", args, { ...environment, ...shares });
      const state = await ended(said.trim());
      const written = readFileSync(join(logs, "again.log"), "utf8");
      expect(state, written).toContain("JobState=COMPLETED");
      return written;
    };
    await send("slurm-share.sbatch", "--array=2");
    expect(await send("slurm-merge.sbatch")).toContain("4 of 4 shares joined");
    expect(site.difference(clean)).toEqual([]);
  });

  /** Waits until a job has ended, by one that may run only then. @returns what Slurm knows of the job */
  async function ended(job: string): Promise<string> {
    await slurm.run("srun", [`--dependency=afterany:${job}`, "true"]);
    return (await slurm.run("scontrol", ["show", "job", job])).said;
  }
});
