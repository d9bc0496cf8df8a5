import type { Problem } from "../kit/problems.ts";
import type { Database } from "../library/database.ts";
import { type IntakeRequest, takeIn } from "../library/intake/intake.ts";
import { type ViewContext, viewContext } from "../library/views/context.ts";
import { AssetShelf } from "./asset-shelf.ts";
import { makeAssets, type SiteAssets } from "./assets.ts";
import { makeCards } from "./cards.ts";
import { warnOfChanges, warnOfLostHubs } from "./change-warnings.ts";
import type { CodeMap } from "./code.ts";
import { type CopyPlan, planCopies } from "./copies.ts";
import { type Ingredients, ingredientsOf } from "./ingredients.ts";
import { makePhotos, type PhotoProgress, putWholeCopies } from "./photos.ts";
import { type Plan, planOutputs } from "./plan.ts";
import type { Progress } from "./progress.ts";
import { doubt } from "./publish.ts";
import { libraryFile, pressFolder, type Settings } from "./settings.ts";
import { SiteFolder } from "./site-folder.ts";

/** The module by which stories are read: when any of its code changes, they are read again. */
export const READER = "src/library/intake/intake.ts";

/** What a build knows before anything is pressed. */
export interface Prepared {
  context: ViewContext;
  plan: Plan;
  copies: CopyPlan;
  ingredients: Ingredients;
  assets: SiteAssets;
  site: SiteFolder;
  read: number;
  photosMade: number;
  cardsDrawn: number;
  warnings: readonly Problem[];
}

/**
 * Reads what changed, makes the photos and share cards, and plans what has to be pressed.
 * @throws ContentError with every problem of the content
 */
export async function prepare(
  db: Database,
  settings: Settings,
  code: CodeMap,
  progress: Progress,
): Promise<Prepared> {
  const { project, now, preview, output } = settings;
  progress("reading", 0, 0);
  const site = new SiteFolder(output);
  const looking = site.look(db, libraryFile(settings), settings);
  // What is wrong with the content is told first.
  looking.catch(() => {});
  const { newsroom, problems, read } = await takeIn(db, intakeOf(settings, code, progress));
  progress("photos", 0, 0);
  await looking;
  const assets = await makeAssets({ project, shelf: new AssetShelf(project), code }, newsroom.site);
  const onPhoto: PhotoProgress = (done, total, file) => progress("photos", done, total, file);
  let photosMade = await makePhotos(db, newsroom, settings, onPhoto);
  const cardsDrawn = await makeCards(db, code, {
    newsroom,
    cache: settings.cache,
    onProgress: (done, total) => progress("cards", done, total),
  });
  warnOfChanges({ db, newsroom, now }, problems);
  progress("planning", 0, 0);
  const context = viewContext(db, newsroom, now);
  const ingredients = ingredientsOf(db, newsroom, assets, code);
  const plan = planOutputs(context, ingredients, site.missing);
  warnOfLostHubs(context, plan.gone, problems);
  const copies = planCopies(db, assets, settings.cache, site.missing);
  if (preview) await doubt(db, plan);
  const tools = { newsroom, settings, onProgress: onPhoto };
  photosMade += await putWholeCopies(db, copies.copies, pressFolder(settings), tools);
  const made = { read, photosMade, cardsDrawn };
  return { context, plan, copies, ingredients, assets, site, ...made, warnings: problems.all() };
}

function intakeOf(settings: Settings, code: CodeMap, progress: Progress): IntakeRequest {
  const { content, baseUrl, now, preview, verify, threads } = settings;
  return {
    content,
    baseUrl,
    clock: { now, preview },
    verify,
    readerHash: JSON.stringify(code.partsOf(READER)),
    threads,
    onProgress: (done, total) => progress("reading", done, total),
  };
}
