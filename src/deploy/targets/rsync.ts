import { isUtf8 } from "node:buffer";
import { randomUUID } from "node:crypto";
import type { RsyncTarget } from "../../model/deploy-target.ts";
import { DeployError, PassingError } from "../deploy-error.ts";
import type { Held, Sent, Surroundings, Target } from "../target.ts";
import { foldersOf, HostPlaces } from "./host-places.ts";
import { notKept } from "./kept.ts";
import { type Holder, holderIn, lostLock } from "./lock-text.ts";
import { type Ended, lastLine } from "./program.ts";
import { sendByRsync } from "./rsync-run.ts";
import * as scripts from "./rsync-scripts.ts";
import { SshHost } from "./ssh-host.ts";

/** What is sent in one run: a cut costs no more than one. */
const FILES_IN_A_RUN = 500;
const BYTES_IN_A_RUN = 64 << 20;

/** Bytes of a note that is not worth a run of `rsync`. */
const SHORT = 64 << 10;

/**
 * A machine with `rsync` that is logged in to by `ssh`: both programs of this machine, with their settings.
 * @throws DeployError
 */
export async function openRsync(settings: RsyncTarget, around: Surroundings): Promise<Target> {
  const host = await SshHost.of(settings, around.environment);
  const places = new HostPlaces(settings);
  try {
    const begun = around.clock();
    const { code, errors, output } = await host.script(
      around.onlyLooks ? scripts.looking() : scripts.preparing(places),
    );
    if (code === scripts.OTHERWISE)
      throw new DeployError(`${host.name} has no rsync. Install it there, or use a target of the kind sftp.`);
    if (code !== 0)
      throw new DeployError(
        `Nothing can be written to ${places.root} or ${places.notes} on ${host.name}: ${lastLine(errors) || "permission denied"}. Create both folders for that user, or name another one in "notes".`,
      );
    return new Rsync(host, places, around, begun - 1000 * Number(output));
  } catch (error) {
    await host.close();
    throw error;
  }
}

/** Files go by `rsync`; what is to be done with files that are there, by scripts. */
class Rsync implements Target {
  readonly atOnce = 1;
  readonly #host: SshHost;
  readonly #places: HostPlaces;
  readonly #around: Surroundings;
  /** Milliseconds by which the clock of this machine is ahead of the host's. */
  readonly #ahead: number;
  /** What the lock says while it is ours. */
  #own = "";

  constructor(host: SshHost, places: HostPlaces, around: Surroundings, ahead: number) {
    this.#host = host;
    this.#places = places;
    this.#around = around;
    this.#ahead = ahead;
  }

  async put(files: readonly Sent[], done: (path: string) => void): Promise<void> {
    for (const batch of batches(files)) {
      const paths = batch.map(({ path }) => path);
      const folders = foldersOf(paths).map((folder) => this.#places.at(folder));
      if (folders.length > 0) await this.#script(scripts.makingFolders(folders));
      await this.#send(batch, this.#places.root);
      for (const path of paths) done(path);
    }
  }

  async remove(paths: readonly string[]): Promise<void> {
    await this.#script(scripts.removing(this.#places, paths));
  }

  async keep(pairs: readonly { path: string; note: string }[]): Promise<void> {
    const { at, note } = this.#names;
    await this.#script(scripts.keeping(pairs.map((pair) => [at(pair.path), note(pair.note)])));
  }

  async bringBack(pairs: readonly { path: string; note: string }[]): Promise<void> {
    const { at, note } = this.#names;
    const named = pairs.map((pair) => [note(pair.note), at(pair.path)] as const);
    const { code } = await this.#script(scripts.bringingBack(named));
    if (code === scripts.OTHERWISE) throw notKept();
  }

  async readNote(name: string): Promise<Uint8Array | undefined> {
    const { code, output } = await this.#script(scripts.reading(this.#places.note(name)));
    return code === scripts.OTHERWISE ? undefined : output;
  }

  async writeNote(name: string, content: Uint8Array): Promise<void> {
    const file = this.#places.note(name);
    const text = shortText(content);
    if (text !== undefined) await this.#script(scripts.writing(file, text));
    else await this.#send([{ path: file.slice(this.#places.notes.length + 1), content }], this.#places.notes);
  }

  async removeNotes(names: readonly string[]): Promise<void> {
    await this.#script(scripts.removingFiles(names.map((name) => this.#places.note(name))));
  }

  async lock(by: string, since?: number): Promise<Held | undefined> {
    const own = JSON.stringify({ by, token: randomUUID() } satisfies Holder);
    const { lock, incoming } = this.#places;
    const file = `${incoming}/${randomUUID()}`;
    const { code, output } = await this.#script(scripts.locking(lock, file, own));
    if (code === 0) {
      this.#own = own;
      return undefined;
    }
    const [seconds, seen = ""] = output.toString().split("\n", 2);
    const held = { by: holderIn(seen).by, at: 1000 * Number(seconds) + this.#ahead };
    if (since === undefined || held.at > since) return held;
    const moved = await this.#script(scripts.movingAside(lock, file, seen));
    return moved.code === 0 ? this.lock(by) : held;
  }

  async renew(): Promise<void> {
    const { code } = await this.#script(scripts.renewing(this.#places.lock, this.#own));
    if (code === scripts.OTHERWISE) throw lostLock();
  }

  async unlock(): Promise<void> {
    await this.#script(scripts.unlocking(this.#places.lock, this.#own));
  }

  close(): Promise<void> {
    return this.#host.close();
  }

  get #names() {
    const places = this.#places;
    return { at: (path: string) => places.at(path), note: (name: string) => places.note(name) };
  }

  #send(files: Parameters<typeof sendByRsync>[0], to: string): Promise<void> {
    return sendByRsync(files, this.#host, to, this.#around.environment);
  }

  /** @throws Error where a script fails */
  async #script(text: string): Promise<Ended> {
    const ended = await this.#host.script(text);
    if (ended.code === 0 || ended.code === scripts.OTHERWISE) return ended;
    throw new PassingError(`A command failed on ${this.#host.name}: ${lastLine(ended.errors)}`);
  }
}

/** A text that can be a part of a script. */
function shortText(content: Uint8Array): string | undefined {
  const isText = content.length <= SHORT && isUtf8(content) && !content.includes(0);
  return isText ? Buffer.from(content).toString() : undefined;
}

function* batches(files: readonly Sent[]): Generator<Sent[]> {
  let [batch, bytes]: [Sent[], number] = [[], 0];
  for (const file of files) {
    if (batch.length === FILES_IN_A_RUN || (batch.length > 0 && bytes + file.bytes > BYTES_IN_A_RUN)) {
      yield batch;
      [batch, bytes] = [[], 0];
    }
    batch.push(file);
    bytes += file.bytes;
  }
  if (batch.length > 0) yield batch;
}
