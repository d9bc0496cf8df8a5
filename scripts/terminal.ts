import { createInterface, type Interface } from "node:readline/promises";
import { UsageError } from "../src/kit/problems.ts";

/** Somebody at a terminal, who can be asked. */
export class Terminal {
  readonly #asker: Interface;

  /**
   * @param without what to call instead where there is no terminal
   * @throws UsageError where there is none
   */
  constructor(without: string) {
    if (!process.stdin.isTTY)
      throw new UsageError(`There is no terminal to ask at. With --yes, nothing is asked: ${without}`);
    this.#asker = createInterface({ input: process.stdin, output: process.stdout });
  }

  /** @throws UsageError where the question is broken off, by Ctrl-C or the end of input */
  ask(question: string): Promise<string> {
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    const broken = () => reject(new UsageError("\nNothing was written."));
    this.#asker.once("close", broken);
    void this.#asker.question(question).then((answer) => {
      this.#asker.off("close", broken);
      resolve(answer);
    });
    return promise;
  }

  say(text: string): void {
    process.stdout.write(`${text}\n`);
  }

  close(): void {
    this.#asker.close();
  }
}
