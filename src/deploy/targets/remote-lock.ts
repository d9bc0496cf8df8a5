import { randomUUID } from "node:crypto";
import type { Held } from "../target.ts";
import type { HostPlaces } from "./host-places.ts";
import { type Holder, holderIn, lostLock } from "./lock-text.ts";
import type { RemoteFiles } from "./remote-files.ts";

const SAID = "by";

/**
 * A lock that is a folder with a file in it, which says who has it: made aside, and then given its name, which only one can
 * do.
 */
export class RemoteLock {
  readonly #files: RemoteFiles;
  readonly #places: HostPlaces;
  readonly #clock: () => number;
  readonly #ahead: number | undefined;
  #own: Holder | undefined;

  /** @param ahead milliseconds by which this machine's clock is ahead of the host's, if the host says */
  constructor(files: RemoteFiles, places: HostPlaces, clock: () => number, ahead: number | undefined) {
    this.#files = files;
    this.#places = places;
    this.#clock = clock;
    this.#ahead = ahead;
  }

  /** As `Target.lock`. */
  async take(by: string, since?: number): Promise<Held | undefined> {
    const own = { by, token: randomUUID() };
    const aside = this.#aside();
    await this.#files.makeFolder(aside);
    await this.#files.write(`${aside}/${SAID}`, { content: bytesOf(own) });
    if (await this.#files.claim(aside, this.#places.lock)) {
      this.#own = own;
      return undefined;
    }
    await this.#clear(aside);
    const { by: holder, token, at } = await this.#held();
    if (since === undefined || at > since || !(await this.#moveAside(token))) return { by: holder, at };
    return this.take(by);
  }

  /** As `Target.renew`. */
  async renew(): Promise<void> {
    const { by, token } = await this.#held();
    if (this.#own === undefined || token !== this.#own.token) throw lostLock(token === "" ? undefined : by);
    await this.#files.touch(`${this.#places.lock}/${SAID}`, bytesOf(this.#own));
  }

  /** As `Target.unlock`. A lock that is another's by now is left. */
  async release(): Promise<void> {
    const { token } = await this.#held();
    if (this.#own !== undefined && token === this.#own.token) await this.#moveAside(token);
    this.#own = undefined;
  }

  async #held(): Promise<Holder & Held> {
    const file = `${this.#places.lock}/${SAID}`;
    const text = Buffer.from((await this.#files.read(file)) ?? []).toString();
    const modified = this.#ahead === undefined ? undefined : await this.#files.modified(file);
    const at = modified === undefined ? this.#clock() : modified + (this.#ahead ?? 0);
    return { ...holderIn(text), at };
  }

  /** Takes the lock's name from it. @returns whether it was the one that is meant; another is put back */
  async #moveAside(token: string): Promise<boolean> {
    const aside = this.#aside();
    if (!(await this.#files.claim(this.#places.lock, aside))) return false;
    const found = holderIn(Buffer.from((await this.#files.read(`${aside}/${SAID}`)) ?? []).toString());
    if (found.token !== token) {
      await this.#files.claim(aside, this.#places.lock);
      return false;
    }
    await this.#clear(aside);
    return true;
  }

  #aside(): string {
    return `${this.#places.incoming}/lock-${randomUUID()}`;
  }

  async #clear(aside: string): Promise<void> {
    await this.#files.remove(`${aside}/${SAID}`);
    await this.#files.removeFolder(aside);
  }
}

function bytesOf(holder: Holder): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(holder));
}
