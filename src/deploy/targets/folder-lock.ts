import { randomUUID } from "node:crypto";
import { readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DeployError } from "../deploy-error.ts";
import type { Held } from "../target.ts";

/** What the file of a lock says; when it was renewed last is its modification time. */
interface Holder {
  by: string;
  /** Tells one taking of the lock from any other. */
  token: string;
}

/** Milliseconds after which whoever was taking a lock over, a matter of a moment, has died over it. */
const MOMENT = 60_000;

/** A lock that machines with a common folder can take: a file that only one of them can make. */
export class FolderLock {
  readonly #folder: string;
  readonly #clock: () => number;
  readonly #token = randomUUID();

  constructor(folder: string, clock: () => number) {
    this.#folder = folder;
    this.#clock = clock;
  }

  /** As `Target.lock`. */
  async take(by: string, since?: number): Promise<Held | undefined> {
    if (await this.#make(this.#file, by)) return undefined;
    const held = await this.#held();
    if (held === undefined) return { by: "another deploy", at: this.#clock() };
    const isTaken = since !== undefined && held.at <= since && (await this.#takeOver(by, held));
    return isTaken ? undefined : { by: held.by, at: held.at };
  }

  /** As `Target.renew`. */
  async renew(): Promise<void> {
    const held = await this.#held();
    if (held?.token !== this.#token)
      throw new DeployError(
        `${held === undefined ? "Somebody" : held.by} has taken the lock of this target over, so this deploy ends. Run it again when the other one is over.`,
      );
    await this.#date(this.#file);
  }

  /** As `Target.unlock`. A lock that is another's by now is left. */
  async release(): Promise<void> {
    if ((await this.#held())?.token === this.#token) await rm(this.#file, { force: true });
  }

  get #file(): string {
    return join(this.#folder, "lock");
  }

  /** Makes a file, where there is none yet: only one can. */
  async #make(file: string, by: string): Promise<boolean> {
    try {
      await writeFile(file, JSON.stringify({ by, token: this.#token } satisfies Holder), { flag: "wx" });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
      throw error;
    }
    await this.#date(file);
    return true;
  }

  async #date(file: string): Promise<void> {
    const seconds = this.#clock() / 1000;
    await utimes(file, seconds, seconds);
  }

  async #held(): Promise<(Holder & Held) | undefined> {
    try {
      const [text, { mtimeMs }] = [await readFile(this.#file, "utf8"), await stat(this.#file)];
      return { ...holderIn(text), at: Math.round(mtimeMs) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
      throw error;
    }
  }

  /** Puts a lock in the place of one that is stale, while nobody else can do the same. */
  async #takeOver(by: string, { token }: Holder): Promise<boolean> {
    const guard = join(this.#folder, "lock-taken-over");
    if (!(await this.#make(guard, by))) {
      const found = await stat(guard).catch(() => undefined);
      if (found !== undefined && this.#clock() - found.mtimeMs > MOMENT) await rm(guard, { force: true });
      return false;
    }
    if ((await this.#held())?.token === token) {
      await rename(guard, this.#file);
      return true;
    }
    await rm(guard, { force: true });
    return false;
  }
}

/** Whoever died while the lock was written is not known. */
function holderIn(text: string): Holder {
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return { by: "another deploy", token: "" };
  }
}
