import type { ChildProcess } from "node:child_process";
import { EventEmitter, once } from "node:events";

/** A program that runs beside the test, and what it has said so far on both outputs. */
export class Running {
  said = "";
  /** Its exit code; nothing where it was killed. */
  readonly ended: Promise<number | null>;
  readonly #child: ChildProcess;
  readonly #news = new EventEmitter();
  #isOver = false;

  /** @param child whose outputs are pipes, as far as they are of interest */
  constructor(child: ChildProcess) {
    this.#child = child;
    for (const output of [child.stdout, child.stderr])
      output?.setEncoding("utf8").on("data", (text: string) => {
        this.said += text;
        this.#news.emit("news");
      });
    this.ended = once(child, "close").then(([code]) => {
      this.#isOver = true;
      this.#news.emit("news");
      return code;
    });
  }

  /**
   * Waits until it has said something.
   * @param from how much of what it said is not looked at
   * @throws Error where it ends and has not
   */
  async says(words: string, from = 0): Promise<void> {
    while (!this.said.slice(from).includes(words)) {
      if (this.#isOver) throw new Error(`it never said "${words}", but:\n${this.said.slice(from)}`);
      await once(this.#news, "news");
    }
  }

  /** Ends it at once, whatever it is about to do. */
  kill(): void {
    this.#child.kill("SIGKILL");
  }

  /** Ends it, and waits until it is over. */
  async end(): Promise<void> {
    this.#child.kill();
    await this.ended;
  }
}
