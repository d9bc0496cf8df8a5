import { statSync } from "node:fs";
import { join } from "node:path";
import { fileHash } from "../kit/files.ts";
import { DeployError } from "./deploy-error.ts";
import type { SiteFile } from "./site-files.ts";
import type { Sent, Target } from "./target.ts";

/** Thrown where a build has replaced what was to be sent. */
export class SiteChanged extends DeployError {
  override readonly name: string = "SiteChanged";
}

/** What is put at an address. */
export interface Coming {
  path: string;
  file: SiteFile;
}

/** Brings content to addresses of a target: from the published site, or from what was kept of an earlier one. */
export interface Source {
  /** @param done called with each path when it is at its address */
  bring(target: Target, files: readonly Coming[], done: (path: string) => void): Promise<void>;
}

/** The files of the published site, as long as they are what was published. */
export class SiteSource implements Source {
  readonly #folder: string;
  readonly #headers: (path: string) => Sent["headers"];

  constructor(folder: string, headers: (path: string) => Sent["headers"]) {
    this.#folder = folder;
    this.#headers = headers;
  }

  async bring(target: Target, files: readonly Coming[], done: (path: string) => void): Promise<void> {
    const before = files.map((coming) => this.#check(coming));
    const sent = files.map(({ path, file: { bytes } }) => ({
      path,
      file: join(this.#folder, path),
      bytes,
      headers: this.#headers(path),
    }));
    const arrived = new Set<string>();
    const settle = () => {
      const replaced = files.filter((coming, i) => before[i] !== this.#identity(coming));
      for (const { path } of replaced) arrived.delete(path);
      for (const path of arrived) done(path);
      if (replaced[0] !== undefined) throw changed(replaced[0]);
    };
    await target
      .put(sent, (path) => arrived.add(path))
      .catch((error: unknown) => {
        settle();
        throw error;
      });
    settle();
  }

  /** @throws SiteChanged where the file is not what was published */
  #check(coming: Coming): string {
    const before = this.#identity(coming);
    if (fileHash(join(this.#folder, coming.path)) !== coming.file.hash) throw changed(coming);
    return before;
  }

  #identity(coming: Coming): string {
    const stat = statSync(join(this.#folder, coming.path), { throwIfNoEntry: false });
    if (stat === undefined) throw changed(coming);
    return `${stat.ino} ${stat.mtimeMs} ${stat.ctimeMs} ${stat.size}`;
  }
}

function changed({ path }: Coming): SiteChanged {
  return new SiteChanged(
    `${path} in the site's folder is not what the last build published. Run npm run build, and deploy again.`,
  );
}

/** What was kept of an earlier site at the target itself. */
export class KeptSource implements Source {
  readonly #notes: ReadonlyMap<string, string>;

  /** @param notes in which the content of each path is */
  constructor(notes: ReadonlyMap<string, string>) {
    this.#notes = notes;
  }

  async bring(target: Target, files: readonly Coming[], done: (path: string) => void): Promise<void> {
    const pairs = files.map(({ path }) => ({ path, note: this.#noteOf(path) }));
    await target.bringBack(pairs);
    for (const { path } of pairs) done(path);
  }

  #noteOf(path: string): string {
    const note = this.#notes.get(path);
    if (note === undefined)
      throw new DeployError(
        `What ${path} was before is not kept at the target, so the site before cannot be brought back. Deploy the present one: npm run deploy.`,
      );
    return note;
  }
}
