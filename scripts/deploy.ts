/**
 * `npm run deploy -- <target>`: brings the site that the last build published to a target of `deploy` in `site.yaml`, and
 * tells the hubs. `--dry-run` says what would be done, `--back` brings back the state before, `--all` sends everything
 * again, `--purge` deletes what waits to be deleted, `--wait` waits for another deploy, `--no-ping` tells no hub.
 */
import { parseArgs } from "node:util";
import { DeployError } from "../src/deploy/deploy-error.ts";
import { runDeploy } from "../src/deploy/run.ts";
import { DeployLine, dryRunLines, outcomeLines } from "../src/deploy/words.ts";
import { printable } from "../src/kit/printable.ts";
import { Database } from "../src/library/database.ts";
import { Addresses } from "../src/model/address.ts";
import type { Site } from "../src/model/site.ts";
import { hasFailed, linesOf, pingHub } from "../src/ping/ping.ts";
import { libraryFile, type Settings, settingsFrom } from "../src/session/settings.ts";
import { command } from "./command.ts";
import { newsroomOrReport } from "./newsroom.ts";

/** By convention 128 and the number of the signal. */
const INTERRUPTED = 130;

await command(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    allowNegative: true,
    options: {
      "dry-run": { type: "boolean", default: false },
      back: { type: "boolean" },
      all: { type: "boolean" },
      purge: { type: "boolean" },
      wait: { type: "boolean" },
      ping: { type: "boolean", default: true },
    },
  });
  const settings = settingsFrom(process.env);
  const newsroom = newsroomOrReport(settings);
  if (newsroom === undefined) return 1;
  const { site } = newsroom;
  const name = targetIn(positionals, site);
  const line = new DeployLine();
  const say = (notice: string) => {
    line.clear();
    process.stderr.write(`${printable(notice)}\n`);
  };
  const openLibrary = () => Database.openMade(libraryFile(settings));
  const { signal, isStopped } = stopping(say);
  const began = performance.now();
  try {
    const { "dry-run": dryRun, ...wishes } = values;
    const run = {
      settings,
      newsroom,
      openLibrary,
      environment: process.env,
      say,
      progress: line.progress,
      signal,
    };
    const outcome = await runDeploy(name, { ...wishes, dryRun }, run);
    line.clear();
    const time = performance.now() - began;
    const lines =
      outcome === undefined
        ? []
        : dryRun
          ? dryRunLines(outcome)
          : outcomeLines(name, outcome, { time, isBack: wishes.back === true });
    for (const text of lines) process.stdout.write(`${printable(text)}\n`);
    if (values.ping && !dryRun && !values.back) await ping(site, settings, say);
    return 0;
  } catch (error) {
    line.clear();
    if (!isStopped()) throw error;
    say(`Stopped. npm run deploy -- ${name} goes on from here; readers have found nothing missing.`);
    return INTERRUPTED;
  }
});

/** The target that is named, or the only one there is. @throws DeployError where several are meant, or none */
function targetIn([name, ...more]: readonly string[], { deploy }: Site): string {
  const names = Object.keys(deploy);
  if (more.length > 0)
    throw new DeployError(
      `A deploy goes to one target; run it once for each: ${[name, ...more].join(", ")}.`,
    );
  if (name === undefined && names.length > 1)
    throw new DeployError(
      `Say which target: npm run deploy -- ${names[0]}. deploy in site.yaml has ${names.join(", ")}.`,
    );
  return name ?? names[0] ?? "";
}

/** The first Ctrl-C ends a deploy after the deeds under way; the second ends it at once. */
function stopping(say: (notice: string) => void): { signal: AbortSignal; isStopped: () => boolean } {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => {
      say("Stopping after what is under way.");
      controller.abort();
    });
  return { signal: controller.signal, isStopped: () => controller.signal.aborted };
}

/** Tells the hubs; the site is online whether or not they listen. */
async function ping(site: Site, settings: Settings, say: (notice: string) => void): Promise<void> {
  const { hubs } = site.feeds;
  const db = hubs.length === 0 ? undefined : Database.openMade(libraryFile(settings));
  if (db === undefined) return;
  try {
    for (const hub of hubs) {
      const report = await pingHub(db, hub, new Addresses(site));
      for (const text of linesOf(report)) (hasFailed(report) ? say : print)(text);
    }
  } finally {
    db.close();
  }
}

function print(text: string): void {
  process.stdout.write(`${printable(text)}\n`);
}
