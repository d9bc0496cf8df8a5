import { Build } from "../build/build.ts";
import { type Settings, settingsFrom } from "../build/settings.ts";
import type { Reporter } from "./reporter.ts";

/** The build under way, which scripts and Eleventy's events share: whichever comes first prepares it. */
export class Session {
  readonly settings: Settings;
  readonly #reporter: Reporter;
  #build: Promise<Build> | undefined;
  #handedOut = false;

  constructor(settings: Settings, reporter: Reporter) {
    this.settings = settings;
    this.#reporter = reporter;
  }

  /** The build under way; a new one where there is none. */
  prepare(): Promise<Build> {
    this.#build ??= this.#begin();
    return this.#build;
  }

  /**
   * The build for Eleventy to press. One that was handed out before and not finished failed in the press, of which
   * Eleventy says nothing: it is dropped.
   */
  async handOut(): Promise<Build> {
    if (this.#handedOut) await this.#drop();
    const build = await this.prepare();
    this.#handedOut = true;
    return build;
  }

  async #drop(): Promise<void> {
    const build = this.#build;
    this.#build = undefined;
    this.#handedOut = false;
    (await build)?.close();
  }

  async #begin(): Promise<Build> {
    const settings = this.settings.preview
      ? { ...this.settings, now: settingsFrom(process.env).now }
      : this.settings;
    const reporter = this.#reporter;
    reporter.begin();
    try {
      const build = await Build.prepare(settings, (done, total, file) => reporter.photo(done, total, file));
      reporter.planned(build);
      return build;
    } catch (error) {
      this.#build = undefined;
      throw error;
    }
  }

  /** Publishes what the build pressed, and ends it; does nothing where none is under way. */
  async finish(): Promise<void> {
    const build = await this.#build;
    if (build === undefined) return;
    try {
      await build.publish();
      this.#reporter.published(build);
    } finally {
      await this.#drop();
    }
  }
}
