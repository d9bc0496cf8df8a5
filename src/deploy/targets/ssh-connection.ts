import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import type { Readable, Writable } from "node:stream";
import { DeployError } from "../deploy-error.ts";
import type { Ended } from "./program.ts";
import { sshError } from "./ssh-errors.ts";

export const GET_SSH =
  "Install it (apt-get install openssh-client), or use a target of the kind sftp, which needs no program.";

/**
 * A shell on a host, to which scripts are given one after the other, over a connection that other runs of `ssh` share. It
 * ends when this process does, however that ends: then its input is over.
 */
export class SshConnection {
  readonly #host: string;
  readonly #child: ChildProcess & { stdin: Writable };
  /** What ends the output of each script: nobody can have written it before. */
  readonly #mark = `visnyk-${randomUUID()}`;
  #output = Buffer.alloc(0);
  #errors = "";
  #turn: Promise<unknown> = Promise.resolve();
  #news = Promise.withResolvers<void>();
  #isOver = false;
  #fault: Error | undefined;

  private constructor(
    host: string,
    child: ChildProcess & { stdin: Writable; stdout: Readable; stderr: Readable },
  ) {
    this.#host = host;
    this.#child = child;
    child.stdin.on("error", () => {});
    child.stdout.on("data", (chunk: Buffer) => {
      this.#output = Buffer.concat([this.#output, chunk]);
      this.#news.resolve();
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      this.#errors += text;
      this.#news.resolve();
    });
    child.once("error", (error: NodeJS.ErrnoException) => {
      const isAbsent = error.code === "ENOENT";
      this.#end(isAbsent ? new DeployError(`This machine has no program ssh. ${GET_SSH}`) : error);
    });
    child.once("close", () => this.#end(sshError(host, this.#errors)));
  }

  /**
   * @param args of `ssh`, up to the host
   * @throws DeployError where the host lets nobody in, or there is no `ssh`; Error where it cannot be reached
   */
  static async open(
    host: string,
    args: readonly string[],
    environment: NodeJS.ProcessEnv,
  ): Promise<SshConnection> {
    const child = spawn("ssh", [...args, "exec sh -s"], {
      env: environment,
      stdio: ["pipe", "pipe", "pipe"],
    });
    const connection = new SshConnection(host, child);
    // Hosts greet those who log in, in words of their own.
    await connection.run(":");
    return connection;
  }

  get isOpen(): boolean {
    return !this.#isOver;
  }

  /** Runs a script of a POSIX shell. @throws Error where the connection is cut */
  run(script: string): Promise<Ended> {
    const turn = this.#turn.then(() => this.#run(script));
    this.#turn = turn.catch(() => {});
    return turn;
  }

  async close(): Promise<void> {
    this.#child.kill();
    while (!this.#isOver) await this.#next();
  }

  async #run(script: string): Promise<Ended> {
    this.#output = Buffer.alloc(0);
    this.#errors = "";
    const mark = this.#mark;
    this.#child.stdin.write(`(\n${script}\n) </dev/null\nprintf '\\n${mark} %d\\n' "$?"; echo ${mark} >&2\n`);
    for (;;) {
      const ended = this.#ended();
      if (ended !== undefined) return ended;
      if (this.#isOver) throw this.#fault ?? sshError(this.#host, this.#errors);
      await this.#next();
    }
  }

  /** How the script ended, if both its outputs have. */
  #ended(): Ended | undefined {
    const at = this.#output.lastIndexOf(`\n${this.#mark} `);
    const end = this.#errors.lastIndexOf(`${this.#mark}\n`);
    if (at < 0 || end < 0 || this.#output.at(-1) !== 10) return undefined;
    const code = Number(this.#output.subarray(at).toString().trim().split(" ")[1]);
    return { code, output: this.#output.subarray(0, at), errors: this.#errors.slice(0, end) };
  }

  async #next(): Promise<void> {
    await this.#news.promise;
    this.#news = Promise.withResolvers();
  }

  #end(fault: Error): void {
    this.#isOver = true;
    this.#fault ??= fault;
    this.#news.resolve();
  }
}
