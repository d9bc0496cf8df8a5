import type { LiveUpdate } from "../../../../src/model/live-update.ts";
import { say } from "../status.ts";
import { isOver, showEnds } from "./ending.ts";
import { Entries } from "./entries.ts";
import { nextWait, type Outcome, scattered } from "./pace.ts";

/**
 * Asks what came to a live report as long as it is going on and its page is seen. What came is shown at once where it moves
 * nothing that is being read, else when the reader asks for it; either way it is said.
 */
export function followReport(report: HTMLElement): void {
  new Follower(report).begin();
}

class Follower {
  readonly #report: HTMLElement;
  readonly #entries: Entries;
  #last = "";
  #wait: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(report: HTMLElement) {
    this.#report = report;
    this.#entries = new Entries(report);
  }

  begin(): void {
    // Asked once even where the time is over: the page may be a kept one, and the end may have been put off.
    void this.#ask();
    document.addEventListener("visibilitychange", () => this.#resume());
    addEventListener("online", () => this.#resume());
    addEventListener("offline", () => say(this.#report.dataset.offline, true));
  }

  #resume(): void {
    clearTimeout(this.#timer);
    if (document.hidden) return;
    showEnds();
    this.#wait = undefined;
    void this.#ask();
  }

  async #ask(): Promise<void> {
    const outcome = await this.#look().catch((): Outcome => "failed");
    this.#wait = nextWait(outcome, this.#wait);
    clearTimeout(this.#timer);
    if (document.hidden || isOver(this.#report)) return;
    this.#timer = setTimeout(() => void this.#ask(), scattered(this.#wait));
  }

  /** The browser asks with the validators of what it keeps: where nothing changed, the host answers with a few bytes. */
  async #look(): Promise<Outcome> {
    const response = await fetch(this.#report.dataset.live ?? "", { cache: "no-cache" });
    if (!response.ok) return "failed";
    const text = await response.text();
    if (text === this.#last) return "same";
    const update = JSON.parse(text) as LiveUpdate;
    this.#report.dataset.until = `${update.until}`;
    const came = await this.#entries.take(update);
    this.#last = text;
    showEnds();
    return came ? "new" : "same";
  }
}
