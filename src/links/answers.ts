import { readFileSync, writeFileSync } from "node:fs";
import type { Instant } from "../model/story.ts";
import type { Answer } from "./ask.ts";

const WEEK = 7 * 24 * 60 * 60 * 1000;

/** Answers, and when they were given. */
type Kept = Record<string, { at: Instant; answer: Answer }>;

/** What addresses answered within the last week, kept in a file. */
export class Answers {
  readonly #file: string;
  readonly #now: Instant;
  readonly #kept: Kept;

  constructor(file: string, now: Instant) {
    this.#file = file;
    this.#now = now;
    this.#kept = Object.fromEntries(
      Object.entries(keptIn(file)).filter(([, { at }]) => at <= now && now - at < WEEK),
    );
  }

  of(address: string): Answer | undefined {
    return Object.hasOwn(this.#kept, address) ? this.#kept[address]?.answer : undefined;
  }

  note(address: string, answer: Answer): void {
    this.#kept[address] = { at: this.#now, answer };
  }

  keep(): void {
    writeFileSync(this.#file, JSON.stringify(this.#kept));
  }
}

/** A file that is absent or damaged holds nothing: whoever needs an answer asks again. */
function keptIn(file: string): Kept {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Kept;
  } catch {
    return {};
  }
}
