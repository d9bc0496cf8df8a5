import { statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { FetchManners } from "../fetching/manners.ts";
import { Catalogue } from "./catalogue.ts";
import { fetchMedia } from "./fetching/fetch-media.ts";
import { givePlaces } from "./give-places.ts";
import { GuardedFolder } from "./guarded-folder.ts";
import { MediaFolders } from "./media-folders.ts";
import { OldSite } from "./old-addresses.ts";
import { propose } from "./proposal.ts";
import { sourceOf } from "./recognise.ts";
import { Registries } from "./registries.ts";
import { writeReport } from "./report/report.ts";
import type { ImportRequest, ImportTools, Run } from "./run.ts";
import { importFolder, State } from "./state.ts";
import { type Summary, summaryOf } from "./summary.ts";
import { survey } from "./survey.ts";
import type { Convert } from "./text/conversion.ts";
import { writeAll } from "./write-all.ts";

/**
 * Imports an archive: reads it once to learn what there is and to give each text its folder, and once more to convert the
 * texts and write them.
 * @throws UsageError where it cannot be read
 */
export async function importArchive(request: ImportRequest, tools: ImportTools): Promise<Summary> {
  const source = await sourceOf(request.path, request.from, tools.sources);
  const { site } = request.newsroom;
  const options = { timeZone: site.timeZone, lang: request.lang, now: request.now };
  const archive = await source.open(resolve(request.path), options);
  const name = `${source.name} ${archive.addresses[0] ?? basename(request.path)}`;
  const state = State.open(request.content, name, request.dryRun);
  const run: Run = {
    request,
    archive,
    catalogue: new Catalogue(),
    old: new OldSite(archive.addresses),
    state,
    registries: new Registries(request.newsroom),
    content: new GuardedFolder(request.content, state, request.dryRun),
    kept: new GuardedFolder(importFolder(request.content), state, request.dryRun, "import/"),
    media: new MediaFolders({
      roots: archive.roots,
      folders: [...request.media.map((folder) => resolve(folder)), besideOf(resolve(request.path))],
      fetched: join(importFolder(request.content), "media"),
    }),
  };
  try {
    await survey(run);
    givePlaces(run);
    if (request.fetching !== undefined && !request.dryRun)
      await fetchMissing(run, request.fetching, tools.convert);
    await writeAll(run, tools.convert);
    if (!request.dryRun) writeReport(run);
    propose(run);
    return summaryOf(run);
  } finally {
    run.catalogue.close();
    state.close();
  }
}

/** Fetches what is not here; what cannot be had is among what is left out. */
async function fetchMissing(run: Run, manners: FetchManners, convert: Convert): Promise<void> {
  const { failed } = await fetchMedia(run, convert, manners);
  for (const { address, why } of failed)
    run.catalogue.rows.insertNew("left_out", {
      what: `a file that could not be fetched: ${why}`,
      count: 1,
      title: address,
    });
}

/** The folder that an archive lies in: media are often beside it. */
function besideOf(path: string): string {
  return statSync(path).isDirectory() ? path : dirname(path);
}
