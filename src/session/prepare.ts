import { makeAssets, type SiteAssets } from "../assets/assets.ts";
import { AssetCache } from "../assets/cache.ts";
import { takeIn } from "../intake/intake.ts";
import type { IntakeRequest } from "../intake/request.ts";
import type { CodeMap } from "../kit/code-map.ts";
import { ContentError, type Problem } from "../kit/problems.ts";
import type { Database } from "../library/database.ts";
import { type Snapshot, snapshotOf } from "../library/snapshot.ts";
import type { SitePath } from "../model/address.ts";
import type { Newsroom } from "../model/newsroom.ts";
import { FILES_BESIDE_PAGES } from "../outputs/index.ts";
import type { Shared } from "../photos/shared.ts";
import { type CopyPlan, planCopies } from "../plan/copies.ts";
import { type DependenciesOfKinds, dependenciesOf } from "../plan/dependencies.ts";
import { withGrace } from "../plan/grace.ts";
import { checkOwnPages } from "../plan/own-page-clashes.ts";
import { type Plan, planOutputs } from "../plan/plan.ts";
import { checkStaticFiles } from "../plan/static-clashes.ts";
import { doubt } from "../publication/publish.ts";
import { SiteFolder } from "../publication/site-folder.ts";
import { type Job, jobOf } from "../shares/job.ts";
import { isIn } from "../shares/shard.ts";
import { lenientStore } from "../store/lenient.ts";
import { warnOfChanges } from "./change-warnings.ts";
import { makePhotos, type PhotoProgress, putWholeCopies } from "./photos.ts";
import type { Say, Teller } from "./progress.ts";
import { publishedBefore } from "./published-list.ts";
import { READER } from "./reader.ts";
import { libraryFile, pressFolder, type Settings } from "./settings.ts";
import { makeShareImages } from "./share-images.ts";
import { shareOfPlan, strictStore } from "./shares.ts";

/** What a build knows before anything is pressed. */
export interface Prepared {
  context: Snapshot;
  plan: Plan;
  copies: CopyPlan;
  dependencies: DependenciesOfKinds;
  assets: SiteAssets;
  site: SiteFolder;
  /** What all of it is made from, as shares of it are compared. */
  job: () => Job;
  read: number;
  photosMade: number;
  shareImagesDrawn: number;
  warnings: readonly Problem[];
}

/**
 * Reads what changed, makes the photos and share images, and plans what has to be pressed.
 * @throws ContentError with every problem of the content
 */
export async function prepare(
  db: Database,
  settings: Settings,
  code: CodeMap,
  teller: Teller,
): Promise<Prepared> {
  const { program, project, content, now, preview, output, shard } = settings;
  const { progress, say } = teller;
  progress("reading", 0, 0);
  const site = new SiteFolder(output);
  const looking = site.look(db, libraryFile(settings), settings);
  // Problems of the content are reported first.
  looking.catch(() => {});
  const { newsroom, problems, read } = await takeIn(db, {
    ...intakeOf(settings, code, progress),
    published: (site) => publishedBefore(db, settings, site, say),
  });
  progress("photos", 0, 0);
  await looking;
  const assets = await makeAssets({ program, content, cache: new AssetCache(project), code }, newsroom);
  const onPhoto: PhotoProgress = (done, total, file) => progress("photos", done, total, file);
  const shared = await sharedBy(settings, say);
  let photosMade = await photosOf(db, newsroom, settings, onPhoto, shared);
  const shareImagesDrawn = await makeShareImages(db, code, {
    newsroom,
    content,
    cache: settings.cache,
    shared,
    isOurs: shard && ((key) => isIn(shard, key)),
    onProgress: (done, total) => progress("share images", done, total),
  });
  warnOfChanges({ db, newsroom, now }, problems);
  progress("planning", 0, 0);
  const context = snapshotOf(db, newsroom, now);
  // Of a share of the photos pages cannot be asked: the share that presses them does.
  if (!shard?.photosOnly && !checkOwnPages(context, problems)) throw new ContentError(problems.all());
  const dependencies = dependenciesOf(db, newsroom, assets, code, now);
  const whole = shard?.photosOnly ? NO_PLAN : planOutputs(context, dependencies, site.missing);
  const plan = shard ? shareOfPlan(whole, shard) : whole;
  const copies = shard ? NO_COPIES : copiesOf(context, assets, settings, site.missing);
  checkStaticFiles(context, whole, copies, problems);
  if (problems.hasErrors) throw new ContentError(problems.all());
  if (preview) await doubt(db, plan);
  const tools = { newsroom, settings, onProgress: onPhoto, shared };
  photosMade += await putWholeCopies(db, copies.copies, pressFolder(settings), tools);
  shared?.store.close();
  const made = { read, photosMade, shareImagesDrawn };
  const job = () => jobOf(context, dependencies, code.partsOf(READER));
  return { context, plan, copies, dependencies, assets, site, job, ...made, warnings: problems.all() };
}

function copiesOf(
  { db, newsroom }: Snapshot,
  assets: SiteAssets,
  { cache, now, preview, purge }: Settings,
  missing: ReadonlySet<SitePath>,
): CopyPlan {
  const hours = preview || purge ? 0 : newsroom.site.grace;
  return withGrace(db, planCopies(db, assets, cache, missing), missing, { now, hours });
}

const NO_PLAN: Plan = { orders: [], gone: [] };
const NO_COPIES: CopyPlan = { copies: [], gone: [] };

/** @returns the number of photos that were made */
async function photosOf(
  db: Database,
  newsroom: Newsroom,
  settings: Settings,
  onProgress: PhotoProgress,
  shared: Shared | undefined,
): Promise<number> {
  const { shard } = settings;
  if (!shard || !shared) return makePhotos(db, newsroom, settings, onProgress, shared);
  const { makePhotosOfShare } = await import("./shard-photos.ts");
  return makePhotosOfShare(db, { newsroom, settings, shard, shared, onProgress });
}

/**
 * The store of a build, where it has one. A preview adds nothing to it: what it shows may not be public. A share is for
 * others alone, and cannot do without.
 */
async function sharedBy({ store, cache, preview, shard }: Settings, say: Say): Promise<Shared | undefined> {
  if (store === undefined) return undefined;
  if (shard) return { store: await strictStore(store, say), cacheDir: cache, say };
  const place = { ...store, writes: store.writes && !preview };
  return { store: lenientStore(place, say), cacheDir: cache, say };
}

function intakeOf(settings: Settings, code: CodeMap, progress: Teller["progress"]): IntakeRequest {
  const { content, baseUrl, now, preview, verify, threads } = settings;
  return {
    content,
    baseUrl,
    clock: { now, preview },
    strictDrafts: preview,
    verify,
    filesBesidePages: FILES_BESIDE_PAGES,
    readerHash: JSON.stringify(code.partsOf(READER)),
    threads,
    onProgress: (done, total) => progress("reading", done, total),
  };
}
