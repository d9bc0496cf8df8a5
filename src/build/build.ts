import { join } from "node:path";
import { emptyFolder } from "../kit/files.ts";
import { ContentError, type Problem } from "../kit/problems.ts";
import { lostAddresses, pendingChanges } from "../library/changes.ts";
import { Database, isDamage } from "../library/database.ts";
import { ARTICLES } from "../library/intake/articles.ts";
import { takeIn } from "../library/intake/intake.ts";
import { type ViewContext, viewContext } from "../library/views/context.ts";
import { type ViewOf, viewOf } from "../library/views/view.ts";
import type { SitePath } from "../model/address.ts";
import type { Output, OutputKind } from "../model/output.ts";
import { type AssetNames, makeAssets, type SiteAssets } from "./assets.ts";
import { CodeMap } from "./code.ts";
import { type CopyPlan, planCopies } from "./copies.ts";
import { type Ingredients, ingredientsOf } from "./ingredients.ts";
import { forgetSpoiltPhotos, makePhotos, type PhotoProgress } from "./photos.ts";
import { type Plan, planOutputs, viewHash } from "./plan.ts";
import { doubt, publish } from "./publish.ts";
import { libraryFile, pressFolder, type Settings } from "./settings.ts";
import { SiteFolder } from "./site-folder.ts";

/** The module by which stories are read: when any of its code changes, they are read again. */
export const READER = "src/library/intake/intake.ts";

/** One build, from reading to publishing. Between the two, whoever presses asks it for views. */
export class Build {
  readonly settings: Settings;
  readonly context: ViewContext;
  readonly plan: Plan;
  readonly copies: CopyPlan;
  /** Story folders that were read, and photos that were made. */
  readonly read: number;
  readonly photosMade: number;
  readonly warnings: readonly Problem[];
  readonly assets: AssetNames;
  readonly #ingredients: Ingredients;
  readonly #site: SiteFolder;
  readonly #madeFrom = new Map<SitePath, string>();

  private constructor(settings: Settings, state: BuildState) {
    this.settings = settings;
    this.context = state.context;
    this.plan = state.plan;
    this.copies = state.copies;
    this.read = state.read;
    this.photosMade = state.photosMade;
    this.warnings = state.warnings;
    this.assets = state.assets.named;
    this.#ingredients = state.ingredients;
    this.#site = state.site;
  }

  /**
   * Reads what changed, makes the photos, and plans what has to be pressed. Nothing is published yet.
   * @throws ContentError with every problem of the content; the site stays as it is
   */
  static async prepare(settings: Settings, onPhoto: PhotoProgress): Promise<Build> {
    const file = libraryFile(settings);
    const attempt = async () => {
      const db = Database.open(file);
      try {
        return new Build(settings, await prepared(db, settings, onPhoto));
      } catch (error) {
        db.close();
        throw error;
      }
    };
    try {
      return await attempt();
    } catch (error) {
      if (!isDamage(error)) throw error;
      Database.remove(file);
      return attempt();
    }
  }

  /** Where pages are to be pressed: by now an empty folder, in a preview the site itself. */
  get pressFolder(): string {
    return pressFolder(this.settings);
  }

  /**
   * What an ordered output shows. Noted as what it was made from.
   * @throws Error where the content does not call for the output: the plan orders none such
   */
  view<K extends OutputKind>(output: Output & { kind: K }): ViewOf[K] {
    const view = viewOf(this.context, output);
    if (view === undefined) throw new Error(`${output.path} was ordered, and there is nothing to show`);
    this.#madeFrom.set(output.path, viewHash(output.kind, view));
    return view;
  }

  /** Brings the pressed pages into the site. */
  async publish(): Promise<void> {
    const { settings, plan, copies } = this;
    await publish(this.context.db, this.#site, {
      plan,
      copies,
      ingredients: this.#ingredients,
      madeFrom: this.#madeFrom,
      staging: settings.preview ? undefined : this.pressFolder,
    });
  }

  close(): void {
    this.context.db.close();
  }
}

interface BuildState {
  context: ViewContext;
  plan: Plan;
  copies: CopyPlan;
  ingredients: Ingredients;
  assets: SiteAssets;
  site: SiteFolder;
  read: number;
  photosMade: number;
  warnings: readonly Problem[];
}

async function prepared(db: Database, settings: Settings, onPhoto: PhotoProgress): Promise<BuildState> {
  const { project, content, baseUrl, now, preview, output } = settings;
  const code = new CodeMap(project);
  const readerHash = JSON.stringify(code.partsOf(READER));
  const { newsroom, problems, read } = await takeIn(db, {
    content,
    baseUrl,
    clock: { now, preview },
    readerHash,
  });
  const site = new SiteFolder(output);
  const missing = site.missing(db);
  const assets = await makeAssets(project, newsroom.site);
  const spoilt = forgetSpoiltPhotos(db, planCopies(db, assets, settings.cache, missing).copies);
  const photosMade = await makePhotos(db, newsroom, settings, {
    check: spoilt ? "content" : "size",
    onProgress: onPhoto,
  });
  for (const { id, lang, path } of lostAddresses(pendingChanges(db))) {
    const hint = `Keep old links alive: aliases: [${path}]`;
    problems.warn(
      `${ARTICLES}${id}/${lang}.md`,
      undefined,
      `its published address ${path} leads nowhere any more`,
      hint,
    );
  }
  const context = viewContext(db, newsroom, now);
  const ingredients = ingredientsOf(db, newsroom, assets, code);
  const plan = planOutputs(context, ingredients, missing);
  const copies = planCopies(db, assets, settings.cache, missing);
  if (preview) await doubt(db, plan);
  else emptyFolder(pressFolder(settings));
  return { context, plan, copies, ingredients, assets, site, read, photosMade, warnings: problems.all() };
}

/** Finds every problem of the content without building; what was known before does not matter. */
export async function checkContent(settings: Settings): Promise<readonly Problem[]> {
  const folder = join(settings.cache, "check");
  emptyFolder(folder);
  const db = Database.open(join(folder, "library.sqlite"));
  try {
    const { problems } = await takeIn(db, {
      content: settings.content,
      baseUrl: settings.baseUrl,
      clock: { now: settings.now, preview: false },
      readerHash: "",
      decodesPhotos: true,
    });
    return problems.all();
  } catch (error) {
    if (error instanceof ContentError) return error.problems;
    throw error;
  } finally {
    db.close();
    emptyFolder(folder);
  }
}
