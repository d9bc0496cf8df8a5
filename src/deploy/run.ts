import { join } from "node:path";
import type { Database } from "../library/database.ts";
import { Addresses } from "../model/address.ts";
import type { DeployTarget } from "../model/deploy-target.ts";
import type { Newsroom } from "../model/newsroom.ts";
import { publicationUnderWay } from "../publication/journal.ts";
import { Lock } from "../publication/lock.ts";
import { SiteFolder } from "../publication/site-folder.ts";
import { claimCache } from "../session/cache-folder.ts";
import { clock, libraryFile, lockFile, type Settings } from "../session/settings.ts";
import type { DeployProgress } from "./carry-out.ts";
import { type DeployOutcome, type DeployWishes, deploy } from "./deploy.ts";
import { DeployError, lastWord } from "./deploy-error.ts";
import type { Aim } from "./goal.ts";
import { headersOf } from "./headers.ts";
import { checkLimits } from "./limits.ts";
import { machineWith } from "./machine.ts";
import { KeptSource, SiteChanged, SiteSource } from "./sender.ts";
import { publishedSite } from "./site-files.ts";
import type { Surroundings, Target } from "./target.ts";
import { openTarget, openWholeSiteTarget, takesWholeSites } from "./targets/index.ts";

const HOUR = 3_600_000;
/** How often a deploy begins again because a build published meanwhile. */
const TIMES = 5;

export interface DeployRun {
  settings: Settings;
  newsroom: Newsroom;
  /** Opens the library as the last build left it. */
  openLibrary: () => Database | undefined;
  environment: NodeJS.ProcessEnv;
  say: (notice: string) => void;
  progress: DeployProgress;
  /** Ends the deploy after the deeds under way. */
  signal: AbortSignal;
}

/**
 * Brings the site that the last build published to a target of `site.yaml`.
 * @param name of the target
 * @returns what was done; nothing where the host itself finds that out
 * @throws DeployError for what whoever deploys can mend; the reason of `signal` where that ends it
 */
export async function runDeploy(
  name: string,
  wishes: DeployWishes,
  run: DeployRun,
): Promise<DeployOutcome | undefined> {
  const { settings, newsroom, say } = run;
  const target = targetNamed(name, newsroom.site.deploy);
  checkWishes(wishes);
  claimCache(settings.cache);
  const folder = join(settings.cache, "deploy");
  const cache = join(folder, name);
  const machine = machineWith(folder);
  const lock = await ownLock(join(folder, `${name}.lock`), wishes.wait === true, say);
  const surroundings: Surroundings = {
    environment: run.environment,
    site: settings.output,
    cache,
    baseUrl: newsroom.site.baseUrl,
    onlyLooks: wishes.dryRun,
    clock,
    say,
  };
  let connection: Target | undefined;
  try {
    if (!wishes.back) checkLimits(target, newsroom.site, run.openLibrary, say);
    if (takesWholeSites(target)) return await deployWhole(target, surroundings, wishes, run);
    return await repeated(say, async () => {
      const site = wishes.back ? nothing(newsroom.site.baseUrl) : await presentSite(run);
      connection ??= await openTarget(target, surroundings);
      return deploy(site, wishes, {
        target: connection,
        cache,
        by: machine.by,
        isDead: machine.isSame,
        grace: newsroom.site.grace * HOUR,
        clock,
        say,
        progress: run.progress,
        signal: run.signal,
      });
    });
  } catch (error) {
    throw lastWord(error);
  } finally {
    await connection?.close();
    lock.release();
  }
}

function targetNamed(name: string, targets: Readonly<Record<string, DeployTarget>>): DeployTarget {
  const target = Object.hasOwn(targets, name) ? targets[name] : undefined;
  if (target !== undefined) return target;
  const names = Object.keys(targets);
  if (name === "" && names.length > 1)
    throw new DeployError(
      `Say which target: ${names.map((each) => `npm run deploy -- ${each}`).join(", or ")}.`,
    );
  throw new DeployError(
    names.length === 0
      ? "site.yaml names no target. Give it one: deploy: { web: { to: rsync, host: example.org, path: /srv/www } }."
      : `deploy in site.yaml has no target "${name}"; it has ${names.join(", ")}.`,
  );
}

function checkWishes({ back, all, purge }: DeployWishes): void {
  if (back && (all || purge))
    throw new DeployError("--back brings back what is kept at the target: leave --all and --purge out.");
}

/** One deploy of a cache to a target at a time; the lock is free when its holder is dead. */
async function ownLock(file: string, wait: boolean, say: (notice: string) => void): Promise<Lock> {
  const lock = Lock.try(file);
  if (lock !== undefined) return lock;
  const held = "Another deploy from this machine to this target is under way.";
  if (!wait) throw new DeployError(`${held} Run this again when it is over, or wait for it with --wait.`);
  return Lock.take(file, () => say(`${held} Waiting for it to end.`));
}

/** What going back takes of the present site: it needs none. */
function nothing(baseUrl: string): Aim {
  return { goal: "before", files: new Map(), baseUrl, source: new KeptSource(new Map()) };
}

/** What the last build published, if the site's folder still holds that. A build that is publishing is waited for. */
async function presentSite({ settings, newsroom, openLibrary, say }: DeployRun): Promise<Aim> {
  await buildIsOver(settings, openLibrary, say);
  const db = openLibrary();
  try {
    const { files, replaced } = publishedSite(db);
    const folder = new SiteFolder(settings.output);
    if (db !== undefined) await folder.look(db, libraryFile(settings), { threads: settings.threads });
    const [missing] = folder.missing;
    if (missing !== undefined)
      throw new DeployError(
        `${settings.output} is not what the last build published: ${folder.missing.size} of its files are missing or changed, such as ${missing}. Run npm run build, and deploy then.`,
      );
    const { site } = newsroom;
    const source = new SiteSource(settings.output, headersOf(site, new Addresses(site)));
    return { goal: "site", files, replaced, baseUrl: site.baseUrl, source };
  } finally {
    db?.close();
  }
}

async function buildIsOver(
  settings: Settings,
  openLibrary: DeployRun["openLibrary"],
  say: DeployRun["say"],
): Promise<void> {
  const db = openLibrary();
  const isPublishing = db !== undefined && publicationUnderWay(db) !== undefined;
  db?.close();
  if (!isPublishing) return;
  const lock = await Lock.take(lockFile(settings), () =>
    say("A build is publishing; waiting for it to end."),
  );
  lock.release();
}

/** Begins again where a build replaced what was to be sent: what was sent stays. */
async function repeated<T>(say: (notice: string) => void, attempt: () => Promise<T>): Promise<T> {
  for (let time = 1; time < TIMES; time++) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof SiteChanged)) throw error;
      say("A build has published meanwhile: the deploy goes on with what is published now.");
    }
  }
  return attempt();
}

async function deployWhole(
  settings: Parameters<typeof openWholeSiteTarget>[0],
  surroundings: Surroundings,
  { back, dryRun }: DeployWishes,
  run: DeployRun,
): Promise<undefined> {
  const { say } = surroundings;
  if (!back) await presentSite(run);
  const target = await openWholeSiteTarget(settings, surroundings);
  if (dryRun) say(`This would run: ${target.command}`);
  else if (back) await target.back(say);
  else await target.deploy(surroundings.site, say);
}
