import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { S3Bucket } from "../../s3/bucket.ts";
import { statusOf } from "../../s3/s3-error.ts";
import { DeployError } from "../deploy-error.ts";
import type { Held } from "../target.ts";

interface Holder extends Held {
  /** Tells one taking of the lock from any other. */
  token: string;
}

type LockNotes = Pick<S3Bucket, "get" | "put" | "has" | "remove">;

const KEY = "lock";

/** Milliseconds: longer than a small request takes. */
const SETTLED_AFTER = 3000;

/** A lock that is an object, which is written only where there is none yet, or over the very one that was read. */
export class S3Lock {
  readonly #notes: LockNotes;
  readonly #clock: () => number;
  readonly #say: (notice: string) => void;
  readonly #settled: () => Promise<unknown>;
  readonly #token = randomUUID();
  #by = "";
  /** Whether the service writes on conditions; known once something was tried. */
  #hasConditions: boolean | undefined;

  /** @param settled waits until two that took the lock at once have both written */
  constructor(
    notes: LockNotes,
    clock: () => number,
    say: (notice: string) => void,
    settled: () => Promise<unknown> = () => pause(SETTLED_AFTER),
  ) {
    this.#notes = notes;
    this.#settled = settled;
    this.#clock = clock;
    this.#say = say;
  }

  /** As `Target.lock`. */
  async take(by: string, since?: number): Promise<Held | undefined> {
    this.#by = by;
    const before = await this.#read();
    if (before === undefined && (await this.#write("absent")))
      return (await this.#isCertain()) ? undefined : this.#settle();
    const found = before ?? (await this.#read());
    if (found === undefined) return { by: "another deploy", at: this.#clock() };
    const { holder, etag } = found;
    // The answer to the request that took it may have been lost on its way here.
    if (holder.token === this.#token) return undefined;
    const isTaken = since !== undefined && holder.at <= since && (await this.#write({ etag }));
    return isTaken ? undefined : { by: holder.by, at: holder.at };
  }

  /** As `Target.renew`. */
  async renew(): Promise<void> {
    for (let tries = 0; tries < 2; tries++) {
      const found = await this.#read();
      if (found?.holder.token !== this.#token) throw takenOver(found?.holder.by);
      if (await this.#write({ etag: found.etag })) return;
    }
    throw takenOver(undefined);
  }

  /** As `Target.unlock`. A lock that is another's by now is left. */
  async release(): Promise<void> {
    if ((await this.#read())?.holder.token === this.#token) await this.#notes.remove([KEY]);
  }

  async #read(): Promise<{ holder: Holder; etag: string } | undefined> {
    const found = await this.#notes.get(KEY);
    return found && { holder: holderIn(Buffer.from(found.content).toString()), etag: found.etag };
  }

  async #write(onlyIf: "absent" | { etag: string }): Promise<boolean> {
    const holder: Holder = { by: this.#by, at: this.#clock(), token: this.#token };
    const content = Buffer.from(JSON.stringify(holder));
    const plainly = async () => (await this.#notes.put(KEY, content)) !== undefined;
    if (this.#hasConditions === false)
      return (onlyIf !== "absent" || !(await this.#notes.has(KEY))) && plainly();
    try {
      return (await this.#notes.put(KEY, content, { onlyIf })) !== undefined;
    } catch (error) {
      if (statusOf((error as Error).cause) !== 501) throw error;
      this.#hasConditions = false;
      return this.#write(onlyIf);
    }
  }

  /** Whether the service refuses to write where there is something by now: some do not know conditions, and say nothing. */
  async #isCertain(): Promise<boolean> {
    this.#hasConditions ??= !(await this.#write("absent"));
    return this.#hasConditions;
  }

  /** Where there are no conditions, of those that wrote at once the last has the lock. */
  async #settle(): Promise<Held | undefined> {
    this.#say(
      "This service writes without conditions, so the lock is less certain: let one machine at a time deploy to it.",
    );
    await this.#settled();
    const found = await this.#read();
    return found?.holder.token === this.#token
      ? undefined
      : (found?.holder ?? { by: "another deploy", at: this.#clock() });
  }
}

function takenOver(by = "Somebody"): DeployError {
  return new DeployError(
    `${by} has taken the lock of this target over, so this deploy ends. Run it again when the other one is over.`,
  );
}

/** What is not of this form is nobody's that is known. */
function holderIn(text: string): Holder {
  try {
    const { by, at, token } = JSON.parse(text) as Holder;
    if (typeof by === "string" && typeof at === "number" && typeof token === "string")
      return { by, at, token };
  } catch {}
  return { by: "another deploy", at: 0, token: "" };
}
