/** An archive of WordPress, imported and then built: what each takes, and whether it grows with the stories alone. */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { BenchRun } from "../bench-run.ts";
import { writeExport } from "../corpus/export.ts";
import { writeCorpus } from "../corpus/write.ts";
import { type Cost, measure } from "../measure/process.ts";
import { medianCost } from "../measure/statistics.ts";
import { OwnSite } from "../own-site.ts";
import { PROJECT } from "../places.ts";
import { bytes, seconds, stories, times } from "../report/words.ts";

/** How much more of its time a story may take in the larger archive. */
const LINEAR = 1.1;

interface Found {
  imported: Cost;
  built: Cost;
}

export async function importedArchives(bench: BenchRun): Promise<void> {
  const { small, large } = bench.sizes;
  const less = await foundAt(bench, small);
  const more = large === small ? less : await foundAt(bench, large);
  const asked = small === 10_000 && large === 100_000;
  const whats = [
    ["imported", "import", `${stories(large)} of WordPress imported`],
    ["built", "imported", "the same, then built"],
  ] as const;
  for (const [step, id, what] of whats) {
    const [cost, other] = [more[step], less[step]];
    const growth = cost.wall / other.wall / (large / small);
    bench.row(
      {
        id,
        what,
        target: `linear: a story ≤ ${LINEAR} × its time at ${small.toLocaleString("en")}`,
        measured: `${times(growth)}: ${told(cost)} (${told(other)})`,
        met: growth <= LINEAR,
      },
      asked,
    );
  }
}

function told({ wall, cpu, peak }: Cost): string {
  return `${seconds(wall)}, CPU ${seconds(cpu)}, peak ${bytes(peak)}`;
}

async function foundAt(bench: BenchRun, size: number): Promise<Found> {
  const folder = join(bench.folder, `export-${size}`);
  mkdirSync(folder);
  const file = join(folder, "export.xml");
  bench.say(`writing an export of ${stories(size)}`);
  writeExport(file, size);
  const imported: Cost[] = [];
  const built: Cost[] = [];
  try {
    for (let run = 0; run < bench.runsAt(size); run++) {
      const cost = await importAndBuild(file, join(folder, "newsroom"));
      imported.push(cost.imported);
      built.push(cost.built);
      bench.say(`${stories(size)} imported: ${told(cost.imported)}; built: ${told(cost.built)}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { imported: medianCost(imported), built: medianCost(built) };
}

/** Imports into a newsroom that has settings, topics and authors but no stories, as one that moves in has. */
async function importAndBuild(file: string, folder: string): Promise<Found> {
  rmSync(folder, { recursive: true, force: true });
  const site = new OwnSite(join(folder, "content"), folder);
  writeCorpus(site.content, 0);
  const imported = await measure({
    program: process.execPath,
    // As `npm run import` says in package.json.
    args: ["--max-old-space-size=256", "scripts/import.ts", file],
    folder: PROJECT,
    environment: site.environment,
  });
  return { imported, built: await site.build() };
}
