import { createInterface, type Interface } from "node:readline/promises";
import { UsageError } from "../src/kit/problems.ts";

/** The streams of a terminal. */
export interface TerminalStreams {
  input: NodeJS.ReadableStream & { isTTY?: boolean };
  output: NodeJS.WritableStream;
}

/** Somebody at a terminal, who can be asked. */
export class Terminal {
  readonly #asker: Interface;
  readonly #output: NodeJS.WritableStream;

  /**
   * @param without what to call instead where there is no terminal
   * @throws UsageError where there is none
   */
  constructor(
    without: string,
    { input, output }: TerminalStreams = { input: process.stdin, output: process.stdout },
  ) {
    if (!input.isTTY)
      throw new UsageError(`There is no terminal to ask at. With --yes, nothing is asked: ${without}`);
    this.#asker = createInterface({ input, output });
    this.#output = output;
  }

  /** @throws UsageError where the question is broken off, by Ctrl-C or the end of input */
  async ask(question: string): Promise<string> {
    const closed = Promise.withResolvers<undefined>();
    const close = () => closed.resolve(undefined);
    this.#asker.once("close", close);
    // What is asked is refused by Ctrl-C, and never answered where the input ends.
    const asked = this.#asker.question(question).catch(() => undefined);
    const answer = await Promise.race([asked, closed.promise]);
    this.#asker.off("close", close);
    if (answer !== undefined) return answer;
    this.say("");
    throw new UsageError("Broken off: nothing was changed.");
  }

  say(text: string): void {
    this.#output.write(`${text}\n`);
  }

  close(): void {
    this.#asker.close();
  }
}
