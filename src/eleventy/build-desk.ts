import { ContentError, type Problem } from "../kit/problems.ts";
import { Database } from "../library/database.ts";
import type { SitePath } from "../model/address.ts";
import type { Pressed } from "../publication/pressed.ts";
import type { SiteChanges } from "../publication/site-changes.ts";
import { Build } from "../session/build.ts";
import { libraryFile, type Settings } from "../session/settings.ts";
import type { JobDesk } from "./configure.ts";
import type { PressJob } from "./page-press.ts";
import { isLarge, pressInThreads } from "./press-room.ts";
import { Reporter, reportContentError } from "./reporter.ts";

/** The build under way, which scripts and Eleventy's events share: whichever comes first prepares it. */
export class BuildDesk implements JobDesk {
  readonly settings: Settings;
  readonly #reporter: Reporter;
  #build: Promise<Build> | undefined;
  #handedOut = false;
  #nextDue: string | undefined;
  #changes: SiteChanges | undefined;
  readonly #onTold: ((problems: readonly Problem[]) => void) | undefined;

  /** @param onTold is told the problems of each build when it ends, published or not */
  constructor(
    settings: Settings,
    reporter = new Reporter(),
    onTold?: (problems: readonly Problem[]) => void,
  ) {
    this.settings = settings;
    this.#reporter = reporter;
    this.#onTold = onTold;
  }

  /** The build under way; a new one where there is none. */
  prepare(): Promise<Build> {
    this.#build ??= this.#begin();
    return this.#build;
  }

  /**
   * The job that is left for Eleventy in this thread. A build that was handed out before and not finished has failed in the
   * press, which Eleventy does not report: it is dropped.
   *
   * Errors in the content are reported, and the site stays as it is. A preview goes on, since they may be corrected;
   * Eleventy's own command ends here, before Eleventy wraps the report in traces of its own.
   */
  async handOut(): Promise<PressJob | undefined> {
    if (this.#handedOut) await this.#drop();
    this.#handedOut = true;
    try {
      const build = await this.pressLarge();
      const orders = build.ordersLeft();
      if (orders.length > 0) this.#reporter.progress("pressing", 0, orders.length);
      return { source: build, orders };
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      reportContentError(error, this.settings);
      this.#onTold?.(error.problems);
      if (!this.settings.preview) process.exit(1);
      return undefined;
    }
  }

  /** Prepares the build and presses a large plan in threads; a small one is left to the caller. */
  async pressLarge(): Promise<Build> {
    const build = await this.prepare();
    if (isLarge(build.ordersLeft(), this.settings.threads))
      await pressInThreads(build, this.#reporter.progress);
    return build;
  }

  async #drop(): Promise<void> {
    const build = this.#build;
    this.#build = undefined;
    this.#handedOut = false;
    (await build)?.close();
  }

  /** Ends a build that failed. */
  async abandon(): Promise<void> {
    await this.#drop();
  }

  /** Drops a build whose library was found damaged, and the library too: all that it holds can be made again. */
  async discardLibrary(): Promise<void> {
    await this.#drop();
    Database.remove(libraryFile(this.settings));
  }

  async #begin(): Promise<Build> {
    const reporter = this.#reporter;
    reporter.begin();
    try {
      const build = await Build.prepare(this.settings, reporter.progress, reporter.say);
      reporter.planned(build);
      return build;
    } catch (error) {
      this.#build = undefined;
      throw error;
    }
  }

  async written(pressed: ReadonlyMap<SitePath, Pressed>): Promise<void> {
    (await this.#build)?.notePressed(pressed);
    await this.finish();
  }

  /** When the site changes next by itself, as of the last build. */
  get nextDue(): string | undefined {
    return this.#nextDue;
  }

  /** What the last build changed in the site. */
  get changes(): SiteChanges | undefined {
    return this.#changes;
  }

  /** Publishes what the build pressed, and ends it; does nothing where no build is under way. */
  async finish(): Promise<void> {
    const build = await this.#build;
    if (build === undefined) return;
    try {
      await build.publish();
      this.#reporter.published(build);
      if (this.settings.report) await this.#report(build);
      this.#nextDue = build.nextDue;
      this.#changes = build.changes;
      this.#onTold?.(build.warnings);
    } finally {
      await this.#drop();
    }
  }

  async #report(build: Build): Promise<void> {
    const { reportBuild } = await import("../report/write-report.ts");
    this.#reporter.say(`Report: ${reportBuild(build)}`);
  }
}
