import type { KeyObject } from "node:crypto";
import type { AssetNames } from "../assets/assets.ts";
import { Dates } from "../i18n/dates.ts";
import { CodeMap } from "../kit/code-map.ts";
import { diskError } from "../kit/disk-errors.ts";
import type { Problem } from "../kit/problems.ts";
import { Database, isDamage } from "../library/database.ts";
import { nextDue } from "../library/next-due.ts";
import { hasSignedList } from "../library/published.ts";
import type { Snapshot } from "../library/snapshot.ts";
import type { SitePath } from "../model/address.ts";
import type { Output } from "../outputs/index.ts";
import type { CopyPlan } from "../plan/copies.ts";
import type { DependenciesOfKinds } from "../plan/dependencies.ts";
import type { Plan } from "../plan/plan.ts";
import { pressedAddresses } from "../publication/address-list.ts";
import { putCopies } from "../publication/copies.ts";
import { filesToDelete } from "../publication/files-to-change.ts";
import { publicationUnderWay } from "../publication/journal.ts";
import { Lock } from "../publication/lock.ts";
import type { Pressed } from "../publication/pressed.ts";
import { completePublication, publish } from "../publication/publish.ts";
import { type SiteChanges, together } from "../publication/site-changes.ts";
import type { SiteFolder } from "../publication/site-folder.ts";
import { clearStaging } from "../publication/staging.ts";
import { claimCache } from "./cache-folder.ts";
import { overLimits } from "./over-limits.ts";
import { type Prepared, prepare } from "./prepare.ts";
import type { Progress, Say, Teller } from "./progress.ts";
import { atThisMoment, libraryFile, lockFile, pressFolder, type Settings } from "./settings.ts";
import { signingKey } from "./signing-key.ts";

/** Removes what is staged, unless a publication that was begun needs it to be completed. */
function clearUnused(db: Database, settings: Settings): void {
  if (!settings.preview && publicationUnderWay(db) === undefined)
    clearStaging(pressFolder(settings), settings.output);
}

/** As `clearUnused`, at the end of a build. What cannot be removed is left to the next one; this one's error is told. */
function abandonUnused(db: Database, settings: Settings): void {
  try {
    clearUnused(db, settings);
  } catch {}
}

/** Builds share the library and the staging folder, so one waits for the other. A preview has its own. */
async function lockOf(settings: Settings, say: Say): Promise<Lock> {
  const file = lockFile(settings);
  try {
    return await Lock.take(file, () =>
      say(`Another build is using ${settings.cache}; waiting for it to end.`),
    );
  } catch (error) {
    throw diskError(error, file) ?? error;
  }
}

/** One build, from reading to publishing. In between, whoever presses notes what became of each output. */
export class Build {
  readonly settings: Settings;
  readonly context: Snapshot;
  readonly plan: Plan;
  readonly copies: CopyPlan;
  /** The numbers of story folders read, photos made, and share images drawn. */
  readonly read: number;
  readonly photosMade: number;
  readonly shareImagesDrawn: number;
  readonly warnings: readonly Problem[];
  readonly assets: AssetNames;
  readonly #dependencies: DependenciesOfKinds;
  readonly #site: SiteFolder;
  #replaced: readonly string[] = [];
  #changes: SiteChanges | undefined;
  readonly #pressed = new Map<SitePath, Pressed>();
  readonly #lock: Lock | undefined;
  readonly #teller: Teller;

  private constructor(settings: Settings, state: Prepared, lock: Lock | undefined, teller: Teller) {
    this.settings = settings;
    this.#lock = lock;
    this.#teller = teller;
    this.context = state.context;
    this.plan = state.plan;
    this.copies = state.copies;
    this.read = state.read;
    this.photosMade = state.photosMade;
    this.shareImagesDrawn = state.shareImagesDrawn;
    this.warnings = state.warnings;
    this.assets = state.assets.named;
    this.#dependencies = state.dependencies;
    this.#site = state.site;
  }

  /**
   * Reads what changed, makes the photos, and plans what is to be pressed. Nothing is published yet.
   * @throws ContentError with every problem of the content; the site stays as it is
   */
  static async prepare(given: Settings, progress: Progress, say: Say): Promise<Build> {
    claimCache(given.cache);
    const code = new CodeMap(given.project);
    const lock = given.preview ? undefined : await lockOf(given, say);
    const settings = atThisMoment(given);
    const file = libraryFile(settings);
    const attempt = async () => {
      const db = Database.open(file);
      try {
        await completePublication(db, say);
        clearUnused(db, settings);
        return new Build(settings, await prepare(db, settings, code, { progress, say }), lock, {
          progress,
          say,
        });
      } catch (error) {
        abandonUnused(db, settings);
        db.close();
        throw error;
      }
    };
    try {
      return await attempt().catch((error: unknown) => {
        if (!isDamage(error)) throw error;
        Database.remove(file);
        return attempt();
      });
    } catch (error) {
      lock?.release();
      throw diskError(error, settings.cache) ?? error;
    }
  }

  /** Where pages are to be pressed: a folder that is empty by now, or in a preview the site itself. */
  get pressFolder(): string {
    return pressFolder(this.settings);
  }

  get preview(): boolean {
    return this.settings.preview;
  }

  /** The ordered outputs that have not been pressed. */
  ordersLeft(): Output[] {
    return this.plan.orders.map(({ output }) => output).filter(({ path }) => !this.#pressed.has(path));
  }

  notePressed(pressed: ReadonlyMap<SitePath, Pressed>): void {
    for (const [path, output] of pressed) this.#pressed.set(path, output);
  }

  get pressed(): ReadonlyMap<SitePath, Pressed> {
    return this.#pressed;
  }

  /** Files that are to be deleted from the site's folder; after the publication, those that were. */
  get deletions(): readonly string[] {
    return [...filesToDelete(this.#site, this), ...this.#replaced];
  }

  /** Those that no build made. */
  get strays(): readonly string[] {
    const strays = new Set([...this.#site.strays, ...this.#replaced]);
    return this.deletions.filter((file) => strays.has(file));
  }

  /** What the publication changed in the site; nothing before it. */
  get changes(): SiteChanges | undefined {
    return this.#changes;
  }

  /** When the next scheduled story comes due, in the site's time zone. */
  get nextDue(): string | undefined {
    const { db, newsroom } = this.context;
    const due = nextDue(db);
    const { languages, timeZone } = newsroom.site;
    return due === undefined ? undefined : new Dates(languages[0], timeZone).iso(due);
  }

  /** What the hosts of the site will not take of it, once it is published. */
  get excess(): readonly Problem[] {
    const { db, newsroom, addresses } = this.context;
    const { site } = newsroom;
    return this.settings.preview ? [] : overLimits({ db, site, addresses }, site.hosts, "warning");
  }

  /** Brings the pressed pages into the site. */
  async publish(): Promise<void> {
    const { settings, plan, copies } = this;
    const { progress, say } = this.#teller;
    const key = settings.preview
      ? undefined
      : signingKey(this.context.newsroom.site.mirror?.key, settings.signingKey);
    progress("publishing", 0, 0);
    const { replaced, changes } = await publish(this.context.db, this.#site, {
      plan,
      copies,
      dependencies: this.#dependencies,
      pressed: this.#pressed,
      onProgress: (done, total) => progress("publishing", done, total),
      say,
      ...(!settings.preview && {
        staging: this.pressFolder,
        addresses: pressedAddresses(plan, this.pressFolder),
      }),
    });
    this.#replaced = replaced;
    this.#changes = changes;
    const further = settings.preview ? undefined : await this.#publishSignedList(key);
    if (further !== undefined) this.#changes = together(changes, further);
  }

  /** The list comes after what it lists: whoever reads it before finds the old site, which it is the list of. */
  async #publishSignedList(key: KeyObject | undefined): Promise<SiteChanges | undefined> {
    const { db, newsroom } = this.context;
    if (newsroom.site.mirror === undefined && !hasSignedList(db)) return undefined;
    const { planSignedList } = await import("./signed-list.ts");
    const { path: folder, missing } = this.#site;
    const { say } = this.#teller;
    const copies = await planSignedList(db, newsroom.site, { folder, missing, key, say });
    if (copies.copies.length + copies.gone.length === 0) return undefined;
    const staging = this.pressFolder;
    putCopies(copies.copies, staging, this.settings.content);
    const nothing = { plan: { orders: [], gone: [] }, pressed: new Map() };
    const list = { ...nothing, copies, dependencies: this.#dependencies, staging, say };
    return (await publish(db, this.#site, list)).changes;
  }

  /** Ends the build. What was pressed and not published is removed, since it is not public. */
  close(): void {
    abandonUnused(this.context.db, this.settings);
    this.context.db.close();
    this.#lock?.release();
  }
}
