import { randomUUID } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { DeployError } from "../deploy-error.ts";
import type { Surroundings } from "../target.ts";
import { gitError } from "./git-errors.ts";
import { type Ended, run } from "./program.ts";

const GET_GIT = "Install it: apt-get install git.";

/** The files of a commit. */
export interface Tree {
  /** Nothing where the branch is not there yet. */
  commit: string | undefined;
  /** Ids of contents by path. */
  files: Map<string, string>;
}

/**
 * A copy of a repository without files and without history, in the cache: of what is there, only names and ids are fetched
 * where the host can leave contents out, and of those only what is asked for.
 */
export class GitRepository {
  readonly #folder: string;
  readonly #name: string;
  readonly #environment: NodeJS.ProcessEnv;

  private constructor(folder: string, name: string, environment: NodeJS.ProcessEnv) {
    this.#folder = folder;
    this.#name = name;
    this.#environment = environment;
  }

  /** @param address of the repository, as `git clone` takes it */
  static async open(address: string, { cache, environment }: Surroundings): Promise<GitRepository> {
    if (address.startsWith("-")) throw new DeployError(`"${address}" is not the address of a repository.`);
    const folder = join(cache, "repository.git");
    await mkdir(folder, { recursive: true });
    const repository = new GitRepository(folder, withoutSecrets(address), {
      GIT_AUTHOR_NAME: "Visnyk",
      GIT_AUTHOR_EMAIL: "visnyk@localhost",
      GIT_COMMITTER_NAME: "Visnyk",
      GIT_COMMITTER_EMAIL: "visnyk@localhost",
      GIT_SSH_COMMAND: "ssh -o BatchMode=yes",
      ...environment,
      // Nobody is there to answer, and what it says is read.
      GIT_TERMINAL_PROMPT: "0",
      LC_ALL: "C",
    });
    await repository.#git(["init", "--quiet", "--bare"]);
    for (const [name, value] of [
      ["core.repositoryformatversion", "1"],
      ["extensions.partialClone", "origin"],
      ["remote.origin.url", address],
      ["remote.origin.promisor", "true"],
      // Only when nobody needs what no commit refers to yet: see `tidy`.
      ["gc.auto", "0"],
    ] as const)
      await repository.#git(["config", name, value]);
    return repository;
  }

  /** The files of branches as they are there now. */
  async fetch(refs: readonly string[]): Promise<Tree[]> {
    const { output } = await this.#git(["ls-remote", "origin", ...refs]);
    const there = new Map(
      output
        .toString()
        .split("\n")
        .map((line) => line.split("\t").reverse() as [string, string]),
    );
    const found = refs.filter((ref) => there.has(ref));
    const specs = found.map((ref) => `+${ref}:${ownName(ref)}`);
    const options = ["--quiet", "--no-tags", "--depth=1", "--filter=blob:none"];
    if (specs.length > 0) await this.#git(["fetch", ...options, "origin", ...specs]);
    return Promise.all(
      refs.map((ref) =>
        there.has(ref) ? this.#tree(ownName(ref)) : { commit: undefined, files: new Map() },
      ),
    );
  }

  /** @returns ids of what files hold, which is in the repository now */
  async add(files: readonly string[]): Promise<string[]> {
    const { output } = await this.#git(
      ["hash-object", "-w", "--no-filters", "--stdin-paths"],
      files.map((file) => `${asGitReads(file)}\n`),
    );
    return output.toString().split("\n");
  }

  async addContent(content: Uint8Array): Promise<string> {
    const { output } = await this.#git(["hash-object", "-w", "--no-filters", "--stdin"], [content]);
    return output.toString().trim();
  }

  async read(id: string): Promise<Uint8Array> {
    return (await this.#git(["cat-file", "blob", id])).output;
  }

  /** @returns a commit of these files after that which they come from; the same where nothing changed */
  async commit({ commit: before, files }: Tree, why: string): Promise<string> {
    const index = join(this.#folder, `index-${randomUUID()}`);
    const own = { GIT_INDEX_FILE: index };
    try {
      await this.#git(["read-tree", "--empty"], [], own);
      const lines = Array.from(files, ([path, id]) => `100644 ${id}\t${path}\0`);
      await this.#git(["update-index", "-z", "--index-info"], lines, own);
      const tree = (await this.#git(["write-tree", "--missing-ok"], [], own)).output.toString().trim();
      if (before !== undefined && tree === (await this.#id(`${before}^{tree}`))) return before;
      const parents = before === undefined ? [] : ["-p", before];
      const { output } = await this.#git(["commit-tree", tree, ...parents, "-m", why]);
      return output.toString().trim();
    } finally {
      await rm(index, { force: true });
    }
  }

  /**
   * Makes branches end with commits, all of them or none.
   * @throws DeployError where somebody has pushed to one of them meanwhile
   */
  async push(commits: readonly { ref: string; commit: string }[]): Promise<void> {
    const specs = commits.map(({ ref, commit }) => `${commit}:${ref}`);
    const atomic = await this.#run(["push", "--quiet", "--atomic", "origin", ...specs]);
    if (atomic.code === 0) return;
    if (!/does not support --atomic/.test(atomic.errors)) throw this.#error(atomic);
    await this.#git(["push", "--quiet", "origin", ...specs]);
  }

  /**
   * Clears contents away when there are many: otherwise the copy would grow by each deploy. Those of the present site can be
   * fetched again; what was added and is not pushed is lost.
   * @param most contents that may lie about
   */
  async tidy(most = 2_000): Promise<void> {
    const { output } = await this.#git(["count-objects"]);
    if (Number.parseInt(output.toString(), 10) > most) await this.#git(["gc", "--quiet", "--prune=now"]);
  }

  async #tree(ref: string): Promise<Tree> {
    const { output } = await this.#git(["ls-tree", "-r", "-z", "--full-tree", ref]);
    const entries = output.toString().split("\0").filter(Boolean);
    const files = entries.map((entry): [string, string] => {
      const [about = "", ...path] = entry.split("\t");
      return [path.join("\t"), about.split(" ")[2] ?? ""];
    });
    return { commit: await this.#id(ref), files: new Map(files) };
  }

  async #id(name: string): Promise<string> {
    return (await this.#git(["rev-parse", "--verify", name])).output.toString().trim();
  }

  /** @throws DeployError for what somebody has to mend; Error for what may pass */
  async #git(
    args: readonly string[],
    input: Iterable<string | Uint8Array> = [],
    environment: NodeJS.ProcessEnv = {},
  ): Promise<Ended> {
    const ended = await this.#run(args, input, environment);
    if (ended.code !== 0) throw this.#error(ended);
    return ended;
  }

  #run(
    args: readonly string[],
    input: Iterable<string | Uint8Array> = [],
    environment: NodeJS.ProcessEnv = {},
  ): Promise<Ended> {
    return run("git", ["--git-dir", this.#folder, ...args], {
      environment: { ...this.#environment, ...environment },
      input,
      get: GET_GIT,
      isBroughtToEnd: true,
    });
  }

  #error({ errors }: Ended): Error {
    return gitError(this.#name, withoutSecrets(errors));
  }
}

/** Where what was fetched is kept. */
function ownName(ref: string): string {
  return ref.replace(/^refs/, "refs/fetched");
}

/** A name and a password in an address are nobody's business. */
function withoutSecrets(text: string): string {
  return text.replace(/(?<=:\/\/)[^\s/@]*@/g, "");
}

/** One line for a file's name, whatever it holds. */
function asGitReads(file: string): string {
  const quoted = file.replace(/[\\"]/g, "\\$&").replaceAll("\n", "\\n");
  return quoted === file ? file : `"${quoted}"`;
}
