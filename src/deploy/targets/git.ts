import type { GitTarget } from "../../model/deploy-target.ts";
import { DeployError } from "../deploy-error.ts";
import type { Held, Sent, Surroundings, Target } from "../target.ts";
import { GitRepository, type Tree } from "./git-repository.ts";
import { notKept } from "./kept.ts";
import { isInnerPath } from "./notes-folder.ts";

/**
 * A branch of a repository, which a host serves. What is kept for later deploys is a branch of its own that no host serves
 * and no clone fetches.
 * @throws DeployError
 */
export async function openGit(settings: GitTarget, around: Surroundings): Promise<Target> {
  const { branch } = settings;
  const repository = await GitRepository.open(settings.repository, around);
  const target = new Git(repository, `refs/heads/${branch}`, `refs/visnyk/${branch}`);
  await target.refresh();
  return target;
}

/**
 * What is to be done is collected, and takes effect by one push of both branches: it is refused where somebody else has
 * pushed since the lock was taken, so there is nothing to lock.
 */
class Git implements Target {
  readonly atOnce = 1;
  readonly #repository: GitRepository;
  readonly #siteRef: string;
  readonly #notesRef: string;
  #site: Tree = { commit: undefined, files: new Map() };
  #notes: Tree = { commit: undefined, files: new Map() };

  constructor(repository: GitRepository, siteRef: string, notesRef: string) {
    this.#repository = repository;
    this.#siteRef = siteRef;
    this.#notesRef = notesRef;
  }

  /** Looks what is in the repository now. */
  async refresh(): Promise<void> {
    const [site, notes] = await this.#repository.fetch([this.#siteRef, this.#notesRef]);
    this.#site = site as Tree;
    this.#notes = notes as Tree;
  }

  async put(files: readonly Sent[], done: (path: string) => void): Promise<void> {
    const ids = await this.#repository.add(files.map(({ file }) => file));
    for (const [i, { path }] of files.entries()) {
      this.#site.files.set(inner(path), ids[i] as string);
      done(path);
    }
  }

  async remove(paths: readonly string[]): Promise<void> {
    for (const path of paths) this.#site.files.delete(path);
  }

  async keep(pairs: readonly { path: string; note: string }[]): Promise<void> {
    for (const { path, note } of pairs) {
      const id = this.#site.files.get(path);
      if (id !== undefined) this.#notes.files.set(note, id);
    }
  }

  async bringBack(pairs: readonly { path: string; note: string }[]): Promise<void> {
    for (const { path, note } of pairs) {
      const id = this.#notes.files.get(note);
      if (id === undefined) throw notKept();
      this.#site.files.set(inner(path), id);
    }
  }

  async readNote(name: string): Promise<Uint8Array | undefined> {
    const id = this.#notes.files.get(name);
    return id === undefined ? undefined : this.#repository.read(id);
  }

  async writeNote(name: string, content: Uint8Array): Promise<void> {
    this.#notes.files.set(name, await this.#repository.addContent(content));
  }

  async removeNotes(names: readonly string[]): Promise<void> {
    for (const name of names) this.#notes.files.delete(name);
  }

  async lock(): Promise<Held | undefined> {
    await this.refresh();
    return undefined;
  }

  async renew(): Promise<void> {}

  async unlock(): Promise<void> {}

  async commit(why: string): Promise<void> {
    const trees = [
      { ref: this.#siteRef, tree: this.#site },
      { ref: this.#notesRef, tree: this.#notes },
    ];
    const pushed: { ref: string; commit: string }[] = [];
    for (const { ref, tree } of trees) {
      const commit = await this.#repository.commit(tree, why);
      if (commit !== tree.commit) pushed.push({ ref, commit });
    }
    if (pushed.length > 0) await this.#repository.push(pushed);
    await this.refresh();
    await this.#repository.tidy();
  }

  async close(): Promise<void> {}
}

function inner(path: string): string {
  if (isInnerPath(path)) return path;
  throw new DeployError(`"${path}" is not a path within a site.`);
}
