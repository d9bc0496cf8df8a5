import type { KeyObject } from "node:crypto";
import type { AssetNames } from "../assets/assets.ts";
import { Dates } from "../i18n/dates.ts";
import { CodeMap } from "../kit/code-map.ts";
import { diskError } from "../kit/disk-errors.ts";
import type { Problem } from "../kit/problems.ts";
import { Database, isDamage } from "../library/database.ts";
import { hasSignedList } from "../library/published.ts";
import type { Snapshot } from "../library/snapshot.ts";
import { waitingInAll } from "../library/waiting.ts";
import type { SitePath } from "../model/address.ts";
import type { Output } from "../outputs/index.ts";
import type { CopyPlan } from "../plan/copies.ts";
import type { DependenciesOfKinds } from "../plan/dependencies.ts";
import type { Plan } from "../plan/plan.ts";
import { pressedAddresses } from "../publication/address-list.ts";
import { putCopies } from "../publication/copies.ts";
import { filesToDelete } from "../publication/files-to-change.ts";
import type { Compression } from "../publication/forms.ts";
import type { Lock } from "../publication/lock.ts";
import type { Pressed } from "../publication/pressed.ts";
import { completePublication, type Publishing, publish } from "../publication/publish.ts";
import { type SiteChanges, together } from "../publication/site-changes.ts";
import type { SiteFolder } from "../publication/site-folder.ts";
import type { Job } from "../shares/job.ts";
import { claimCache } from "./cache-folder.ts";
import { abandonUnused, clearUnused, lockOf } from "./cache-use.ts";
import { joinShares } from "./join-shares.ts";
import { nextChange } from "./next-change.ts";
import { overLimits } from "./over-limits.ts";
import { type Prepared, prepare } from "./prepare.ts";
import type { Progress, Say, Teller } from "./progress.ts";
import { atThisMoment, libraryFile, pressFolder, type Settings } from "./settings.ts";
import { clearShares, leave, openShareLibrary } from "./shares.ts";
import { signingKey } from "./signing-key.ts";
import { sweepCache } from "./sweep-cache.ts";

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
  readonly #job: () => Job;
  #publishing: Publishing | undefined;
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
    this.#job = state.job;
  }

  /**
   * Reads what changed, makes the photos, and plans what is to be pressed. Nothing is published yet.
   * @throws ContentError with every problem of the content; the site stays as it is
   */
  static async prepare(given: Settings, progress: Progress, say: Say): Promise<Build> {
    claimCache(given.cache);
    const code = new CodeMap(given.program, given.project);
    const lock = given.preview ? undefined : await lockOf(given, say);
    const settings = atThisMoment(given);
    const file = libraryFile(settings);
    const teller = { progress, say };
    const attempt = async () => {
      const db = settings.shard ? await openShareLibrary(settings) : Database.open(file);
      try {
        await completePublication(db, say);
        clearUnused(db, settings);
        const build = new Build(settings, await prepare(db, settings, code, teller), lock, teller);
        if (settings.merge) build.notePressed(await joinShares(build, settings.merge, teller));
        return build;
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
    return this.#publishing?.deleted ?? filesToDelete(this.#site, this);
  }

  /** How many files stay in the site for a while, although no page of it refers to them. */
  get waiting(): number {
    return waitingInAll(this.context.db).count;
  }

  /** Those that no build made. */
  get strays(): readonly string[] {
    const strays = new Set([...this.#site.strays, ...(this.#publishing?.replaced ?? [])]);
    return this.deletions.filter((file) => strays.has(file));
  }

  /** What the publication changed in the site; nothing before it. */
  get changes(): SiteChanges | undefined {
    return this.#publishing?.changes;
  }

  /** When the site changes next by itself, in its time zone: a scheduled story comes due, or the banner comes or goes. */
  get nextDue(): string | undefined {
    const { languages, timeZone } = this.context.newsroom.site;
    const next = nextChange(this.context);
    return next && new Dates(languages[0], timeZone).iso(next.at);
  }

  /** What the hosts of the site will not take of it, once it is published. */
  get excess(): readonly Problem[] {
    const { db, newsroom, addresses } = this.context;
    const { site } = newsroom;
    return this.settings.preview ? [] : overLimits({ db, site, addresses }, site.hosts, "warning");
  }

  /** What all of it is made from. */
  get job(): Job {
    return this.#job();
  }

  get #compression(): Compression {
    return {
      encodings: this.context.newsroom.site.compress,
      atOnce: this.settings.threads.count,
      onProgress: (done, total) => this.#teller.progress("compressing", done, total),
    };
  }

  /** Brings the pressed pages into the site; those of a share to where shares meet. */
  async publish(): Promise<void> {
    const { settings, plan, copies } = this;
    const { progress, say } = this.#teller;
    if (settings.shard) return leave(this, settings.shard, say);
    progress(this.#compression.encodings.length === 0 ? "publishing" : "compressing", 0, 0);
    const key = settings.preview
      ? undefined
      : signingKey(this.context.newsroom.site.mirror?.key, settings.signingKey);
    this.#publishing = await publish(this.context.db, this.#site, {
      plan,
      copies,
      dependencies: this.#dependencies,
      pressed: this.#pressed,
      onProgress: (done, total) => progress("publishing", done, total),
      say,
      ...(!settings.preview && {
        staging: this.pressFolder,
        compression: this.#compression,
        addresses: pressedAddresses(plan, this.pressFolder),
      }),
    });
    const further = settings.preview ? undefined : await this.#publishSignedList(key);
    const { changes } = this.#publishing;
    if (further !== undefined)
      this.#publishing = { ...this.#publishing, changes: together(changes, further) };
    if (settings.merge) clearShares(settings, this.#job);
    if (!settings.preview && !settings.trial) await sweepCache(this.context.db, settings);
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
    const made = { dependencies: this.#dependencies, compression: this.#compression };
    const list = { ...nothing, ...made, copies, staging, say };
    return (await publish(db, this.#site, list)).changes;
  }

  /** Ends the build. What was pressed and not published is removed, since it is not public. */
  close(): void {
    abandonUnused(this.context.db, this.settings);
    this.context.db.close();
    this.#lock?.release();
  }
}
