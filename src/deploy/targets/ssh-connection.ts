import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { DeployError } from "../deploy-error.ts";
import { sshError } from "./ssh-errors.ts";

export const GET_SSH =
  "Install it (apt-get install openssh-client), or use a target of the kind sftp, which needs no program.";

/** What the host says when somebody is logged in, among the greetings of its shell. */
const READY = "visnyk-is-in";

/** A connection that other runs of `ssh` share. It ends when this process does, however that ends: then its input is over. */
export class SshConnection {
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;

  private constructor(child: ChildProcess) {
    this.#child = child;
    this.#ended = once(child, "exit").catch(() => {});
  }

  /** @throws DeployError where the host lets nobody in, or there is no `ssh`; Error where it cannot be reached */
  static async open(
    host: string,
    args: readonly string[],
    environment: NodeJS.ProcessEnv,
  ): Promise<SshConnection> {
    const child = spawn("ssh", [...args, `echo ${READY}; exec cat`], {
      env: environment,
      stdio: ["pipe", "pipe", "pipe"],
    });
    child.stdin.on("error", () => {});
    const connection = new SshConnection(child);
    const opened = Promise.withResolvers<void>();
    let [said, errors] = ["", ""];
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      errors += text;
    });
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      if (said.includes(READY)) opened.resolve();
    });
    child.once("error", (error: NodeJS.ErrnoException) =>
      opened.reject(
        error.code === "ENOENT" ? new DeployError(`This machine has no program ssh. ${GET_SSH}`) : error,
      ),
    );
    child.once("close", () => opened.reject(sshError(host, errors)));
    await opened.promise;
    return connection;
  }

  get isOpen(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  async close(): Promise<void> {
    if (!this.isOpen) return;
    this.#child.kill();
    await this.#ended;
  }
}
