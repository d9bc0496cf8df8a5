/** What each trick of the program gains over the plain way, and its share of a full build. */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BenchRun } from "../bench-run.ts";
import { TRICKS } from "../micro/all.ts";
import type { BuiltSite } from "../micro/material.ts";
import type { Gain } from "../micro/measure.ts";
import { gainTable } from "../report/gains.ts";
import { stories } from "../report/words.ts";

const SCRIPT = join(import.meta.dirname, "../micro/run.ts");

/** Turns of each way in each requested run. */
const TURNS = 3;

export async function tricks(bench: BenchRun): Promise<void> {
  const { small } = bench.sizes;
  const site = bench.site(small);
  const settings = join(site.content, "site.yaml");
  const before = readFileSync(settings, "utf8");
  // The build that tricks are compared with includes search.
  writeFileSync(settings, before.replace("search: false\n", ""));
  try {
    bench.say(`${stories(small)}, to measure tricks on`);
    const { cpu } = await site.buildAnew();
    const built: BuiltSite = {
      stories: small,
      content: site.content,
      library: join(site.cache, "library.sqlite"),
      output: site.output,
    };
    const gains = TRICKS.map(({ title, plain }, number) => {
      bench.say(title);
      return { title, instead: plain, ...measured(number, bench.runsAt(small) * TURNS, built) };
    });
    process.stdout.write(`${gainTable(gains, { stories: small, cpu })}\n`);
  } finally {
    writeFileSync(settings, before);
    site.remove();
  }
}

function measured(number: number, turns: number, site: BuiltSite): Gain {
  const args = [SCRIPT, String(number), String(turns), JSON.stringify(site)];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })) as Gain;
}
